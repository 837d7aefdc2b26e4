using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.WebTests.Making;

/// <summary>
/// This year's awards, told through the domain up to a state: 五江口社区第一党支部 is named by its secretary for 最具示范, 吴秀芬 names herself
/// for 治理之星. party.office2, the two community workers and the secretaries of 广安 and of the named branch are judges; the last may score neither.
/// </summary>
public static class RoundMaking
{
    public static readonly string[] Judges = ["party.office2", "community.wujiangkou", "community.guangan", "secretary.guangan1"];

    public const string CloseJudge = "secretary.wujiangkou1";

    public static AwardSheet Sheet(int year) => new()
    {
        Year = year,
        PeriodFrom = new DateOnly(year, 1, 1),
        PeriodTo = new DateOnly(year, 12, 31),
        TieRule = "同分看居民评价。",
        Quotas = AwardCategories.All.ToDictionary(category => category, _ => 2),
        Rubric = [.. AwardCategories.All.SelectMany(category => new RubricSheet[] { new(category, "事迹", 60), new(category, "评议", 40) })],
    };

    extension(Portal portal)
    {
        public async Task<int> MakeRoundAsync(AwardCycleStatus until)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var maker = new RoundMaker(db, await Cast.CallAsync(db), scope.ServiceProvider.GetRequiredService<CampTerms>(), portal.Now);
            await maker.WalkAsync(until);
            await portal.ForgetAsync();
            return maker.Round.Id;
        }

        public Task<int> NominationAsync(AwardCategory category) => portal.AskAsync(db => db.Nominations.Where(n => n.Category == category).Select(n => n.Id).SingleAsync());
    }

    private sealed class RoundMaker(PortalDb db, Cast cast, CampTerms terms, DateTime now)
    {
        private readonly DateTime early = now.AddDays(-40);

        public AwardCycle Round { get; } = new(Sheet(ChinaTime.Today(now).Year), cast.Act("party.office", now.AddDays(-40)));

        private DateOnly Today => ChinaTime.Today(now);

        private Act Office => cast.Act("party.office", now);

        private Act Leader => cast.Act("leader", now);

        public async Task WalkAsync(AwardCycleStatus until)
        {
            db.Add(Round);
            await db.SaveChangesAsync();
            foreach (var step in Steps().TakeWhile(_ => Round.Status < until))
            {
                await step();
                await db.SaveChangesAsync();
            }
        }

        private IEnumerable<Func<Task>> Steps() =>
        [
            () => Do(() => Round.SubmitCriteria(terms, cast.Act("party.office", early))),
            () => Do(() => Round.ApproveCriteria(cast.Act("leader", early))),
            () => Do(() => Round.OpenNominations(Today.AddDays(10), terms, cast.Act("party.office", now))),
            NameAsync,
            CloseAsync,
            () => Do(() => Each(nomination => nomination.Check(true, null, Office))),
            () => Do(() => Round.BeginScoring(Today.AddDays(10), terms, Office)),
            () => Do(() => Each(Score)),
            () => Do(() => Round.Deliberate(terms, Office)),
            () => Do(() => Round.ProposeShortlist(Round.Nominations.Select(n => n.Id).ToHashSet(), null, Office)),
            () => Do(() => Round.StartNotice(terms.Calendar.Add(Today, 5), terms, Leader)),
            () => Do(() => Round.Confirm(cast.Act("leader", now.AddDays(30)))),
            () => Do(() => Round.Announce(Office)),
            () => Do(() => Round.Archive(Office)),
        ];

        private async Task NameAsync()
        {
            var (secretary, member) = (cast.Act("secretary.wujiangkou1", now), cast.Member("member.wujiangkou1"));
            Round.Nominate(new(AwardCategory.MostExemplary, cast.Branch("secretary.wujiangkou1"), null, "修好了三幢楼的灯。", NominatedAs.Secretary), secretary);
            Round.Nominate(new(AwardCategory.GovernanceStar, cast.Branch("member.wujiangkou1"), member, "天天巡楼。", NominatedAs.Self), cast.Act("member.wujiangkou1", now));
            await db.SaveChangesAsync();
            Each(nomination => nomination.Submit(secretary));
            foreach (var user in Judges.Append(CloseJudge)) Round.AppointJudge(await PersonAsync(user), Office);
        }

        private async Task CloseAsync()
        {
            var (evidence, sheets) = (new AwardEvidence(db, terms.Rules), new Dictionary<int, IReadOnlyList<EvidenceSheet>>());
            foreach (var nomination in Round.Nominations) sheets[nomination.Id] = await evidence.SheetsAsync(nomination, CancellationToken.None);
            Round.CloseNominations(sheets, terms, Act.ByClock(now.AddDays(11), Today.AddDays(11)));
        }

        private void Score(Nomination nomination)
        {
            foreach (var judge in Round.Judges.Where(judge => judge.CanScore(nomination)))
                nomination.FileScores(judge, Round.RubricOf(nomination.Category).ToDictionary(line => line.Id, line => line.Weight / 2), null, Office with { PersonId = judge.PersonId });
        }

        private void Each(Action<Nomination> act)
        {
            foreach (var nomination in Round.Nominations.ToList()) act(nomination);
        }

        private Task<Person> PersonAsync(string user) => db.Persons.SingleAsync(p => db.Users.Any(account => account.UserName == user && account.PersonId == p.Id));

        private static Task Do(Action act)
        {
            act();
            return Task.CompletedTask;
        }
    }
}
