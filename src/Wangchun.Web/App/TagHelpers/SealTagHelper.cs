using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;seal domain="a" size="lg" /&gt;: the tile of a domain. Its name must stand beside it in words.</summary>
[HtmlTargetElement("seal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SealTagHelper : TagHelper
{
    /// <summary>a 红旗营, b 文明创建, c 企业服务, d 幸福养老; anything else is the street itself.</summary>
    public string? Domain { get; set; }

    /// <summary>sm, lg or nothing.</summary>
    public string? Size { get; set; }

    /// <summary>Drawn as an outline instead of a filled tile.</summary>
    public bool Line { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', ((string?[])["wc-seal", Size, Line ? "line" : null]).Where(part => !string.IsNullOrEmpty(part))));
        if (Domain is not null) output.Attributes.SetAttribute("data-d", Domain);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Character(Domain));
    }

    // Seal characters are drawings, the same in every language.
    public static string Character(string? domain) => domain switch
    {
        "a" => "旗", // data, not a sentence
        "b" => "文", // data, not a sentence
        "c" => "企", // data, not a sentence
        "d" => "老", // data, not a sentence
        _ => "望", // data, not a sentence
    };
}
