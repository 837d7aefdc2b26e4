using System.Net;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Activities;

/// <summary>
/// One seat, many hands. The facts that begin with “Without” take the versions away and show that these races are fierce enough to
/// give one seat to several.
/// </summary>
public sealed class SeatRaceTests : IDisposable
{
    private const int Racers = 8;
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task The_last_seat_goes_to_one_and_the_others_wait_in_line()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });
        string[] users = ["secretary.wujiangkou1", "secretary.wujiangkou2", "secretary.guangan1", "member.wujiangkou1", "member.guangan1", "leader", "party.office", "party.office2"];
        var forms = new List<(HttpClient Client, AngleSharp.Dom.IDocument Page)>();
        foreach (var user in users)
        {
            var client = await portal.SignInAsync(user, followRedirects: false);
            forms.Add((client, await client.OpenAsync($"/activities/{id}")));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Client.PostAsync(form.Page, $"/activities/{id}/sign-up", [])));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        var activity = await portal.ReadActivityAsync(id);
        Assert.Equal((1, 1), (activity.SeatsTaken, activity.SignUps.Count(signUp => signUp.TakesSeat)));
        Assert.Equal(activity.SignUps.Count - 1, activity.SignUps.Count(signUp => signUp.State == SignUpState.Waitlisted));
    }

    /// <summary>All have read before one writes: without the version each would find the seat free and write it.</summary>
    [Fact]
    public async Task Whoever_read_before_another_took_the_seat_cannot_take_it_as_well()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });
        var looked = new Barrier(Racers);

        var won = await Task.WhenAll(Enumerable.Range(0, Racers).Select(n => Task.Factory.StartNew(() => Take(id, $"李秀英{n}", looked), TaskCreationOptions.LongRunning)));

        var activity = await portal.ReadActivityAsync(id);
        Assert.Equal((1, 1, 1), (won.Count(taken => taken), activity.SeatsTaken, activity.SignUps.Count(signUp => signUp.TakesSeat)));
    }

    [Fact]
    public async Task Without_the_version_several_take_the_one_seat()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });
        var looked = new Barrier(Racers);

        var won = await Task.WhenAll(Enumerable.Range(0, Racers).Select(n => Task.Factory.StartNew(() => Take(id, $"李秀英{n}", looked, guarded: false), TaskCreationOptions.LongRunning)));

        var taken = (await portal.ReadActivityAsync(id)).SignUps.Count(signUp => signUp.TakesSeat);
        Assert.True(won.Count(one => one) > 1 && taken > 1, $"{taken} took the seat: the race is too tame to prove anything.");
    }

    [Fact]
    public async Task Without_the_version_clocks_offer_it_again_and_again()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });
        await portal.JoinAsync(id, "先到的人", "候补甲", "候补乙");
        await portal.ChangeActivityAsync(id, (activity, _) =>
        {
            activity.Withdraw(activity.SignUps[0], null, ActivityMaking.Terms, Clock());
            return Task.CompletedTask;
        });
        var looked = new Barrier(Racers);

        await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => Task.Factory.StartNew(() => Promote(id, looked, guarded: false), TaskCreationOptions.LongRunning)));

        var offers = await portal.AskAsync(db => db.Set<DossierEntry>().CountAsync(entry => entry.What == "候补轮到"));
        Assert.True(offers > 1, $"{offers} offer was made: the race is too tame to prove anything.");
    }

    [Fact]
    public async Task Two_clocks_offer_a_free_seat_to_one_person()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });
        await portal.JoinAsync(id, "先到的人", "候补甲", "候补乙");
        await portal.ChangeActivityAsync(id, (activity, _) =>
        {
            activity.Withdraw(activity.SignUps[0], null, ActivityMaking.Terms, Clock());
            return Task.CompletedTask;
        });
        var looked = new Barrier(Racers);

        var won = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => Task.Factory.StartNew(() => Promote(id, looked), TaskCreationOptions.LongRunning)));

        var after = await portal.ReadActivityAsync(id);
        Assert.Equal((1, 1, 1), (won.Count(saved => saved), after.SeatsTaken, after.SignUps.Count(signUp => signUp.IsOffered)));
        Assert.Single(after.SignUps, signUp => signUp.IsOffered && signUp.Person.Name == "候补甲");
        Assert.Equal(1, await portal.AskAsync(db => db.Set<DossierEntry>().CountAsync(entry => entry.What == "候补轮到")));
    }

    [Fact]
    public async Task The_database_itself_has_no_seat_too_many()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });

        var refused = await Record.ExceptionAsync(() => portal.DoAsync(db => db.Activities.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeatsTaken, 2))));

        Assert.NotNull(refused);
        Assert.Contains("CK_Activities_Seats", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_constraint_the_database_takes_any_number()
    {
        var id = await portal.MakeActivityAsync(sheet => sheet with { Capacity = 1 });

        await portal.DoAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(TestDatabase.OnSqlServer ? "ALTER TABLE Activities NOCHECK CONSTRAINT CK_Activities_Seats" : "PRAGMA ignore_check_constraints = ON");
            await db.Activities.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeatsTaken, 2));
        });

        Assert.Equal(2, (await portal.ReadActivityAsync(id)).SeatsTaken);
    }

    [Fact]
    public async Task Pressed_many_times_it_is_one_sign_up()
    {
        var id = await portal.MakeActivityAsync();
        var client = await portal.SignInAsync("member.wujiangkou1", followRedirects: false);
        var pages = new List<AngleSharp.Dom.IDocument>();
        for (var n = 0; n < Racers; n++) pages.Add(await client.OpenAsync($"/activities/{id}"));

        await Task.WhenAll(pages.Select(page => client.PostAsync(page, $"/activities/{id}/sign-up", [])));

        Assert.Equal((1, 1), ((await portal.ReadActivityAsync(id)).SignUps.Count, (await portal.ReadActivityAsync(id)).SeatsTaken));
    }

    private bool Take(int id, string name, Barrier looked, bool guarded = true) => SaveAfterAllLooked(id, looked, guarded, (activity, db) =>
    {
        var person = new Person(name);
        db.Add(person);
        activity.Enrol(new Volunteer(person, false, null, true, []), SignUpChannel.Public, ActivityMaking.Terms, Clock());
    });

    private bool Promote(int id, Barrier looked, bool guarded = true) => SaveAfterAllLooked(id, looked, guarded, (activity, _) => activity.Promote(ActivityMaking.Terms, Clock()));

    private bool SaveAfterAllLooked(int id, Barrier looked, bool guarded, Action<Activity, Data.PortalDb> change)
    {
        var saved = false;
        portal.DoAsync(async db =>
        {
            var activity = await db.Activities.Whole().SingleAsync(a => a.Id == id);
            looked.SignalAndWait();
            change(activity, db);
            try
            {
                await using var own = await db.Database.BeginTransactionAsync();
                if (!guarded) await ForgetVersionsAsync(db, activity);
                await db.SaveChangesAsync();
                await own.CommitAsync();
                saved = true;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody was quicker; that is what the version is for.
            }
        }).GetAwaiter().GetResult();
        return saved;
    }

    /// <summary>As if there were no version: whatever is in the database now is taken for what was read.</summary>
    private static async Task ForgetVersionsAsync(Data.PortalDb db, Activity activity)
    {
        var (own, dossier) = (db.Entry(activity).Property(a => a.Version), db.Entry(activity.Dossier).Property(d => d.Version));
        own.OriginalValue = await db.Activities.AsNoTracking().Where(a => a.Id == activity.Id).Select(a => a.Version).SingleAsync();
        dossier.OriginalValue = await db.Dossiers.AsNoTracking().Where(d => d.Id == activity.DossierId).Select(d => d.Version).SingleAsync();
    }

    private Act Clock() => Act.ByClock(portal.Now, portal.Today);
}
