using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardShortlists;

/// <summary>The office draws up the list, the whole of it at once. A leader puts it on notice.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/shortlist")]
public sealed class AwardShortlistsController : AwardController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Round(id) is { } round ? View(new ShortlistPage(round, new ShortlistForm { Chosen = [.. Listed(round)], Reasoning = round.Reasoning })) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, ShortlistForm form) => Commit(
        () => Round(id),
        round => round.ProposeShortlist(form.Chosen.ToHashSet(), form.Reasoning, Act),
        _ => ToRound("名单已拟定，等领导公示。", id),
        round => Task.FromResult<IActionResult>(View(nameof(New), new ShortlistPage(round, form))));

    private static IEnumerable<int> Listed(AwardCycle round) =>
        round.Nominations.Where(nomination => nomination.Status == NominationStatus.Shortlisted).Select(nomination => nomination.Id);
}

public sealed class ShortlistForm
{
    public List<int> Chosen { get; set; } = [];

    [Display(Name = "取舍的理由")]
    [StringLength(AwardCycle.TextMaxLength)]
    public string? Reasoning { get; set; }
}

public sealed record ShortlistPage(AwardCycle Round, ShortlistForm Form)
{
    /// <summary>The best first.</summary>
    public IEnumerable<Nomination> Of(AwardCategory category) => Round.Nominations
        .Where(nomination => nomination.Category == category && nomination.Status is NominationStatus.Scored or NominationStatus.Shortlisted && nomination.Category == category)
        .OrderByDescending(nomination => nomination.Score).ThenBy(nomination => nomination.Id);
}
