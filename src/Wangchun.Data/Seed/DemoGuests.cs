using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Seed;

/// <summary>Who comes to the demo's activities: members of the branch and volunteers of its community, by turns; nobody is in two places on one day.</summary>
internal sealed class DemoGuests
{
    private const int MinutesApart = 7;
    private static readonly TimeOnly Afternoon = new(15, 0);
    private static readonly TimeOnly Morning = new(8, 30);

    private readonly DemoCast cast;
    private readonly ILookup<int, Person> volunteers;
    private readonly Dictionary<int, int> turns = [];
    private readonly HashSet<(int PersonId, DateOnly On)> engaged = [];

    private DemoGuests(DemoCast cast, IEnumerable<Person> volunteers) =>
        (this.cast, this.volunteers) = (cast, volunteers.ToLookup(person => person.CommunityId!.Value));

    public static async Task<DemoGuests> OfAsync(PortalDb db, DemoCast cast, CancellationToken stop) =>
        new(cast, await db.Persons.Where(person => person.VolunteerSince != null && person.CommunityId != null).OrderBy(person => person.Id).ToListAsync(stop));

    /// <summary>Members sign up at work on the day of the notice, residents on the public page on the day after.</summary>
    public void Enrol(Activity activity, PartyOrganisation branch, int members, int residents, DateOnly announced, ActivityTerms terms)
    {
        var on = ChinaTime.Today(activity.StartsAt);
        foreach (var (turn, member) in MembersFree(branch, on).Take(members).Index())
            activity.Enrol(Coming(member.Person, isMember: true), SignUpChannel.Own, terms, DemoCast.Actor(member).At(At(announced, Afternoon, turn)));
        foreach (var (turn, person) in ResidentsFree(branch.CommunityId!.Value, on).Take(residents).Index())
        {
            var at = At(announced.AddDays(1), Morning, turn * 5);
            var act = new Act(null, person.Name, "居民", new HashSet<int>(), at, ChinaTime.Today(at));
            activity.Enrol(Coming(person, isMember: false), SignUpChannel.Public, terms, act).Agree(SignUpConsent.CurrentVersion, act);
        }
    }

    private IEnumerable<Membership> MembersFree(PartyOrganisation branch, DateOnly on) =>
        Enumerable.Range(0, DemoMembers.PerBranch).Select(_ => cast.NextOf(branch)).Where(member => engaged.Add((member.PersonId, on)));

    private IEnumerable<Person> ResidentsFree(int community, DateOnly on) =>
        Enumerable.Range(0, DemoVolunteers.PerCommunity).Select(_ => NextOf(community)).Where(person => engaged.Add((person.Id, on)));

    private Person NextOf(int community)
    {
        var turn = turns[community] = turns.GetValueOrDefault(community) + 1;
        return volunteers[community].ElementAt(turn % DemoVolunteers.PerCommunity);
    }

    private static Volunteer Coming(Person person, bool isMember) => new(person, isMember, Age: null, GivesWord: true, []);

    private static DateTime At(DateOnly day, TimeOnly first, int turn) => ChinaTime.ToUtc(day, first.AddMinutes(turn * MinutesApart));
}
