using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;pager previous="@Model.Previous" next="@Model.Next" /&gt;: two links; pages are found by key, so they have no numbers.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer text, Assets assets) : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsNone(Previous) && IsNone(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-pager");
        output.Attributes.SetAttribute("aria-label", text["翻页"].Value);
        if (!IsNone(Previous)) output.Content.AppendHtml(Link(Previous!, "prev", text["上一页"], "chevron-left", iconFirst: true));
        if (!IsNone(Next)) output.Content.AppendHtml(Link(Next!, "next", text["下一页"], "chevron-right", iconFirst: false));
    }

    // Razor hands a text attribute nothing as an empty text.
    private static bool IsNone(string? href) => string.IsNullOrEmpty(href);

    private TagBuilder Link(string href, string rel, string words, string icon, bool iconFirst)
    {
        var sign = Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-{icon}");
        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-line");
        link.Attributes["href"] = Hrefs.Local(ViewContext.HttpContext, href);
        link.Attributes["rel"] = rel;
        if (iconFirst) link.InnerHtml.AppendHtml(sign);
        link.InnerHtml.Append(words);
        if (!iconFirst) link.InnerHtml.AppendHtml(sign);
        return link;
    }
}
