using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Mine;

/// <summary>One's own sign-ups, hours and certificates, and nobody else's.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/mine")]
public sealed class MineController : ActivityController
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var me = Viewer.PersonId;
        var rows = await Db.Activities
            .SelectMany(a => a.SignUps, (a, s) => new { Activity = a, SignUp = s })
            .Where(row => row.SignUp.PersonId == me)
            .OrderByDescending(row => row.Activity.StartsAt).ThenByDescending(row => row.SignUp.Id)
            .Take(Most)
            .Select(row => new OwnRow(
                row.Activity.Id, row.Activity.Title, row.Activity.TitleEn, row.Activity.StartsAt, row.Activity.EndsAt, row.Activity.Place, row.SignUp.State,
                row.SignUp.Hours, row.SignUp.Adjustments.Select(adjustment => adjustment.Hours).ToList()))
            .ToListAsync(Stop);
        var papers = await Db.Certificates.Where(c => c.PersonId == me).OrderByDescending(c => c.Id).Take(Most).Select(c => new OwnPaper(c.Id, c.Number, c.IssuedAt, c.Hours)).ToListAsync(Stop);
        return View(new MinePage(rows, papers));
    }
}

public sealed record OwnRow(int Id, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, SignUpState State, decimal? Confirmed, IReadOnlyList<decimal> Corrections)
{
    public decimal? Hours => Confirmed + Corrections.Sum();
}

public sealed record OwnPaper(int Id, string Number, DateTime IssuedAt, decimal Hours);

public sealed record MinePage(IReadOnlyList<OwnRow> SignUps, IReadOnlyList<OwnPaper> Certificates);
