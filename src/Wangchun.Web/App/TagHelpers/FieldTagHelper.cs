using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;field for="Form.Plan" rows="6" hint="@T["…"]" /&gt;: label, hint, error and control together, so that no form repeats them.
/// The kind of control follows the property's type; whatever a person typed comes back after a refusal.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html, IStringLocalizer text, Assets assets) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Hint { get; set; }

    /// <summary>Another label than the property's [Display(Name)].</summary>
    public string? Label { get; set; }

    /// <summary>Says 可不填 beside the label; found from the type unless told.</summary>
    public bool? Optional { get; set; }

    /// <summary>More than one line of text.</summary>
    public int Rows { get; set; }

    /// <summary>text, tel, email, password, number, date, file, search: the property's own unless told.</summary>
    public string? Type { get; set; }

    /// <summary>The choices of a list. An enum brings its own.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Shows the choices as buttons to tick, for up to seven of them.</summary>
    public bool Radio { get; set; }

    /// <summary>The first line of a list, for example 全部社区; without it 请选择.</summary>
    public string? Prompt { get; set; }

    /// <summary>What stands after the box: 元, 小时, 个.</summary>
    public string? Unit { get; set; }

    /// <summary>short, medium or the whole width.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>What a file box takes: image/jpeg,image/png.</summary>
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(FullName, html.IdAttributeDotReplacement);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new FieldControl(html, text, ViewContext, this, Id);
        var error = Error();

        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"wc-field {output.Attributes["class"]?.Value}".TrimEnd());
        if (error is not null) output.Attributes.SetAttribute("data-bad", "");

        if (!control.IsTick) output.Content.AppendHtml(Heading(control.IsGroup));
        if (Hint is not null) output.Content.AppendHtml(Paragraph("wc-hint", $"{Id}-hint", Hint));
        if (error is not null) output.Content.AppendHtml(Problem(error));
        output.Content.AppendHtml(control.Draw(LabelText(), Described(error)));
        if (control.MostCharacters is { } most)
            output.Content.AppendHtml(Paragraph("wc-most", $"{Id}-most", text["最多 {0} 个字", most]));
    }

    private string LabelText() => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? "";

    private string? Described(string? error) =>
        (Hint is null ? null : $"{Id}-hint", error is null ? null : $"{Id}-error") switch
        {
            (null, null) => null,
            var (hint, problem) => $"{hint} {problem}".Trim(),
        };

    private TagBuilder Heading(bool group)
    {
        var heading = new TagBuilder(group ? "legend" : "label");
        if (!group) heading.Attributes["for"] = Id;
        heading.InnerHtml.Append(LabelText());
        if (!(Optional ?? !For.Metadata.IsRequired)) return heading;

        var may = new TagBuilder("span");
        may.AddCssClass("opt");
        may.InnerHtml.Append(text["可不填"]);
        heading.InnerHtml.AppendHtml(may);
        return heading;
    }

    private TagBuilder Problem(string error)
    {
        var problem = new TagBuilder("p");
        problem.AddCssClass("wc-err");
        problem.Attributes["id"] = $"{Id}-error";
        problem.InnerHtml.AppendHtml(Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-alert-circle"));

        var (words, kind) = (new TagBuilder("span"), new TagBuilder("span"));
        kind.AddCssClass("wc-vh");
        kind.InnerHtml.Append(text["错误："]);
        words.InnerHtml.AppendHtml(kind).Append(error);
        problem.InnerHtml.AppendHtml(words);
        return problem;
    }

    private string? Error() =>
        ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry is { ValidationState: ModelValidationState.Invalid, Errors: [var first, ..] }
            ? first.ErrorMessage is { Length: > 0 } said ? said : text["请重新填写{0}。", LabelText()]
            : null;

    private static TagBuilder Paragraph(string style, string id, string words)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(style);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(words);
        return paragraph;
    }
}
