using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.FeedbackReadings;

/// <summary>Somebody of the office or of the community has read what a resident said.</summary>
[Authorize(Can.GrowthCamp.ProposeResult)]
[Route("growth-camp/projects/{id:int}/feedback/{feedbackId:int}/reading")]
public sealed class FeedbackReadingsController : CampController
{
    [HttpPost]
    public Task<IActionResult> Create(int id, int feedbackId)
    {
        var mine = Viewer.May(Can.GrowthCamp.PublishResult) ? Db.Projects.VisibleTo(Viewer) : Db.Projects.InCommunitiesOf(Viewer);
        return Commit(
            () => Db.ResidentFeedback.SingleOrDefaultAsync(said => said.Id == feedbackId && said.ProjectId == id && mine.Any(p => p.Id == id), Stop),
            said => said.MarkRead(),
            _ => ToProject("已标为已读。", id));
    }
}
