using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// &lt;due at="@row.DueAt" /&gt;: the deadline chip. Words first, then shape, then colour. Nothing is drawn where there is no deadline.
/// </summary>
[HtmlTargetElement("due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper(ReaderTime time, IStringLocalizer text, Assets assets) : TagHelper
{
    public DateTime? At { get; set; }

    /// <summary>A deadline that is a day: it ends when the day does.</summary>
    public DateOnly? On { get; set; }

    public bool Done { get; set; }

    public DateTime? DoneAt { get; set; }

    /// <summary>The working-day calendar of that year is not published yet, so the day may still move.</summary>
    public bool Provisional { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((At ?? EndOf(On)) is not { } due)
        {
            output.SuppressOutput();
            return;
        }

        var says = Done || DoneAt is not null ? Deadline.Met(due, DoneAt, text) : Deadline.Open(due, time, text);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-due");
        output.Attributes.SetAttribute("data-due", says.Kind);
        output.Content.AppendHtml(Sprite.Svg("gl", Sprite.Glyph(assets, ViewContext.HttpContext, GlyphOf(says.Kind))));
        output.Content.AppendHtml(Time(due, says.Words));
    }

    private TagBuilder Time(DateTime due, string words)
    {
        var element = new TagBuilder("time");
        element.Attributes["datetime"] = ReaderTime.Machine(due);
        element.Attributes["title"] = time.Moment(due);
        element.InnerHtml.Append(Provisional ? text["{0}（暂定）", words] : words);
        return element;
    }

    private static string GlyphOf(string kind) => kind switch
    {
        "over" => Glyphs.Late,
        "done" => Glyphs.Done,
        _ => Glyphs.Clock,
    };

    private static DateTime? EndOf(DateOnly? day) => day is { } last ? ChinaTime.ToUtc(last, new TimeOnly(23, 59, 59)) : null;
}
