using System.Globalization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>The camp's own times: claim windows, suspensions, offered leads, and the reminders three days and one day before, on the day, and after it.</summary>
public sealed class CampClockwork(CampTerms terms, ClockActs acts) : IClockwork
{
    private const int PerPage = 50;

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        await EachAsync(db.Projects.Where(p => p.Status == ProjectStatus.Open && p.ClaimsCloseOn < act.Today), project => project.Expire(act));
        await EachAsync(db.Projects.Where(p => p.Status == ProjectStatus.Suspended && p.SuspendedUntil <= act.Today), project => project.Resume(terms, act));
        await EachAsync(db.Projects.Where(p => p.Transfers.Any(t => t.State == TransferState.Offered && t.LapsesAt < act.At)), project => Lapse(project, act));
        // Nobody is woken: reminders wait for the office hours of a working day.
        if (terms.Calendar.IsOpenAt(act.At)) await RemindAsync(db, act, stop);

        Task EachAsync(IQueryable<Project> due, Action<Project> change) =>
            acts.EachAsync(db, act, due.Select(p => p.Id), id => db.Projects.Whole().SingleAsync(p => p.Id == id, stop), change, stop);
    }

    private static void Lapse(Project project, Act act)
    {
        foreach (var transfer in project.Transfers.Where(t => t.IsOpen && t.LapsesAt < act.At)) project.LapseTransfer(transfer, act);
    }

    /// <summary>Page by page to the last one: however many are overdue, none waits behind them.</summary>
    private static async Task RemindAsync(PortalDb db, Act act, CancellationToken stop)
    {
        var horizon = ChinaTime.StartOf(act.Today.AddDays(4));
        var due = db.Projects
            .Where(p => p.LeadBranchId != null && p.DueAt < horizon)
            .Where(p => p.Status == ProjectStatus.Claimed || p.Status == ProjectStatus.InProgress)
            .OrderBy(p => p.DueAt).ThenBy(p => p.Id)
            .Select(p => new DueProject { Id = p.Id, Title = p.Title, BranchId = p.LeadBranchId!.Value, DueAt = p.DueAt!.Value });
        for (var page = await due.Take(PerPage).ToListAsync(stop); page.Count > 0;)
        {
            await RemindAsync(db, page, act, stop);
            var last = page[^1];
            page = await due.Where(p => p.DueAt > last.DueAt || (p.DueAt == last.DueAt && p.Id > last.Id)).Take(PerPage).ToListAsync(stop);
        }
    }

    private static async Task RemindAsync(PortalDb db, IReadOnlyList<DueProject> due, Act act, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var branches = due.Select(p => p.BranchId).Distinct().ToList();
        var secretaries = await db.Posts
            .Where(post => post.Role == Role.BranchSecretary && post.Until == null && branches.Contains(post.OrganisationId!.Value))
            .Select(post => new { post.PersonId, BranchId = post.OrganisationId!.Value })
            .ToListAsync(stop);

        var reminders =
            from project in due
            let days = ChinaTime.Today(project.DueAt).DayNumber - act.Today.DayNumber
            where days is 3 or 1 or 0 || days < 0
            from secretary in secretaries
            where secretary.BranchId == project.BranchId
            select new InboxItem(secretary.PersonId, null, $"/growth-camp/projects/{project.Id}", act.At, Sentence(days), project.Title, Math.Abs(days).ToString(CultureInfo.InvariantCulture))
            {
                OnceKey = string.Create(CultureInfo.InvariantCulture, $"due:{project.Id}:{secretary.PersonId}:{act.Today:yyyy-MM-dd}"),
            };
        await ClockActs.SayOnceAsync(db, [.. reminders], stop);
    }

    private static string Sentence(int days) => days switch
    {
        < 0 => "“{0}”已逾期 {1} 天，请办理或写明延期理由。",
        0 => "“{0}”今天到期。",
        _ => "“{0}”还剩 {1} 天到期。",
    };

    private sealed class DueProject
    {
        public required int Id { get; init; }

        public required string Title { get; init; }

        public required int BranchId { get; init; }

        public required DateTime DueAt { get; init; }
    }
}
