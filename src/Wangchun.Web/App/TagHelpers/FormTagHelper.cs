using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>
/// Gives every post form two hidden fields: the antiforgery token, and a number of its own by which a double click is known.
/// A form shown again after a refusal keeps its number, because it is still the same act.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IHtmlGenerator html) : TagHelper
{
    public const string RequestKey = "_request";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // After MVC's own form helper (-1000) and before the one that closes the form's context (-900), which knows whether the token is written.
    public override int Order => -950;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // MVC's own helper leaves the token out when the form names its address plainly; sent twice it would not be accepted.
        if (html.GenerateAntiforgery(ViewContext) is { } token) output.PostContent.AppendHtml(token);

        var key = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        key.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = RequestKey, ["value"] = Key().ToString("N") });
        output.PostContent.AppendHtml(key);
    }

    private Guid Key()
    {
        var request = ViewContext.HttpContext.Request;
        return !ViewContext.ViewData.ModelState.IsValid && request.HasFormContentType && Guid.TryParse(request.Form[RequestKey], out var posted)
            ? posted
            : Guid.CreateVersion7();
    }
}
