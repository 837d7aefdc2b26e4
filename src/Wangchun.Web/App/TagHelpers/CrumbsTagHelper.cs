using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;crumbs trail='[("红旗营", "/growth-camp/projects")]' here="@T["提交需求"]" /&gt;: where this page lies.</summary>
[HtmlTargetElement("crumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CrumbsTagHelper(IStringLocalizer text) : TagHelper
{
    /// <summary>Source texts and addresses of the pages above, the highest first.</summary>
    public required IReadOnlyList<(string Text, string Href)> Trail { get; set; }

    public required string Here { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", text["所在位置"].Value);

        var list = new TagBuilder("ol");
        list.AddCssClass("wc-crumb");
        foreach (var (words, href) in Trail)
            list.InnerHtml.AppendHtml(Item(text[words], href));
        list.InnerHtml.AppendHtml(Item(Here, href: null));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Item(string words, string? href)
    {
        var item = new TagBuilder("li");
        if (href is null)
        {
            item.Attributes["aria-current"] = "page";
            item.InnerHtml.Append(words);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = Hrefs.Local(ViewContext.HttpContext, href);
        link.InnerHtml.Append(words);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
