using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Wangchun.Web.App.TagHelpers;

/// <summary>&lt;a can="@Can.GrowthCamp.ClaimProject"&gt; disappears for people who may not.</summary>
[HtmlTargetElement(Attributes = "can")]
public sealed class CanTagHelper(IAuthorizationService authorization) : TagHelper
{
    public required string Can { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // Before every other helper, so that nothing is worked out for a control nobody will see.
    public override int Order => -2000;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var allowed = await authorization.AuthorizeAsync(ViewContext.HttpContext.User, Can);
        if (!allowed.Succeeded) output.SuppressOutput();
    }
}
