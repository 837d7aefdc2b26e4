using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;
using Wangchun.Web.Features.GrowthCamp.Projects;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.GrowthCamp.AwardObjections;

/// <summary>An objection with the name behind it, for those who handle it and for nobody else.</summary>
[Authorize(Can.GrowthCamp.InvestigateObjection)]
[Route("growth-camp/awards/objections/{id:int}")]
public sealed class AwardObjectionsController(FieldVault vault, Trail trail) : AwardController
{
    [HttpGet]
    public async Task<IActionResult> Show(int id)
    {
        if (await One(Db.Objections.HandledBy(Viewer), id) is not { } objection) return await Absent();

        await trail.WriteAsync(Db, AuditAction.ReadPersonal, nameof(Objection), id, stop: Stop);
        var contact = vault.Masked(objection.ObjectorContact.Sealed, FieldPlace.ContactOf(id), text => text);
        return View(new ObjectionPage(objection, contact, [.. Acts(objection)], Lines(objection)));
    }

    private IEnumerable<ProjectAct> Acts(Objection objection)
    {
        var here = AwardTitles.Path(objection);
        if (Viewer.May(Can.GrowthCamp.ManageAwards) && objection.IsOpen && objection.ReportedAt is null)
            yield return new(objection.Investigator is null ? "指定调查人" : "更换调查人", $"{here}/investigator", "user-plus", objection.Investigator is null);
        if (objection.InvestigatorId == Viewer.PersonId && objection.Status == ObjectionStatus.Investigating && objection.ReportedAt is null)
            yield return new("报告调查结果", $"{here}/report", "notes", true);
        if (Viewer.May(Can.GrowthCamp.ApproveAwards) && objection.Status == ObjectionStatus.Investigating && objection.ReportedAt is not null && objection.InvestigatorId != Viewer.PersonId)
            yield return new("决定异议", $"{here}/decision", "checkup-list", true);
    }

    private static IReadOnlyList<TimelineEntry> Lines(Objection objection) => RoundPage.Lines(objection.Dossier, objection.Dossier.Entries.OrderByDescending(entry => entry.Id));
}

public sealed record ObjectionPage(Objection Objection, string? Contact, IReadOnlyList<ProjectAct> Acts, IReadOnlyList<TimelineEntry> Timeline);
