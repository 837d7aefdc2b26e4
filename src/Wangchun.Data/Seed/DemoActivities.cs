using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using static Wangchun.Data.Seed.DemoDays;

namespace Wangchun.Data.Seed;

/// <summary>Activities of the demo street: one while each project was worked on, counted and settled, and three that one can still join.</summary>
internal static class DemoActivities
{
    private const string Series = "HD";
    private const int Seats = 25;
    private const int Coming = 3;
    private const int MissedOneIn = 27;
    private const int Hours = 2;
    private static readonly ProjectStatus[] Worked = [ProjectStatus.InProgress, ProjectStatus.Suspended, ProjectStatus.AwaitingAcceptance, ProjectStatus.Completed];

    public static async Task LoadAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var published = await db.CalendarDays.ToListAsync(stop);
        var days = new DemoDays(new WorkCalendar(published, published.Select(day => day.Date.Year).Distinct()), ChinaTime.Today(now));
        var cast = await DemoCast.OfAsync(db, stop);
        var season = new Season(db, cast, await DemoGuests.OfAsync(db, cast, stop), new ActivityTerms(new ActivityRules(), days.Calendar), days);
        var projects = await db.Projects.Include(p => p.LeadBranch).Where(p => Worked.Contains(p.Status)).OrderBy(p => p.ClaimedAt).ThenBy(p => p.Id).ToListAsync(stop);

        // Numbers follow the notices.
        foreach (var (project, announced) in projects.Select(project => (project, season.AnnouncedOn(project))).OrderBy(held => held.Item2)) await season.HoldAsync(project, announced, stop);
        foreach (var (turn, project) in projects.Where(p => p.Status == ProjectStatus.InProgress).Take(Coming).Index()) await season.InviteAsync(project, turn, stop);
        await db.SaveChangesAsync(stop);
    }

    private sealed class Season(PortalDb db, DemoCast cast, DemoGuests guests, ActivityTerms terms, DemoDays days)
    {
        private int counted;

        /// <summary>Some days after the claim: who took the project on has found out what has to be done.</summary>
        public DateOnly AnnouncedOn(Project project) => days.After(ChinaTime.Today(project.ClaimedAt!.Value), 4 + Vary(project.Id, 22, 5));

        /// <summary>Held on a Saturday, written down by the secretary on the next working day; now and then somebody did not come.</summary>
        public async Task HoldAsync(Project project, DateOnly announced, CancellationToken stop)
        {
            var held = Saturday(days.After(announced, 4));
            var activity = await AnnounceAsync(project, announced, held, stop);
            guests.Enrol(activity, project.LeadBranch!, 6 + Vary(project.Id, 23, 5), 9 + Vary(project.Id, 24, 7), announced, terms);
            activity.Start(Act.ByClock(activity.StartsAt, held));
            activity.End(terms, Act.ByClock(activity.EndsAt, held));
            Count(activity, cast.SecretaryOf(project.LeadBranch!), ChinaTime.ToUtc(days.Calendar.OnOrAfter(held.AddDays(1)), new TimeOnly(9, 0)));
        }

        public async Task InviteAsync(Project project, int turn, CancellationToken stop)
        {
            var announced = days.Ago(2);
            var activity = await AnnounceAsync(project, announced, Saturday(days.Today.AddDays(4 + (turn * 7))), stop);
            guests.Enrol(activity, project.LeadBranch!, 5, 4 + turn, announced, terms);
        }

        private void Count(Activity activity, DemoActor secretary, DateTime at)
        {
            foreach (var signUp in activity.SignUps)
            {
                at = at.AddMinutes(1);
                if (++counted % MissedOneIn == 0)
                {
                    activity.MarkAbsent(signUp, secretary.At(at));
                    continue;
                }

                activity.CheckIn(signUp, terms, secretary.At(at));
                activity.Complete(signUp, Hours, null, terms, secretary.At(at));
            }

            activity.Settle(secretary.At(at.AddMinutes(5)));
        }

        private async Task<Activity> AnnounceAsync(Project project, DateOnly announced, DateOnly held, CancellationToken stop)
        {
            var (branch, kind) = (project.LeadBranch!, DemoOccasion.Of(project.Category, project.Id));
            var act = cast.SecretaryOf(branch).At(ChinaTime.ToUtc(announced, new TimeOnly(10, 0)));
            var activity = new Activity(
                new ActivitySheet
                {
                    Title = kind.Title, TitleEn = kind.TitleEn, Detail = kind.Detail, Place = project.Place!, Capacity = Seats,
                    StartsAt = ChinaTime.ToUtc(held, new TimeOnly(9, 0)), EndsAt = ChinaTime.ToUtc(held, new TimeOnly(9 + Hours, 0)),
                    Host = ActivityHost.Branch, BranchId = branch.Id, CommunityId = branch.CommunityId, MatterId = project.DossierId,
                },
                act);
            activity.Publish(await db.NextNumberAsync(Series, announced.Year, 3, stop), act);
            db.Add(activity);
            return activity;
        }

        /// <summary>The first Saturday that does not belong to a holiday.</summary>
        private DateOnly Saturday(DateOnly from)
        {
            var day = from;
            while (day.DayOfWeek != DayOfWeek.Saturday || !days.Calendar.IsWorkingDay(day.AddDays(-1))) day = day.AddDays(1);
            return day;
        }
    }
}
