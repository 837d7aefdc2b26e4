using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>The control inside a <see cref="FieldTagHelper"/>: what it is follows from the property, how it looks from the asked.</summary>
internal sealed class FieldControl(IHtmlGenerator html, IStringLocalizer text, ViewContext view, FieldTagHelper asked, string id)
{
    private readonly ModelExplorer explorer = asked.For.ModelExplorer;
    private readonly ModelMetadata metadata = asked.For.Metadata;

    public bool IsTick => Is(typeof(bool)) && !asked.Radio && asked.Items is null;

    public bool IsGroup => asked.Radio;

    /// <summary>Told to the person below the box.</summary>
    public int? MostCharacters => asked.Rows > 0
        ? metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
            ?? metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length
        : null;

    private string InputType => asked.Type ?? metadata.DataTypeName switch
    {
        nameof(DataType.Password) => "password",
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.PhoneNumber) => "tel",
        _ when Is(typeof(DateOnly)) || Is(typeof(DateTime)) => "date",
        _ when Is(typeof(TimeOnly)) => "time",
        _ when typeof(IFormFile).IsAssignableFrom(metadata.ModelType) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(metadata.ModelType) => "file",
        _ => "text",
    };

    public IHtmlContent Draw(string label, string? described)
    {
        if (IsTick) return Tick(label, described);
        if (IsGroup) return Radios(described);
        if (Choices() is { } choices) return List(choices, described);
        if (asked.Rows > 0) return Uncut(html.GenerateTextArea(view, explorer, asked.For.Name, asked.Rows, 0, Attributes("form-control", described)));

        return WithUnit(Box(described));
    }

    private TagBuilder Box(string? described)
    {
        var attributes = Attributes("form-control", described);
        var type = InputType;
        attributes["type"] = type;
        if (type == "file")
        {
            if (asked.Accept is not null) attributes["accept"] = asked.Accept;
            if (asked.Multiple || metadata.IsEnumerableType) attributes["multiple"] = "";
            if (asked.Accept?.StartsWith("image/", StringComparison.Ordinal) is true) attributes["data-behaviour"] = "photos";
            return html.GenerateTextBox(view, explorer, asked.For.Name, "", null, attributes);
        }

        if (type == "password") return html.GeneratePassword(view, explorer, asked.For.Name, null, attributes);
        if (type == "text" && Keypad() is { } keypad) attributes["inputmode"] = keypad;

        return Uncut(html.GenerateTextBox(view, explorer, asked.For.Name, explorer.Model, Format(type), attributes));
    }

    private TagBuilder Tick(string label, string? described)
    {
        var attributes = Attributes("wc-chk", described);
        var line = new TagBuilder("label");
        line.AddCssClass("wc-radio");
        line.InnerHtml.AppendHtml(html.GenerateCheckBox(view, explorer, asked.For.Name, explorer.Model as bool?, attributes));
        line.InnerHtml.Append(label);

        // An unticked box sends nothing; the hidden one behind it says no.
        var both = new TagBuilder("div");
        both.InnerHtml.AppendHtml(line).AppendHtml(html.GenerateHiddenForCheckbox(view, explorer, asked.For.Name));
        return both;
    }

    private TagBuilder Radios(string? described)
    {
        var group = new TagBuilder("div");
        group.AddCssClass("wc-radios");
        var current = html.GetCurrentValues(view, explorer, asked.For.Name, allowMultiple: false) ?? [];
        foreach (var (choice, place) in (Choices() ?? []).Select((choice, place) => (choice, place)))
        {
            // The first carries the field's id, so that the summary of errors can jump to it.
            var attributes = Attributes("", described);
            attributes["id"] = place == 0 ? id : $"{id}-{place}";
            var line = new TagBuilder("label");
            line.AddCssClass("wc-radio");
            line.InnerHtml.AppendHtml(html.GenerateRadioButton(view, explorer, asked.For.Name, choice.Value, current.Contains(choice.Value), attributes));
            line.InnerHtml.Append(choice.Text);
            group.InnerHtml.AppendHtml(line);
        }

        return group;
    }

    private TagBuilder List(IEnumerable<SelectListItem> choices, string? described)
    {
        var many = asked.Multiple || (metadata.IsEnumerableType && metadata.ModelType != typeof(string));
        var current = html.GetCurrentValues(view, explorer, asked.For.Name, many);
        var prompt = many ? null : asked.Prompt ?? text["请选择"];
        return html.GenerateSelect(view, explorer, prompt, asked.For.Name, choices, current, many, Attributes("form-select", described));
    }

    private IEnumerable<SelectListItem>? Choices() => asked.Items
        ?? (metadata.IsEnum ? metadata.EnumGroupedDisplayNamesAndValues!.Select(pair => new SelectListItem(pair.Key.Name, EnumName(pair.Value))) : null)
        ?? (Is(typeof(bool)) && asked.Radio ? [new SelectListItem(text["是"], "True"), new SelectListItem(text["否"], "False")] : null);

    // MVC lists the numbers of an enum; names survive a renumbering and can be read in an address.
    private string EnumName(string number) => Enum.Parse(metadata.UnderlyingOrModelType, number).ToString()!;

    private TagBuilder WithUnit(TagBuilder box)
    {
        if (asked.Unit is null) return box;

        var (row, unit) = (new TagBuilder("div"), new TagBuilder("span"));
        row.AddCssClass("wc-unit");
        unit.InnerHtml.Append(asked.Unit);
        row.InnerHtml.AppendHtml(box).AppendHtml(unit);
        return row;
    }

    private Dictionary<string, object?> Attributes(string style, string? described)
    {
        var attributes = new Dictionary<string, object?> { ["class"] = asked.Width is null ? style : $"{style} wc-{asked.Width}", ["id"] = id };
        var also = MostCharacters is null ? null : $"{id}-most";
        if ($"{described} {also}".Trim() is { Length: > 0 } ids) attributes["aria-describedby"] = ids;
        if (described?.EndsWith("-error", StringComparison.Ordinal) is true) attributes["aria-invalid"] = "true";
        if (asked.Autocomplete is not null) attributes["autocomplete"] = asked.Autocomplete;
        return attributes;
    }

    // MVC writes the limit into the box, where it would cut off a pasted text without a word.
    private static TagBuilder Uncut(TagBuilder box)
    {
        box.Attributes.Remove("maxlength");
        return box;
    }

    private string? Keypad() => Type.GetTypeCode(metadata.UnderlyingOrModelType) switch
    {
        TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte => "numeric",
        TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "decimal",
        _ => null,
    };

    private static string? Format(string type) => type switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "time" => "{0:HH:mm}",
        _ => null,
    };

    private bool Is(Type type) => metadata.UnderlyingOrModelType == type;
}
