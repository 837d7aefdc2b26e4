using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.WebTests.Making;

/// <summary>
/// Activities for the pages: one of 五江口社区 on Saturday 28 November, nine to eleven, with two seats, by its community worker.
/// </summary>
public static class ActivityMaking
{
    private static int lastNumber = 100;

    public static ActivityTerms Terms { get; } = new(new ActivityRules(), new WorkCalendar([], [2026]));

    /// <summary>An hour of Saturday, 28 November 2026, in Shanghai.</summary>
    public static DateTime Saturday(int hour) => ChinaTime.ToUtc(new DateOnly(2026, 11, 28), new TimeOnly(hour, 0));

    extension(Portal portal)
    {
        public async Task<int> MakeActivityAsync(Func<ActivitySheet, ActivitySheet>? but = null, string by = "community.wujiangkou", bool published = true)
        {
            var id = 0;
            await portal.DoAsync(async db =>
            {
                var act = (await Cast.CallAsync(db)).Act(by, portal.Now);
                var sheet = new ActivitySheet
                {
                    Title = "河道清洁", Detail = "沿河捡拾垃圾，工具由社区提供。", Place = "五江口公园东门", Capacity = 2,
                    StartsAt = Saturday(9), EndsAt = Saturday(11), Host = ActivityHost.Community,
                    CommunityId = await db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync(),
                };
                var activity = new Activity(but is null ? sheet : but(sheet), act);
                if (published) activity.Publish($"HD-2026-{Interlocked.Increment(ref lastNumber)}", act);
                db.Add(activity);
                await db.SaveChangesAsync();
                id = activity.Id;
            });
            return id;
        }

        public async Task<string> NumberOfActivityAsync(int id) =>
            await portal.AskAsync(db => db.Activities.Where(a => a.Id == id).Select(a => a.Dossier.Number!).SingleAsync());

        /// <summary>Whatever the domain can do with it, saved.</summary>
        public Task ChangeActivityAsync(int id, Func<Activity, PortalDb, Task> change) => portal.DoAsync(async db =>
        {
            await change(await db.Activities.Whole().SingleAsync(a => a.Id == id), db);
            await db.SaveChangesAsync();
        });

        /// <summary>Invented residents sign up on the public page, one after the other.</summary>
        public Task JoinAsync(int id, params string[] names) => portal.ChangeActivityAsync(id, (activity, db) =>
        {
            foreach (var name in names)
            {
                var person = new Person(name);
                db.Add(person);
                activity.Enrol(new Volunteer(person, false, null, true, []), SignUpChannel.Public, Terms, Act.ByClock(portal.Now, portal.Today));
            }

            return Task.CompletedTask;
        });

        public Task<Activity> ReadActivityAsync(int id) => portal.AskAsync(db => db.Activities.Whole().Include(a => a.Messages).AsNoTracking().SingleAsync(a => a.Id == id));

        public Task TickAsync() => portal.Services.GetRequiredService<Web.Jobs.PortalClock>().TickAsync(CancellationToken.None);

        /// <summary>The clock is set to an hour of that Saturday, and the portal does what is due.</summary>
        public async Task WaitForSaturdayAsync(int hour)
        {
            portal.Clock.SetUtcNow(new DateTimeOffset(Saturday(hour), TimeSpan.Zero));
            await portal.TickAsync();
        }

        /// <summary>An activity with one person, carried to its result; for a project when one is named.</summary>
        public async Task<int> HoldActivityAsync(int? project, int personId, bool came, decimal hours = 2)
        {
            var matter = await portal.AskAsync(db => db.Projects.Where(p => p.Id == project).Select(p => (int?)p.DossierId).SingleOrDefaultAsync());
            var id = await portal.MakeActivityAsync(sheet => sheet with { MatterId = matter });
            await portal.ChangeActivityAsync(id, async (activity, db) =>
            {
                var person = await db.Persons.SingleAsync(p => p.Id == personId);
                var signUp = activity.Enrol(new Volunteer(person, true, null, true, []), SignUpChannel.OnBehalf, Terms, At(portal.Now));
                activity.Start(At(activity.StartsAt));
                activity.End(Terms, At(activity.EndsAt));
                if (came)
                {
                    activity.CheckIn(signUp, Terms, At(Saturday(12)));
                    activity.Complete(signUp, hours, hours == 2 ? null : "多留了一会儿", Terms, At(Saturday(12)));
                }
                else
                {
                    activity.MarkAbsent(signUp, At(Saturday(12)));
                }
            });
            return id;
        }

        public Task<int> PersonOfAsync(string user) => portal.AskAsync(db => db.Users.Where(a => a.UserName == user).Select(a => a.PersonId).SingleAsync());
    }

    private static Act At(DateTime at) => Act.ByClock(at, ChinaTime.Today(at));
}
