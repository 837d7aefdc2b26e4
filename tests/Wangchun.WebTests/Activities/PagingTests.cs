using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Activities;

/// <summary>Lists of 120 rows, some of them at the same hour or of the same name: whoever turns the pages meets each once.</summary>
public sealed class PagingTests : IAsyncLifetime
{
    private const int Rows = 120;

    private readonly Portal portal = new();

    public async Task InitializeAsync() => await portal.DoAsync(async db =>
    {
        var act = (await Cast.CallAsync(db)).Act("community.wujiangkou", portal.Now);
        var community = await db.Communities.Where(c => c.Name == "五江口社区").Select(c => c.Id).SingleAsync();
        var me = await db.Users.Where(a => a.UserName == "member.wujiangkou1").Select(a => a.Person).SingleAsync();
        for (var row = 0; row < Rows; row++)
        {
            var held = Sheet($"办过的{row}", portal.Now.Date.AddDays(-20 - (row / 7)), community);
            db.AddRange(Coming(row, community, act), Settled(held, $"HD-2025-{row:D3}", act, me), Served(row, held with { Title = $"台账{row}" }, act));
        }

        await db.SaveChangesAsync();
        foreach (var signUp in await db.SignUps.Where(s => s.Channel == SignUpChannel.Ledger).Include(s => s.Person).ToListAsync())
            db.Add(new Certificate($"ZM-2026-{signUp.Id:D4}", $"CODE{signUp.Id}", signUp.Person, [new CertificateLine(signUp.ActivityId, "台账", portal.Today, 2)], act));
        await db.SaveChangesAsync();
    });

    public async Task DisposeAsync() => await portal.DisposeAsync();

    /// <summary>Together, because the rows take their time to make.</summary>
    [Fact]
    public async Task Every_row_is_reached_once()
    {
        foreach (var user in new[] { "party.office", "community.wujiangkou" })
        {
            var client = await portal.SignInAsync(user);
            await TurnAsync(client, "/activities", "?after=", Rows);
            await TurnAsync(client, "/activities", "?managedAfter=", 3 * Rows);
            await TurnAsync(client, "/activities/certificates", "?after=", Rows);
            await TurnAsync(client, "/activities/certificates", "?peopleAfter=", Rows + 1);
        }

        await TurnAsync(await portal.SignInAsync("member.wujiangkou1"), "/activities/mine", "?after=", Rows);
        await TurnAsync(portal.Stranger(), "/events", "?after=", Rows);
        await TurnAsync(portal.Stranger(), "/events", "?heldAfter=", Rows);
    }

    [Fact]
    public async Task A_place_that_nobody_wrote_is_the_first_page() =>
        Assert.Equal(50, CardOf(await (await portal.SignInAsync("party.office")).OpenAsync("/activities?after=x-1"), "?after=", "/activities").QuerySelectorAll("tbody tr").Length);

    private static async Task TurnAsync(HttpClient client, string list, string turn, int rows)
    {
        var (seen, next) = (new List<string>(), list);
        while (next is not null)
        {
            var page = await client.OpenAsync(next);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{next} answers {page.StatusCode}.");
            var card = CardOf(page, turn, list);
            seen.AddRange(card.QuerySelectorAll("tbody tr").Select(KeyOf));
            next = card.QuerySelector<IHtmlAnchorElement>("a[rel=next]")?.GetAttribute("href");
            Assert.True(next is null || next.Contains(turn, StringComparison.Ordinal));
        }

        Assert.Equal((list, turn, rows, rows), (list, turn, seen.Count, seen.Distinct().Count()));
    }

    /// <summary>The card of the list that is turned: the first or the second of its page.</summary>
    private static IElement CardOf(IDocument page, string turn, string list)
    {
        var isSecond = turn is "?managedAfter=" or "?heldAfter=" || (list == "/activities/certificates" && turn == "?after=");
        return page.QuerySelectorAll("section.wc-card")[isSecond ? 1 : 0];
    }

    private static string KeyOf(IElement row) =>
        row.QuerySelector("a.t")?.GetAttribute("href") ?? row.QuerySelector("input[name=personId]")!.GetAttribute("value")!;

    private Activity Coming(int row, int community, Act act)
    {
        var activity = new Activity(Sheet($"要办的{row}", portal.Now.Date.AddDays(5 + (row / 7)), community), act);
        activity.Publish($"HD-2026-{row:D3}", act);
        return activity;
    }

    private static Activity Settled(ActivitySheet sheet, string number, Act act, Person person)
    {
        var activity = new Activity(sheet, act);
        activity.Publish(number, At(act, sheet.StartsAt.AddDays(-1)));
        var signUp = activity.Enrol(new Volunteer(person, true, null, true, []), SignUpChannel.Own, ActivityMaking.Terms, At(act, sheet.StartsAt.AddDays(-1)));
        activity.Start(At(act, sheet.StartsAt));
        activity.CheckIn(signUp, ActivityMaking.Terms, At(act, sheet.StartsAt));
        activity.End(ActivityMaking.Terms, At(act, sheet.EndsAt));
        activity.Complete(signUp, 2, null, ActivityMaking.Terms, At(act, sheet.EndsAt));
        activity.Settle(act);
        return activity;
    }

    private static Activity Served(int row, ActivitySheet sheet, Act act)
    {
        var activity = Activity.FromLedger(sheet, "五江口社区", act);
        activity.RecordPast(new Person($"沈{(char)('一' + (row / 2))}"), 2, null, ActivityMaking.Terms, act);
        return activity;
    }

    private static ActivitySheet Sheet(string title, DateTime startsAt, int community) => new()
    {
        Title = title, Detail = "沿河捡拾垃圾。", Place = "公园", Capacity = 2, StartsAt = startsAt, EndsAt = startsAt.AddHours(2), Host = ActivityHost.Community, CommunityId = community,
    };

    private static Act At(Act act, DateTime at) => act with { At = at, Today = ChinaTime.Today(at) };
}
