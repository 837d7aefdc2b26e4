using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Casework.FormDrafts;

/// <summary>Keeps what is being typed into a form, under the address of its page; throws it away when asked.</summary>
[Authorize(Can.Desk.SeeOwn)]
[Route("drafts")]
public sealed class FormDraftsController(Drafts drafts) : PortalController
{
    private const int LongestPath = 200;

    /// <summary>Sent by the page's script, which says nothing of its address: the browser does.</summary>
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        if (PageOf(Request.GetTypedHeaders().Referer) is not { } form) return BadRequest();
        try
        {
            await drafts.SaveAsync(form, Request.Form, Stop);
            return NoContent();
        }
        catch (Refusal)
        {
            // Longer than a draft may be. The page goes on without saying that it was saved.
            return UnprocessableEntity();
        }
    }

    [HttpPost("removal")]
    public async Task<IActionResult> Destroy(string form)
    {
        if (!Url.IsLocalUrl(form)) return BadRequest();

        await drafts.ForgetAsync(form, Stop);
        TempData[FlashKey] = T["草稿已丢弃。"].Value;
        return LocalRedirect($"{Request.PathBase}{form}");
    }

    private string? PageOf(Uri? page)
    {
        if (page is null || page.Authority != Request.Host.Value) return null;

        var path = new PathString(Uri.UnescapeDataString(page.AbsolutePath));
        return path.StartsWithSegments(Request.PathBase, out var rest) && rest is { HasValue: true, Value.Length: <= LongestPath } ? rest.Value : null;
    }
}
