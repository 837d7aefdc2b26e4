using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using static Wangchun.Data.Seed.DemoDays;

namespace Wangchun.Data.Seed;

/// <summary>One finished round of 五最四星 with as many winners as the report has: fifteen branches and twelve members, three for each award.</summary>
internal static class DemoAwards
{
    private const int PerAward = 3;
    private const int WorkingDaysAgo = 45;
    private const int WindowDays = 14;

    private static readonly (string Text, int Weight)[] Lines = [("系统记录的实绩", 60), ("居民的评价", 20), ("评委评议", 20)];

    private static readonly string[] Deeds =
    [
        "每月一次入户听意见，听到的事当月有回音，一年办成了好几件拖了很久的小事。",
        "把支部会开到楼道里，党员分片包楼，谁家有难处都知道找谁。",
        "组织党员和邻居一起动手，活动以后还留下了一支常来帮忙的队伍。",
    ];

    public static async Task LoadAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var published = await db.CalendarDays.ToListAsync(stop);
        var days = new DemoDays(new WorkCalendar(published, published.Select(day => day.Date.Year).Distinct()), ChinaTime.Today(now));
        var round = new Round(db, await DemoCast.OfAsync(db, stop), new CampTerms(new CampRules(), days.Calendar), days);
        await round.PlayAsync(stop);
    }

    private sealed class Round(PortalDb db, DemoCast cast, CampTerms terms, DemoDays days)
    {
        private readonly DateOnly begun = days.Ago(WorkingDaysAgo);

        private DemoActor Leader { get; } = Of(db.Posts.Local.First(post => post.Role == Role.StreetLeader).Person);

        public async Task PlayAsync(CancellationToken stop)
        {
            var (opened, closes) = (days.After(begun, 3), days.After(begun, 3).AddDays(WindowDays));
            var round = Publish();
            round.OpenNominations(closes, terms, Office(0, opened));
            db.Add(round);
            await db.SaveChangesAsync(stop);

            Name(round, days.After(opened, 2));
            await db.SaveChangesAsync(stop);

            await CloseAsync(round, closes.AddDays(1), stop);
            Decide(round, days.Calendar.OnOrAfter(closes.AddDays(1)));
            await db.SaveChangesAsync(stop);
        }

        private AwardCycle Publish()
        {
            var round = new AwardCycle(
                new AwardSheet
                {
                    Year = begun.Year,
                    PeriodFrom = begun.AddYears(-1),
                    PeriodTo = begun.AddDays(-1),
                    TieRule = "同分时居民评价“解决了”多的优先，再同分由党工委票决。",
                    Quotas = AwardCategories.All.ToDictionary(category => category, _ => PerAward),
                    Rubric = [.. AwardCategories.All.SelectMany(category => Lines.Select(line => new RubricSheet(category, line.Text, line.Weight)))],
                },
                Office(0, begun));
            round.SubmitCriteria(terms, Office(0, begun));
            round.ApproveCriteria(At(Leader, days.After(begun, 2)));
            return round;
        }

        /// <summary>One branch of each community, and members of branches that are not named themselves.</summary>
        private void Name(AwardCycle round, DateOnly on)
        {
            var branches = cast.Branches.Values.OrderBy(branch => branch.Id).ToList();
            foreach (var (category, turn) in AwardCategories.All.SelectMany(category => Enumerable.Range(0, PerAward).Select(n => (category, ((int)category * PerAward) + n))))
            {
                var branch = branches[category.IsForBranches ? turn * 3 % branches.Count : ((turn * 3) + 1) % branches.Count];
                var member = category.IsForBranches ? null : cast.NextOf(branch);
                var nomination = round.Nominate(new NominationSheet(category, branch, member, Deeds[turn % Deeds.Length], NominatedAs.Office), Office(1, on));
                nomination.Submit(Office(1, on));
            }

            DemoActor[] judges = [Leader, cast.Office(0), .. Workers()];
            foreach (var judge in judges) round.AppointJudge(PersonOf(judge), Office(0, on));
        }

        private async Task CloseAsync(AwardCycle round, DateOnly on, CancellationToken stop)
        {
            var (evidence, sheets) = (new AwardEvidence(db, terms.Rules), new Dictionary<int, IReadOnlyList<EvidenceSheet>>());
            foreach (var nomination in round.Nominations) sheets[nomination.Id] = await evidence.SheetsAsync(nomination, stop);
            round.CloseNominations(sheets, terms, Act.ByClock(ChinaTime.ToUtc(on, new TimeOnly(0, 5)), on));
        }

        private void Decide(AwardCycle round, DateOnly on)
        {
            foreach (var nomination in round.Nominations) nomination.Check(true, null, Office(0, on));
            round.BeginScoring(on.AddDays(WindowDays), terms, Office(0, on));
            foreach (var nomination in round.Nominations) Score(round, nomination, days.After(on, 3));
            round.Deliberate(terms, Office(0, days.After(on, 4)));
            round.ProposeShortlist(round.Nominations.Select(nomination => nomination.Id).ToHashSet(), null, Office(0, days.After(on, 5)));
            var notice = days.After(on, 6);
            round.StartNotice(days.After(notice, terms.Rules.NoticeDays), terms, At(Leader, notice));
            round.Confirm(At(Leader, days.After(round.NoticeUntil!.Value, 1)));
            round.Announce(Office(1, days.After(round.NoticeUntil!.Value, 2)));
        }

        private void Score(AwardCycle round, Nomination nomination, DateOnly on)
        {
            foreach (var judge in round.Judges.Where(judge => judge.CanScore(nomination)))
            {
                var points = round.RubricOf(nomination.Category).ToDictionary(line => line.Id, line => line.Weight - Vary(nomination.Id, judge.Id + line.Position, line.Weight / 4));
                nomination.FileScores(judge, points, null, Office(0, on) with { PersonId = judge.PersonId });
            }
        }

        private IEnumerable<DemoActor> Workers() =>
            db.Posts.Local.Where(post => post.Role == Role.CommunityWorker).OrderBy(post => post.Id).Take(3).Select(post => cast.WorkerOf(post.CommunityId!.Value));

        private Person PersonOf(DemoActor actor) => db.Persons.Local.Single(person => person.Id == actor.PersonId);

        private Act Office(int turn, DateOnly on) => At(cast.Office(turn), on);

        private static Act At(DemoActor actor, DateOnly on) => actor.At(ChinaTime.ToUtc(on, new TimeOnly(10, 0)));

        private static DemoActor Of(Person person) => new(person.Id, person.Name, "街道", new HashSet<int>());
    }
}
