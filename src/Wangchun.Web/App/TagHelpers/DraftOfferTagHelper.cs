using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;draft-offer /&gt; above a form with data-behaviour="draft": tells of what was typed here before, to take up or to throw away.</summary>
[HtmlTargetElement("draft-offer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftOfferTagHelper(Drafts drafts, ReaderTime time, IStringLocalizer text, IHtmlGenerator html, Assets assets) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private HttpContext Http => ViewContext.HttpContext;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // A form that comes back after a refusal already shows what was typed last.
        if (!HttpMethods.IsGet(Http.Request.Method) || await drafts.FindAsync(Http.Request.Path, Http.RequestAborted) is not { } draft)
        {
            output.SuppressOutput();
            return;
        }

        var restored = Http.Request.Query[DraftRestoring.Key] == DraftRestoring.Restore;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wc-note wc-draft");
        output.Attributes.SetAttribute("data-tone", "info");
        output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml(Sprite.Svg("ic", $"{assets.Path(Http, "img/icons.svg")}#i-history"));
        output.Content.AppendHtml(Words(restored ? text["已恢复 {0} 的草稿。", time.Moment(draft.SavedAt)] : text["有一份 {0} 的草稿，没有提交。", time.Moment(draft.SavedAt)]));
        if (!restored) output.Content.AppendHtml(Link());
        output.Content.AppendHtml(Discard());
    }

    private static TagBuilder Words(string words)
    {
        var span = new TagBuilder("span");
        span.AddCssClass("grow");
        span.InnerHtml.Append(words);
        return span;
    }

    private TagBuilder Link()
    {
        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-line");
        link.Attributes["href"] = $"?{DraftRestoring.Key}={DraftRestoring.Restore}";
        link.InnerHtml.Append(text["恢复草稿"]);
        return link;
    }

    private TagBuilder Discard()
    {
        var form = new TagBuilder("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = $"{Http.Request.PathBase}/drafts/removal";

        var path = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        path.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = "form", ["value"] = Http.Request.Path });
        form.InnerHtml.AppendHtml(path);
        if (html.GenerateAntiforgery(ViewContext) is { } token) form.InnerHtml.AppendHtml(token);

        var button = new TagBuilder("button");
        button.AddCssClass("btn btn-quiet");
        button.InnerHtml.Append(text["丢弃草稿"]);
        form.InnerHtml.AppendHtml(button);
        return form;
    }
}
