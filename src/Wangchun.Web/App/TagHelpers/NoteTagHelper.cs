using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;note tone="Warn"&gt;…&lt;/note&gt;: one remark above or beside the matter. One in a view.</summary>
[HtmlTargetElement("note")]
public sealed class NoteTagHelper(Assets assets) : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>Another icon than the tone's own.</summary>
    public string? Icon { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"wc-note {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("data-tone", Tone.ToString().ToLowerInvariant());
        output.PreContent.AppendHtml(Sprite.Svg("ic", $"{assets.Path(ViewContext.HttpContext, "img/icons.svg")}#i-{Icon ?? IconOf(Tone)}"));
        output.PreContent.AppendHtml("<span>");
        output.PostContent.AppendHtml("</span>");
    }

    private static string IconOf(Tone tone) => tone switch
    {
        Tone.Ok => "circle-check",
        Tone.Warn => "alert-circle",
        Tone.Bad => "alert-triangle",
        _ => "info-circle",
    };
}
