using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;moment utc="@entry.At" /&gt; or &lt;moment on="@day" /&gt;: a time or a day in the reader's words, with the exact one for machines.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(ReaderTime time) : TagHelper
{
    public DateTime? Utc { get; set; }

    public DateOnly? On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Utc is { } at)
        {
            output.Attributes.SetAttribute("datetime", ReaderTime.Machine(at));
            output.Content.SetContent(time.Moment(at));
        }
        else if (On is { } day)
        {
            output.Attributes.SetAttribute("datetime", day.ToString("O", CultureInfo.InvariantCulture));
            output.Content.SetContent(time.Day(day));
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
