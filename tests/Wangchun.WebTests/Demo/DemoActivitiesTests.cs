using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.WebTests.Demo;

[Collection(SharedDemo.Name)]
public sealed class DemoActivitiesTests(DemoDatabase demo)
{
    [Fact]
    public async Task Every_project_that_was_worked_on_held_one_while_it_was()
    {
        var held = await demo.AskAsync(db => db.Activities.Where(activity => activity.Status == ActivityStatus.Settled)
            .Join(db.Projects, activity => activity.MatterId, project => project.DossierId, (activity, project) => new { activity.StartsAt, activity.SettledAt, project.ClaimedAt, project.CompletedAt })
            .ToListAsync());
        var worked = await demo.AskAsync(db => db.Projects.CountAsync(project => project.Status == Completed || project.Status == InProgress || project.Status == Suspended || project.Status == AwaitingAcceptance));

        Assert.Equal(worked, held.Count);
        Assert.All(held, activity =>
        {
            Assert.InRange(activity.StartsAt, activity.ClaimedAt!.Value, activity.CompletedAt ?? demo.Now);
            Assert.True(activity.SettledAt < demo.Now);
        });
    }

    [Fact]
    public async Task Between_fifteen_and_twenty_five_signed_up_for_each()
    {
        var people = await demo.AskAsync(db => db.Activities.Where(activity => activity.Status == ActivityStatus.Settled).Select(activity => activity.SignUps.Count).ToListAsync());

        Assert.All(people, count => Assert.InRange(count, 15, 25));
    }

    [Fact]
    public async Task Nobody_was_in_two_places_at_once()
    {
        var visits = await demo.AskAsync(db => db.Activities.SelectMany(activity => activity.SignUps, (activity, signUp) => new { signUp.PersonId, activity.StartsAt }).ToListAsync());

        Assert.Equal(visits.Count, visits.Distinct().Count());
    }

    [Fact]
    public async Task Three_can_still_be_joined()
    {
        var coming = await demo.AskAsync(db => db.Activities.Where(activity => activity.Status == ActivityStatus.Published).Select(activity => new { activity.StartsAt, activity.MatterId }).ToListAsync());

        Assert.Equal(3, coming.Count);
        Assert.All(coming, activity => Assert.True(activity.StartsAt > demo.Now && activity.MatterId is not null));
    }

    [Fact]
    public async Task The_numbers_of_a_year_follow_the_notices_without_a_gap()
    {
        var told = await demo.AskAsync(db => db.Activities.OrderBy(activity => activity.Id).Select(activity => new { activity.PublishedAt, activity.Dossier.Number }).ToListAsync());

        var expected = told.OrderBy(activity => activity.PublishedAt).ThenBy(activity => activity.Number, StringComparer.Ordinal)
            .GroupBy(activity => ChinaTime.Today(activity.PublishedAt!.Value).Year)
            .SelectMany(year => year.Select((activity, index) => (activity.Number, Expected: $"HD-{year.Key}-{index + 1:D3}")));
        Assert.All(expected, number => Assert.Equal(number.Expected, number.Number));
    }

    [Fact]
    public async Task Everybody_has_a_name_of_their_own()
    {
        var names = await demo.AskAsync(db => db.Persons.Where(person => !db.Users.Any(account => account.PersonId == person.Id)).Select(person => person.Name).ToListAsync());

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(0, await demo.AskAsync(db => db.Persons.CountAsync(person => person.Phone.Index != null)));
    }
}
