using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;evidence href="~/…"&gt;项目清单&lt;/evidence&gt;: the link beside a number, named after what opens.</summary>
[HtmlTargetElement("evidence")]
public sealed class EvidenceTagHelper(Assets assets) : TagHelper
{
    public required string Href { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "wc-ev");
        output.Attributes.SetAttribute("href", Hrefs.Local(ViewContext.HttpContext, Href));
        output.PostContent.AppendHtml(Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-chevron-right"));
    }
}
