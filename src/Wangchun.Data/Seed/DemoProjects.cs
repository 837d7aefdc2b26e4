using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using static Wangchun.Data.Seed.DemoDays;

namespace Wangchun.Data.Seed;

/// <summary>The 72 projects of the report, each carried to its stage, and four that are not listed yet.</summary>
internal static class DemoProjects
{
    public const string Series = "HQ";

    public static async Task LoadAsync(PortalDb db, DateTime now, Func<string, Stream, Task<StoredFile>> keep, CancellationToken stop)
    {
        var days = new DemoDays(await CalendarAsync(db, stop), ChinaTime.Today(now));
        var terms = new CampTerms(new CampRules(), days.Calendar);
        var communities = await db.Communities.ToDictionaryAsync(community => community.Name, stop);
        var cast = await DemoCast.OfAsync(db, stop);
        var plans = DemoProject.All();
        var photos = await DemoPhotos.OrderAsync(plans.SelectMany(plan => new[] { plan.Before, plan.After }).OfType<string>(), keep);

        // Looking for changes after each of some ten thousand rows would take minutes; the stories look where they need to.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var told = new List<(Project Project, DemoSchedule When)>();
        foreach (var (plan, when, seed) in InListingOrder(plans, days))
        {
            var number = await db.NextNumberAsync(Series, when.Listed.Year, 3, stop);
            told.Add((new DemoStory(db, cast, photos, plan, when, terms, days, seed).Play(communities[plan.Community], number), when));
        }

        DemoDrafts.Load(db, cast, communities, terms, days);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await db.SaveChangesAsync(stop);

        foreach (var (project, when) in told.Where(story => story.Project.Dossier.Publication.IsPublic)) Answer(db, project, when, days);
        await db.SaveChangesAsync(stop);
    }

    private static async Task<WorkCalendar> CalendarAsync(PortalDb db, CancellationToken stop)
    {
        var published = await db.CalendarDays.ToListAsync(stop);
        return new WorkCalendar(published, published.Select(day => day.Date.Year).Distinct());
    }

    private static IEnumerable<(DemoProject Plan, DemoSchedule When, int Seed)> InListingOrder(List<DemoProject> plans, DemoDays days) => plans
        .OrderBy(plan => plan.Stage is DemoStage.Published && plan.Code != DemoProject.WarmSeats ? 0 : 1)
        .ThenBy(plan => Vary(plans.IndexOf(plan), 12, 997))
        .Select((plan, seed) => (plan, DemoSchedule.Of(plan, seed, days), seed))
        .OrderBy(story => story.Item2.Listed)
        .ThenBy(story => Vary(story.seed, story.Item2.Listed.DayNumber, DemoStory.MorningMinutes));

    /// <summary>What residents said about the published results. Most are content; one is not, and somebody has to read it.</summary>
    private static void Answer(PortalDb db, Project project, DemoSchedule when, DemoDays days)
    {
        for (var i = 0; i < 2 + Vary(project.Id, 14, 6); i++) Say(FeedbackAnswer.Yes, null, i);
        if (project.Id % 5 == 0) Say(FeedbackAnswer.Partly, "大部分时间不错，周末人少的时候还差一点。", 4);
        if (project.Title == "楼道感应灯更换") Say(FeedbackAnswer.No, "三单元五楼的灯又不亮了。", 6);

        void Say(FeedbackAnswer answer, string? reason, int after)
        {
            var day = when.Published.AddDays(1 + after);
            db.Add(new ResidentFeedback(project, answer, reason, day < days.Today ? day : days.Today));
        }
    }
}
