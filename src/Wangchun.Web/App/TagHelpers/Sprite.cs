using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>Icons and glyphs are drawn from two sprites, which the browser fetches once.</summary>
internal static class Sprite
{
    public static string Glyph(Assets assets, HttpContext http, string name) => $"{assets.Path(http, "img/glyphs.svg")}#g-{name}";

    public static void Draw(TagHelperOutput output, string style, string href, string? label)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{style} {output.Attributes["class"]?.Value}".TrimEnd());
        if (label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", label);
        }

        output.Content.SetHtmlContent(Use(href));
    }

    public static TagBuilder Svg(string style, string href)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass(style);
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(Use(href));
        return svg;
    }

    private static TagBuilder Use(string href)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = href;
        return use;
    }
}
