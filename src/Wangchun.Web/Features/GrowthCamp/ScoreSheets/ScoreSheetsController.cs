using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Awards;
using Wangchun.Web.Features.GrowthCamp.Nominations;

namespace Wangchun.Web.Features.GrowthCamp.ScoreSheets;

/// <summary>A judge files one score sheet for one nomination. What was filed is final, and only then are the others' to be seen.</summary>
[Authorize(Can.GrowthCamp.JudgeAwards)]
[Route("growth-camp/awards/nominations/{id:int}/scores")]
public sealed class ScoreSheetsController(AwardEvidence evidence, Session session) : AwardController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Find(id) is { } nomination ? View(await Page(nomination, new ScoreForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ScoreForm form) => Commit(
        () => Find(id),
        nomination => nomination.FileScores(Me(nomination), form.ById(), form.Comment, Act),
        _ => Done("评分已提交。", nameof(New), "ScoreSheets", new { id }),
        async nomination => View(nameof(New), await Page(nomination, form)));

    private async Task<ScorePage> Page(Nomination nomination, ScoreForm form)
    {
        var (lines, own) = (nomination.Cycle.RubricOf(nomination.Category), nomination.SheetOf(Me(nomination)));
        foreach (var line in lines.Where(line => form.Points.TrueForAll(point => point.LineId != line.Id))) form.Points.Add(new PointForm { LineId = line.Id });
        var others = own is null ? [] : nomination.Sheets.Where(sheet => sheet != own).OrderBy(sheet => sheet.Id).ToList();
        return new ScorePage(
            nomination, await EvidenceTable.ReadAsync(nomination, evidence, Stop), lines, own, new FiledSheets(others, nomination.Cycle.JudgeNamesShown),
            nomination.Cycle.Status == AwardCycleStatus.Scoring && nomination.Status == NominationStatus.Eligible && nomination.Cycle.ScoresDueOn >= session.Today, form);
    }

    private AwardJudge Me(Nomination nomination) => nomination.Cycle.Judges.Single(judge => judge.PersonId == Viewer.PersonId);

    private Task<Nomination?> Find(int id) =>
        One(Db.Nominations.JudgedBy(Viewer).Where(n => n.Status != NominationStatus.Submitted && n.Cycle.Status != AwardCycleStatus.EligibilityCheck), id);
}
