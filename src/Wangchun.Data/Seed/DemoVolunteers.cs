using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>Residents of every community who lend a hand: without an account, without a branch, and nobody has their telephone number.</summary>
internal static class DemoVolunteers
{
    public const int PerCommunity = 28;

    // Behind the names that the members of the branches took.
    private const int FirstName = 1000;

    public static async Task LoadAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var (since, n) = (ChinaTime.Today(now).AddYears(-2), FirstName);
        foreach (var community in await db.Communities.OrderBy(community => community.Id).Select(community => community.Id).ToListAsync(stop))
        {
            for (var i = 0; i < PerCommunity; i++) db.Add(Resident(community));
        }

        await db.SaveChangesAsync(stop);

        Person Resident(int community)
        {
            var person = new Person(DemoNames.Of(n++));
            person.LivesIn(community);
            person.Volunteer(since.AddDays(-DemoDays.Vary(n, 21, 900)));
            return person;
        }
    }
}
