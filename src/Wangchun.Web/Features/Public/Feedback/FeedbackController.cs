using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Feedback;

/// <summary>
/// A resident says whether it is solved. The form has its own address, because pages with a form are never kept, and nothing about the
/// sender is stored; that is why a signed-in person, whose acts are written down, cannot answer here.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Feedback)]
[Route("projects/{number:maxlength(32)}/feedback")]
public sealed class FeedbackController : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> New(string number) =>
        await Find(number) is { } project ? View(FeedbackPage.For(project, new FeedbackForm(), Viewer.IsSignedIn)) : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Create(string number, [Bind(Prefix = nameof(FeedbackPage.Form))] FeedbackForm form) => Commit(
        () => Find(number),
        project =>
        {
            Refusal.If(Viewer.IsSignedIn, "您登录了工作账号。评价不记名，请退出登录后再写。");
            Db.ResidentFeedback.Add(new ResidentFeedback(project, form.Answer!.Value, form.Reason, Act.Today));
        },
        _ => new Answer($"{Request.PathBase}{Projects.MallAddress.Path}/{Uri.EscapeDataString(number)}#feedback", "谢谢您的评价。社区和街道党建办会看到。"),
        project => Task.FromResult<IActionResult>(View(nameof(New), FeedbackPage.For(project, form, Viewer.IsSignedIn))));

    private Task<Project?> Find(string number) => Db.Projects
        .InMall()
        .WithPublicResult()
        .Numbered(number)
        .Include(p => p.Dossier)
        .SingleOrDefaultAsync(Stop);
}
