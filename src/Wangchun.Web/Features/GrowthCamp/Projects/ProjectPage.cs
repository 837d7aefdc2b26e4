using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>Everything the page of one project shows, and which of the acts on it are open to the person who looks.</summary>
public sealed record ProjectPage
{
    public required Project Project { get; init; }

    public required ProjectActs Acts { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DossierEntry> Entries { get; init; }

    public required IReadOnlyDictionary<int, int> FilesOfEntries { get; init; }

    public required IReadOnlyDictionary<int, string> People { get; init; }

    public required IReadOnlyList<ResidentFeedback> Feedback { get; init; }

    /// <summary>Held for this project, as far as the person may see them.</summary>
    public required IReadOnlyList<MatterActivity> Activities { get; init; }

    public required Viewer Viewer { get; init; }

    public Dossier Dossier => Project.Dossier;

    /// <summary>The acts that have a button where there is room for so many.</summary>
    public IReadOnlyList<ProjectAct> Buttons(int room) => [.. Acts.All.Where(act => !act.IsRare).Take(room)];

    public IReadOnlyList<Attachment> Files => [.. Dossier.Attachments.Where(file => !file.IsRemoved).OrderBy(file => file.Id)];

    public Attachment? Before => Files.FirstOrDefault(file => file is { Use: AttachmentUse.Before, IsPhoto: true });

    public Attachment? After => Files.LastOrDefault(file => file is { Use: AttachmentUse.After, IsPhoto: true });

    /// <summary>The office sees all requests; a branch its own and who leads; everybody else who leads.</summary>
    public IReadOnlyList<ProjectClaim> Claims =>
    [
        .. Project.Claims.OrderByDescending(claim => claim.Id)
            .Where(claim => Acts.SeesRequests || claim.IsActive || claim.Status == ClaimStatus.Fulfilled || Viewer.BranchIds.Contains(claim.BranchId)),
    ];

    public LeadTransfer? OpenTransfer => Project.Transfers.FirstOrDefault(transfer => transfer.IsOpen);

    public int TasksDone => Project.Tasks.Count(task => task.State == TaskState.Done);

    public int TasksCounted => Project.Tasks.Count(task => task.State != TaskState.Cancelled);

    public bool ShowsTasks => Project.Tasks.Count > 0 || Project.Status is Claimed or InProgress;

    public bool OpensActivities => Viewer.May(Can.Activities.SignUp);

    public bool CanHoldActivity => Viewer.May(Can.Activities.ManageActivities) && Project.Status is (Claimed or InProgress or Suspended or AwaitingAcceptance or Completed);

    public bool CanRemoveFiles => Acts.CanAttach;

    public string? NameOf(int? person) => person is { } id ? People.GetValueOrDefault(id) : null;

    public bool CanDecide(ProjectClaim claim) => Acts.CanDecideClaim && claim.IsWaiting && claim.RequestedById != Viewer.PersonId && !Viewer.BranchIds.Contains(claim.BranchId);

    public IReadOnlyList<ProjectAct> ActsOn(ProjectTask task) => [.. TaskActs.Of(task, Project.Id, Acts, Viewer)];

    public static async Task<ProjectPage> ReadAsync(PortalDb db, Project project, ProjectActs acts, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var entries = await db.Set<DossierEntry>().AsNoTracking().Where(entry => entry.DossierId == project.DossierId).OrderByDescending(entry => entry.Id).ToListAsync(stop);
        var files = await db.Set<Attachment>().Where(file => file.DossierId == project.DossierId && !file.IsRemoved && file.Entry != null)
            .GroupBy(file => file.Entry!.Id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(pair => pair.Key, pair => pair.Count, stop);
        var feedback = await db.ResidentFeedback.AsNoTracking().Where(said => said.ProjectId == project.Id).OrderByDescending(said => said.Id).ToListAsync(stop);
        int?[] named = [project.AuthorId, project.ListedById, .. project.Acceptances.Select(acceptance => acceptance.PersonId), .. project.Dossier.Attachments.Select(file => file.PersonId)];
        var people = await db.Persons.Where(person => named.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, stop);

        return new ProjectPage
        {
            Project = project, Acts = acts, Entries = entries, FilesOfEntries = files, Feedback = feedback, People = people, Viewer = viewer,
            Activities = await MatterActivity.OfAsync(db.Activities.VisibleTo(viewer), project.DossierId, now, stop),
        };
    }
}
