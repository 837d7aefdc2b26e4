using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;empty title="…" text="…" icon="search"&gt;a way on&lt;/empty&gt; inside a page; art="bench" instead of an icon when the whole page is empty.
/// It says what is missing and why, does not apologise, and offers one way on.
/// </summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper(Assets assets) : TagHelper
{
    public required string Title { get; set; }

    public string? Text { get; set; }

    public string Icon { get; set; } = "search";

    /// <summary>bench, bridge-broken or bridge-alarm.</summary>
    public string? Art { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var ways = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Art is null ? "wc-card wc-nothing" : "wc-card wc-empty");
        output.Content.AppendHtml(Art is null ? Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-{Icon}") : Picture(Art));
        output.Content.AppendHtml(Words());
        if (!ways.IsEmptyOrWhiteSpace) output.Content.AppendHtml("<div class=\"wc-empty__ways\">").AppendHtml(ways).AppendHtml("</div>");
    }

    private TagBuilder Words()
    {
        var (words, title) = (new TagBuilder("div"), new TagBuilder("h2"));
        title.InnerHtml.Append(Title);
        words.InnerHtml.AppendHtml(title);
        if (Text is null) return words;

        var text = new TagBuilder("p");
        text.InnerHtml.Append(Text);
        words.InnerHtml.AppendHtml(text);
        return words;
    }

    private TagBuilder Picture(string art)
    {
        var picture = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        picture.AddCssClass("art");
        picture.Attributes["src"] = assets.Path(ViewContext.HttpContext, $"img/{art}.svg");
        picture.Attributes["alt"] = "";
        picture.Attributes["width"] = "240";
        picture.Attributes["height"] = "160";
        return picture;
    }
}
