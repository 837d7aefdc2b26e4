using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;figure-number value="@Model.Claimed" unit="个" label="支部认领项目" href="~/projects" evidence="项目清单" /&gt;: a headline number.
/// The link is required: a number that does not open is not shown.
/// </summary>
[HtmlTargetElement("figure-number", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureNumberTagHelper(Assets assets) : TagHelper
{
    public required object Value { get; set; }

    public string? Unit { get; set; }

    public required string Label { get; set; }

    public required string Href { get; set; }

    public required string Evidence { get; set; }

    /// <summary>The source says 余 or 上百: shown as a plus sign, never rounded up.</summary>
    public bool AtLeast { get; set; }

    public bool Small { get; set; }

    public string? Domain { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? "wc-fig sm" : "wc-fig");
        if (Domain is not null) output.Attributes.SetAttribute("data-d", Domain);

        var number = Element("b", Written(Value));
        if (AtLeast) number.InnerHtml.AppendHtml(Element("span", "+"));
        output.Content.AppendHtml(number);
        if (Unit is not null) output.Content.AppendHtml(Element("i", Unit));
        output.Content.AppendHtml(Element("p", Label));
        output.Content.AppendHtml(Link());
    }

    private TagBuilder Link()
    {
        var link = Element("a", Evidence);
        link.AddCssClass("wc-ev");
        link.Attributes["href"] = Hrefs.Local(ViewContext.HttpContext, Href);
        link.InnerHtml.AppendHtml(Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-chevron-right"));
        return link;
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);
        return element;
    }

    private static string Written(object value) => value is IFormattable number
        ? number.ToString("#,0.##", CultureInfo.InvariantCulture)
        : value.ToString() ?? "";
}
