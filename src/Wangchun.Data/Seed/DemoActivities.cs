using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>Activities of the demo street: eight for projects that were solved, all settled, and three that one can still join.</summary>
internal static class DemoActivities
{
    private const string Series = "HD";
    private const int Past = 8;
    private const int PeopleEach = 5;

    private static readonly (string Title, string TitleEn, string Detail, string Place)[] Kinds =
    [
        ("周末清理河道", "Weekend river clean-up", "沿河捡拾垃圾，工具由社区提供。请穿防滑的鞋。", "河边步道入口"),
        ("陪老人学用手机", "Helping elders with their phones", "一对一教拍照、挂号、认诈骗电话。", "社区活动室"),
        ("楼道清洁日", "Stairwell cleaning day", "清理楼道杂物，擦扶手，看看灯亮不亮。", "小区中心花园"),
        ("旧物换新角", "Swap corner", "帮忙收旧物、登记、摆放。", "社区门口"),
    ];

    public static async Task LoadAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var published = await db.CalendarDays.ToListAsync(stop);
        var days = new DemoDays(new WorkCalendar(published, published.Select(day => day.Date.Year).Distinct()), ChinaTime.Today(now));
        var (terms, cast) = (new ActivityTerms(new ActivityRules(), days.Calendar), await DemoCast.OfAsync(db, stop));
        var projects = await db.Projects.Include(p => p.LeadBranch)
            .Where(p => p.Status == ProjectStatus.Completed && p.LeadBranchId != null)
            .OrderBy(p => p.Id).Take(Past).ToListAsync(stop);

        for (var n = 0; n < projects.Count; n++)
            db.Add(await HeldAsync(db, new DemoHost(cast, projects[n].LeadBranch!, projects[n].DossierId), Kinds[n % Kinds.Length], (days.Ago(67 - (n * 6)), days.Ago(60 - (n * 6))), n, terms, stop));
        for (var n = 0; n < Kinds.Length - 1 && n < projects.Count; n++)
            db.Add(await ComingAsync(db, new DemoHost(cast, projects[n].LeadBranch!, null), Kinds[n], (days.Ago(2), days.After(days.Today, 4 + (n * 3))), terms, stop));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Held, counted and settled; now and then somebody did not come.</summary>
    private static async Task<Activity> HeldAsync(
        PortalDb db, DemoHost host, (string Title, string TitleEn, string Detail, string Place) kind, (DateOnly Announced, DateOnly Held) days, int turn, ActivityTerms terms, CancellationToken stop)
    {
        var announced = ChinaTime.ToUtc(days.Announced, new TimeOnly(10, 0));
        var (activity, secretary) = (Announced(host, kind, days.Held, announced), host.Cast.SecretaryOf(host.Branch));
        activity.Publish(await db.NextNumberAsync(Series, days.Announced.Year, 3, stop), secretary.At(announced));
        Join(activity, host, terms, announced.AddHours(5));
        activity.Start(Act.ByClock(activity.StartsAt, days.Held));
        activity.End(terms, Act.ByClock(activity.EndsAt, days.Held));
        foreach (var signUp in activity.SignUps)
        {
            if (turn % 3 == 0 && signUp == activity.SignUps[^1])
            {
                activity.MarkAbsent(signUp, secretary.At(activity.EndsAt.AddHours(1)));
                continue;
            }

            activity.CheckIn(signUp, terms, secretary.At(activity.EndsAt.AddHours(1)));
            activity.Complete(signUp, 2, null, terms, secretary.At(activity.EndsAt.AddHours(1)));
        }

        activity.Settle(secretary.At(activity.EndsAt.AddHours(2)));
        return activity;
    }

    private static async Task<Activity> ComingAsync(
        PortalDb db, DemoHost host, (string Title, string TitleEn, string Detail, string Place) kind, (DateOnly Announced, DateOnly Held) days, ActivityTerms terms, CancellationToken stop)
    {
        var announced = ChinaTime.ToUtc(days.Announced, new TimeOnly(10, 0));
        var activity = Announced(host, kind, days.Held, announced);
        activity.Publish(await db.NextNumberAsync(Series, days.Announced.Year, 3, stop), host.Cast.SecretaryOf(host.Branch).At(announced));
        Join(activity, host, terms, announced.AddHours(3));
        return activity;
    }

    private static Activity Announced(DemoHost host, (string Title, string TitleEn, string Detail, string Place) kind, DateOnly day, DateTime at) => new(
        new ActivitySheet
        {
            Title = kind.Title, TitleEn = kind.TitleEn, Detail = kind.Detail, Place = kind.Place, Capacity = 15,
            StartsAt = ChinaTime.ToUtc(day, new TimeOnly(9, 0)), EndsAt = ChinaTime.ToUtc(day, new TimeOnly(11, 0)),
            Host = ActivityHost.Branch, BranchId = host.Branch.Id, CommunityId = host.Branch.CommunityId, MatterId = host.MatterId,
        },
        host.Cast.SecretaryOf(host.Branch).At(at));

    private static void Join(Activity activity, DemoHost host, ActivityTerms terms, DateTime at)
    {
        for (var n = 0; n < PeopleEach; n++)
        {
            var member = host.Cast.NextOf(host.Branch);
            activity.Enrol(new Volunteer(member.Person, IsMember: true, Age: null, GivesWord: true, []), SignUpChannel.Own, terms, DemoCast.Actor(member).At(at.AddMinutes(n * 7)));
        }
    }

    private sealed record DemoHost(DemoCast Cast, PartyOrganisation Branch, int? MatterId);
}
