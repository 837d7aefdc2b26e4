using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>
/// Where a project stands for one viewer: what the question "which acts are possible now" has to know. Lists and the project's own page
/// read the same, so they offer the same.
/// </summary>
public sealed record ProjectStanding
{
    public required int Id { get; init; }

    public required ProjectStatus Status { get; init; }

    /// <summary>The viewer wrote it.</summary>
    public bool IsOwn { get; init; }

    public bool InOwnCommunity { get; init; }

    /// <summary>A branch whose secretary the viewer is leads it.</summary>
    public bool IsLed { get; init; }

    /// <summary>A branch the viewer belongs to leads it: then they neither decide nor accept.</summary>
    public bool OwnBranchLeads { get; init; }

    /// <summary>The viewer asked for the claim that leads it now.</summary>
    public bool WasAskedFor { get; init; }

    /// <summary>A branch the viewer belongs to leads or helps.</summary>
    public bool IsWorkedOn { get; init; }

    public DateOnly? ClaimsCloseOn { get; init; }

    public DateTime? CompletedAt { get; init; }

    /// <summary>Requests that wait, save those of the viewer's own branches.</summary>
    public int RequestsToDecide { get; init; }

    public int? FirstRequestToDecide { get; init; }

    /// <summary>Requests of branches the viewer leads.</summary>
    public int OwnRequests { get; init; }

    public int? FirstOwnRequest { get; init; }

    public bool SuspensionAsked { get; init; }

    public bool TransferIsOpen { get; init; }

    /// <summary>A transfer that waits for a branch whose secretary the viewer is.</summary>
    public int? TransferToAnswer { get; init; }

    public bool HasOpenTasks { get; init; }

    public bool HasMandatoryTasksLeft { get; init; }

    public bool HasTasksToConfirm { get; init; }

    public bool HasTasksToTake { get; init; }

    public bool HasOwnTasks { get; init; }

    public bool HasAfterPhoto { get; init; }

    public bool AcceptedByCommunity { get; init; }

    public bool AcceptedByOffice { get; init; }

    /// <summary>The viewer accepted for one side in this round.</summary>
    public bool AcceptedByViewer { get; init; }

    public PublicationState Publication { get; init; }

    public bool EditedByViewer { get; init; }

    public static IQueryable<ProjectStanding> From(IQueryable<Project> projects, Viewer viewer)
    {
        var (me, led, mine, communities) = (viewer.PersonId, viewer.LedBranchIds, viewer.BranchIds, viewer.CommunityIds);
        return projects.Select(p => new ProjectStanding
        {
            Id = p.Id,
            Status = p.Status,
            IsOwn = p.AuthorId == me,
            InOwnCommunity = communities.Contains(p.CommunityId),
            IsLed = p.LeadBranchId != null && led.Contains(p.LeadBranchId.Value),
            OwnBranchLeads = p.LeadBranchId != null && mine.Contains(p.LeadBranchId.Value),
            WasAskedFor = p.Claims.Any(c => c.Status == ClaimStatus.Approved && c.RequestedById == me),
            IsWorkedOn = (p.LeadBranchId != null && mine.Contains(p.LeadBranchId.Value)) || p.CoBranches.Any(co => mine.Contains(co.BranchId)),
            ClaimsCloseOn = p.ClaimsCloseOn,
            CompletedAt = p.CompletedAt,
            RequestsToDecide = p.Claims.Count(c => c.Status == ClaimStatus.Requested && c.RequestedById != me && !mine.Contains(c.BranchId)),
            FirstRequestToDecide = p.Claims.Where(c => c.Status == ClaimStatus.Requested && c.RequestedById != me && !mine.Contains(c.BranchId)).Min(c => (int?)c.Id),
            OwnRequests = p.Claims.Count(c => c.Status == ClaimStatus.Requested && led.Contains(c.BranchId)),
            FirstOwnRequest = p.Claims.Where(c => c.Status == ClaimStatus.Requested && led.Contains(c.BranchId)).Min(c => (int?)c.Id),
            SuspensionAsked = p.SuspensionAskedUntil != null,
            TransferIsOpen = p.Transfers.Any(t => t.State == TransferState.Offered),
            TransferToAnswer = p.Transfers.Where(t => t.State == TransferState.Offered && led.Contains(t.ToId)).Min(t => (int?)t.Id),
            HasOpenTasks = p.Tasks.Any(t => t.State != TaskState.Done && t.State != TaskState.Cancelled),
            HasMandatoryTasksLeft = p.Tasks.Any(t => t.IsMandatory && t.State != TaskState.Done && t.State != TaskState.Cancelled),
            HasTasksToConfirm = p.Tasks.Any(t => t.State == TaskState.Submitted && t.Doer!.PersonId != me),
            HasTasksToTake = p.Tasks.Any(t => t.State == TaskState.Todo),
            HasOwnTasks = p.Tasks.Any(t => t.Doer!.PersonId == me && (t.State == TaskState.Claimed || t.State == TaskState.Doing || t.State == TaskState.Returned)),
            HasAfterPhoto = p.Dossier.Attachments.Any(a => a.Use == AttachmentUse.After && !a.IsRemoved),
            AcceptedByCommunity = p.Acceptances.Any(a => a.Round == p.AcceptanceRound && a.Side == AcceptanceSide.Community),
            AcceptedByOffice = p.Acceptances.Any(a => a.Round == p.AcceptanceRound && a.Side == AcceptanceSide.Office),
            AcceptedByViewer = p.Acceptances.Any(a => a.Round == p.AcceptanceRound && a.PersonId == me),
            Publication = p.Dossier.Publication.State,
            EditedByViewer = p.Dossier.Publication.EditedById == me,
        });
    }
}
