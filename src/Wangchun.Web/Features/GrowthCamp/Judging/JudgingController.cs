using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Judging;

/// <summary>What a judge has to score, and what they have scored.</summary>
[Authorize(Can.GrowthCamp.JudgeAwards)]
[Route("growth-camp/judging")]
public sealed class JudgingController : PortalController
{
    private const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var me = Viewer.PersonId;
        return View(await Db.Nominations.JudgedBy(Viewer)
            .Where(n => n.Status != NominationStatus.Submitted && n.Cycle.Status != AwardCycleStatus.EligibilityCheck && n.Cycle.Status != AwardCycleStatus.Aborted)
            .OrderByDescending(n => n.Cycle.Year).ThenBy(n => n.Sheets.Any(s => s.Judge.PersonId == me)).ThenBy(n => n.Category).ThenBy(n => n.Id)
            .Take(Most)
            .Select(n => new JudgingRow(
                n.Id, n.Cycle.Year, n.Category, n.Person == null ? n.Branch.Name : n.Person.Name, n.Branch.Name, n.Cycle.Status == AwardCycleStatus.Scoring,
                n.Cycle.ScoresDueOn, n.Sheets.Where(s => s.Judge.PersonId == me).Select(s => (int?)s.Total).FirstOrDefault()))
            .ToListAsync(Stop));
    }
}

/// <summary><see cref="Total"/> is what this judge gave.</summary>
public sealed record JudgingRow(int Id, int Year, AwardCategory Category, string Subject, string Branch, bool IsOpen, DateOnly? DueOn, int? Total);
