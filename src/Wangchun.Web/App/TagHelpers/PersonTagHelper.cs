using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;person name="@row.Name" role="@row.Post" /&gt;: a name as the reader may see it; masking happens where the row is read.</summary>
[HtmlTargetElement("person", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonTagHelper : TagHelper
{
    public required string Name { get; set; }

    public string? Role { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-person");

        var initial = new TagBuilder("span");
        initial.AddCssClass("av");
        initial.Attributes["aria-hidden"] = "true";
        initial.InnerHtml.Append(Name.Length > 0 ? Name[..1] : "");

        var words = new TagBuilder("span");
        words.InnerHtml.Append(Name);
        if (Role is not null)
        {
            var role = new TagBuilder("small");
            role.InnerHtml.Append(Role);
            words.InnerHtml.Append(" ").AppendHtml(role);
        }

        output.Content.AppendHtml(initial).AppendHtml(words);
    }
}
