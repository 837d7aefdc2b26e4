using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.GrowthCamp.Claims;

public sealed record ClaimPage(
    int ProjectId, string? Number, string Title, string Community, DateOnly? ClaimsCloseOn, DateOnly? TargetOn, LeadMode LeadMode,
    IReadOnlyList<SelectListItem> Branches, ClaimForm Form)
{
    public static ClaimPage For(Project project, Viewer viewer, ClaimForm form) => new(
        project.Id, project.Dossier.Number, project.Title, project.Community.Name, project.ClaimsCloseOn, project.TargetOn, project.LeadMode,
        [.. viewer.Posts.Where(post => post.Role == Role.BranchSecretary).Select(post => new SelectListItem(post.BranchName, $"{post.BranchId}"))], form);
}
