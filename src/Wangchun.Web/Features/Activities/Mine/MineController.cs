using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Mine;

/// <summary>One's own sign-ups, hours and certificates, and nobody else's.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/mine")]
public sealed class MineController : ActivityController
{
    private const int PageSize = 50;
    private const int MostPapers = 100;

    [HttpGet]
    public async Task<IActionResult> Index(string? after)
    {
        var me = Viewer.PersonId;
        var own = Db.Activities.SelectMany(a => a.SignUps, (a, s) => new { Activity = a, SignUp = s }).Where(row => row.SignUp.PersonId == me);
        if (ActivityCursor.Read(after) is var (startsAt, id)) own = own.Where(row => row.Activity.StartsAt < startsAt || (row.Activity.StartsAt == startsAt && row.SignUp.Id < id));
        var rows = await own
            .OrderByDescending(row => row.Activity.StartsAt).ThenByDescending(row => row.SignUp.Id)
            .Select(row => new OwnRow(
                row.SignUp.Id, row.Activity.Id, row.Activity.Title, row.Activity.TitleEn, row.Activity.StartsAt, row.Activity.EndsAt, row.Activity.Place, row.SignUp.State,
                row.SignUp.Hours, row.SignUp.Adjustments.Select(adjustment => adjustment.Hours).ToList()))
            .SliceAsync(PageSize, Stop);
        var papers = await Db.Certificates.Where(c => c.PersonId == me).OrderByDescending(c => c.Id).Take(MostPapers).Select(c => new OwnPaper(c.Id, c.Number, c.IssuedAt, c.Hours)).ToListAsync(Stop);
        return View(new MinePage(rows, papers));
    }
}

public sealed record OwnRow(int SignUpId, int Id, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, string Place, SignUpState State, decimal? Confirmed, IReadOnlyList<decimal> Corrections)
{
    public decimal? Hours => Confirmed + Corrections.Sum();
}

public sealed record OwnPaper(int Id, string Number, DateTime IssuedAt, decimal Hours);

public sealed record MinePage(Slice<OwnRow> SignUps, IReadOnlyList<OwnPaper> Certificates)
{
    public string? Next => SignUps.HasMore ? $"/activities/mine?after={new ActivityCursor(SignUps.Rows[^1].StartsAt, SignUps.Rows[^1].SignUpId)}" : null;
}
