using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.AcceptanceQueue;

/// <summary>Projects on the last stretch: waiting for acceptance, and accepted ones that wait to be published.</summary>
[Authorize(Can.GrowthCamp.ViewProjects)]
[Route("growth-camp/acceptances")]
public sealed class AcceptanceQueueController : PortalController
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index() => View(await Db.Projects.VisibleTo(Viewer)
        .Where(p => p.Status == ProjectStatus.AwaitingAcceptance
            || (p.Status == ProjectStatus.Completed && p.Dossier.Publication.State != PublicationState.Published))
        .OrderBy(p => p.DueAt).ThenBy(p => p.Id)
        .Take(Most)
        .Select(p => new QueueRow(
            p.Id, p.Dossier.Number, p.Title, p.TitleEn, p.Community.Name, p.LeadBranch == null ? null : p.LeadBranch.Name, p.Status,
            p.Dossier.Publication.State, p.DueAt, p.Acceptances.Count(a => a.Round == p.AcceptanceRound)))
        .ToListAsync(Stop));
}

/// <summary><see cref="Given"/> of the two sides have accepted this round.</summary>
public sealed record QueueRow(
    int Id, string? Number, string Title, string? TitleEn, string Community, string? Branch, ProjectStatus Status, PublicationState Publication, DateTime? DueAt, int Given);
