using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;glyph name="q2" /&gt;: the small sign in front of a state. The names are in <see cref="Glyphs"/>.</summary>
[HtmlTargetElement("glyph", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GlyphTagHelper(Assets assets) : TagHelper
{
    public required string Name { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Sprite.Draw(output, "gl", Sprite.Glyph(assets, ViewContext.HttpContext, Name), label: null);
}
