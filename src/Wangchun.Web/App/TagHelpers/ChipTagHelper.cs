using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;chip href="?domain=a" count="3" current="true" domain="a"&gt;…&lt;/chip&gt; chooses; with removable="true" it is an applied filter
/// and its link leads to the list without it.
/// </summary>
[HtmlTargetElement("chip")]
public sealed class ChipTagHelper(IStringLocalizer text, Assets assets) : TagHelper
{
    public required string Href { get; set; }

    public int? Count { get; set; }

    public bool Current { get; set; }

    public bool Removable { get; set; }

    public string? Domain { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "wc-chip");
        output.Attributes.SetAttribute("href", Hrefs.Local(ViewContext.HttpContext, Href));
        if (Current) output.Attributes.SetAttribute("aria-current", "true");
        if (Domain is not null) output.PreContent.AppendHtml(Seal(Domain));
        if (Count is { } count) output.PostContent.AppendHtml($" <span class=\"n\">{count}</span>");
        if (Removable) output.PostContent.AppendHtml(Cross());
    }

    private TagBuilder Cross()
    {
        var cross = Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-x");
        cross.Attributes.Remove("aria-hidden");
        cross.Attributes["role"] = "img";
        cross.Attributes["aria-label"] = text["去掉这个条件"];
        return cross;
    }

    private static TagBuilder Seal(string domain)
    {
        var seal = new TagBuilder("span");
        seal.AddCssClass("wc-seal sm");
        seal.Attributes["data-d"] = domain;
        seal.Attributes["aria-hidden"] = "true";
        seal.InnerHtml.Append(SealTagHelper.Character(domain));
        return seal;
    }
}
