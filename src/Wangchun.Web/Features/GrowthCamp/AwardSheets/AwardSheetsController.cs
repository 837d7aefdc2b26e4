using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardSheets;

/// <summary>The office writes the criteria of a year, and changes them until a leader looks at them.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards")]
public sealed class AwardSheetsController(Session session) : AwardController
{
    [HttpGet("new")]
    public IActionResult New() => View(nameof(Edit), new AwardSheetPage(null, AwardSheetForm.New(session.Today.Year)));

    [HttpPost("new")]
    public Task<IActionResult> Create(AwardSheetForm form) => Commit(
        () => Task.FromResult<Blank?>(new Blank()),
        async blank =>
        {
            var taken = await Db.AwardCycles.AnyAsync(c => c.Year == form.Year && c.Status != AwardCycleStatus.Aborted, Stop);
            Refusal.If(taken, "{0} 年度已经有评选了。", $"{form.Year}");
            Db.Add(blank.Round = new AwardCycle(form.Sheet(), Act));
        },
        blank => ToRound("评选标准已保存，写完后送领导批准。", blank.Round!.Id),
        _ => Drawn(null, form));

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Round(id) is { } round ? View(new AwardSheetPage(id, AwardSheetForm.Of(round))) : await Absent();

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> Update(int id, AwardSheetForm form) => Commit(
        () => Round(id),
        async round =>
        {
            var taken = await Db.AwardCycles.AnyAsync(c => c.Id != id && c.Year == form.Year && c.Status != AwardCycleStatus.Aborted, Stop);
            Refusal.If(taken, "{0} 年度已经有评选了。", $"{form.Year}");
            round.Rewrite(form.Sheet(), Act);
        },
        _ => ToRound("评选标准已保存，写完后送领导批准。", id),
        _ => Drawn(id, form));

    private Task<IActionResult> Drawn(int? id, AwardSheetForm form) => Task.FromResult<IActionResult>(View(nameof(Edit), new AwardSheetPage(id, form)));

    private sealed class Blank
    {
        public AwardCycle? Round { get; set; }
    }
}
