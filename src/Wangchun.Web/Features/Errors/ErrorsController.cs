using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wangchun.Web.Features.Errors;

/// <summary>Answers in place of a page that failed. It reads no database: that may be the very thing that is down.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // A refused post is answered here with its own method and without a valid token.
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorsController(TimeProvider clock) : Controller
{
    [Route("error/{code:int:range(400,599)}")]
    public IActionResult Show(int code)
    {
        if (Response.StatusCode < StatusCodes.Status400BadRequest) Response.StatusCode = code;

        return View(ErrorPage.For(code) with { RequestId = HttpContext.TraceIdentifier, At = clock.GetUtcNow().UtcDateTime });
    }
}
