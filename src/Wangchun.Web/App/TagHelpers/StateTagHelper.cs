using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;state value="@Model.Status" /&gt;: sign, words and tone of a state. For something that is not an enum:
/// &lt;state tone="Ok" glyph="full" text="@T["…"]" /&gt;.
/// </summary>
[HtmlTargetElement("state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper(IStringLocalizer localizer, Assets assets) : TagHelper
{
    private static readonly ConcurrentDictionary<Enum, string> Labels = new();

    public Enum? Value { get; set; }

    /// <summary>Without a value. Not nullable: Razor lets a page write tone="Ok" only for the enum itself.</summary>
    public Tone Tone { get; set; }

    public string? Glyph { get; set; }

    public string? Text { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Value is null ? new StateLook(Tone, Glyph ?? Glyphs.NotBegun) : StateLooks.Of(Value);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-badge");
        output.Attributes.SetAttribute("data-tone", look.Tone.ToString().ToLowerInvariant());
        output.Content.AppendHtml(Sprite.Svg("gl", Sprite.Glyph(assets, ViewContext.HttpContext, look.Glyph)));
        output.Content.Append(Text ?? (Value is null ? "" : localizer[Labels.GetOrAdd(Value, Label)]));
    }

    // Read once: the attribute behind a label is found by reflection.
    private static string Label(Enum state) => state.Label;
}
