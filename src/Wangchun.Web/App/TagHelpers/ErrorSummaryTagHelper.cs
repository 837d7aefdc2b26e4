using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;error-summary /&gt; above the form: everything that must be changed, each with a link to its field. Draws nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IHtmlGenerator html, IStringLocalizer text, Assets assets) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-errsum");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary");
        output.Content.AppendHtml(Heading(errors.Count(error => error.Field.Length > 0)));
        output.Content.AppendHtml(List(errors));
    }

    private List<(string Field, string Words)> Errors() =>
    [
        .. from entry in ViewContext.ViewData.ModelState
           from error in entry.Value.Errors.Take(1)
           let field = AsInThePage(entry.Key)
           orderby Place(field)
           select (field, error.ErrorMessage is { Length: > 0 } said ? said : text["请重新填写。"].Value),
    ];

    /// <summary>An action's parameter is called form, the page's property Form, and an id tells a small letter from a capital one.</summary>
    private static string AsInThePage(string key) => key.Length == 0 ? "" : char.ToUpperInvariant(key[0]) + key[1..];

    /// <summary>Fields stand on a page in the order of their properties; what belongs to no field comes first.</summary>
    private string Place(string key)
    {
        var (metadata, places) = (ViewContext.ViewData.ModelMetadata, new List<string>());
        foreach (var part in key.Split('.', '['))
        {
            var place = metadata.Properties.TakeWhile(property => property.PropertyName != part).Count();
            places.Add(place.ToString("D4", CultureInfo.InvariantCulture));
            if (place == metadata.Properties.Count) break;
            metadata = metadata.Properties[place];
        }

        return key.Length == 0 ? "" : string.Join('.', places);
    }

    private TagBuilder Heading(int fields)
    {
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = "error-summary";
        heading.InnerHtml.AppendHtml(Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-alert-triangle"));
        heading.InnerHtml.Append(fields > 0 ? text["还有 {0} 处要改，改好再提交", fields] : text["这次没有办成，原因如下"]);
        return heading;
    }

    private TagBuilder List(List<(string Field, string Words)> errors)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("f");
        foreach (var (field, words) in errors)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(field.Length == 0 ? Plain(words) : Link(field, words));
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }

    private TagBuilder Link(string field, string words)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{TagBuilder.CreateSanitizedId(field, html.IdAttributeDotReplacement)}";
        link.InnerHtml.Append(words);
        return link;
    }

    private static TagBuilder Plain(string words)
    {
        var line = new TagBuilder("p");
        line.InnerHtml.Append(words);
        return line;
    }
}
