using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>A year's awards on their way: Round.Cycle().Opened().Closed() … Each word walks the stretches before it when they are missing.</summary>
internal static class Round
{
    public static AwardSheet Sheet { get; } = new()
    {
        Year = 2026,
        PeriodFrom = By.Day("2025-01-01"),
        PeriodTo = By.Day("2025-12-31"),
        TieRule = "同分看居民评价，再同分由党工委票决。",
        Quotas = AwardCategories.All.ToDictionary(category => category, _ => 1),
        Rubric = [.. AwardCategories.All.SelectMany(category => new RubricSheet[] { new(category, "事迹", 60), new(category, "评议", 40) })],
    };

    public static Act Leader { get; } = By.Office with { PersonId = 6, PersonName = "方建国", Post = "街道" };

    public static Act Stranger { get; } = By.Office with { PersonId = null, PersonName = "", Post = "" };

    public static ObjectionSheet Word { get; } = new("孙梅", "13800001111", "三号楼的灯到现在还不亮。");

    /// <summary>Days of the round, each after the one before.</summary>
    public const string CloseDay = "2026-03-20";
    public const string CheckDay = "2026-03-23";
    public const string ScoreDay = "2026-03-24";
    public const string ScoresDue = "2026-03-31";
    public const string ListDay = "2026-04-01";
    public const string AfterNotice = "2026-04-20";

    public static AwardCycle Cycle(Func<AwardSheet, AwardSheet>? but = null) =>
        new AwardCycle(but is null ? Sheet : but(Sheet), By.Office).Saved();

    public static Person JudgeFor(string name) => Working(A.Person(name));

    extension(AwardCycle cycle)
    {
        public AwardCycle AtLeader()
        {
            if (cycle.Status == AwardCycleStatus.Drafting && cycle.CriteriaSubmittedAt is null) cycle.SubmitCriteria(Camp.Terms, By.Office);
            return cycle;
        }

        public AwardCycle Published()
        {
            if (cycle.AtLeader().Status == AwardCycleStatus.Drafting) cycle.ApproveCriteria(Leader);
            return cycle;
        }

        public AwardCycle Opened()
        {
            if (cycle.Published().Status == AwardCycleStatus.CriteriaPublished) cycle.OpenNominations(By.Day(CloseDay), Camp.Terms, By.Office);
            return cycle;
        }

        /// <summary>A branch named by its secretary, handed in unless told otherwise.</summary>
        public Nomination NamesBranch(string name = "第一党支部", AwardCategory category = AwardCategory.MostExemplary, bool draft = false)
        {
            var branch = A.Branch(name);
            var nomination = cycle.Opened().Nominate(new NominationSheet(category, branch, null, "修好了三幢楼的灯。", NominatedAs.Secretary), By.SecretaryOf(branch));
            cycle.Saved();
            if (!draft) nomination.Submit(By.SecretaryOf(branch));
            return nomination;
        }

        public Nomination NamesMember(string name = "沈国良", AwardCategory category = AwardCategory.GovernanceStar)
        {
            var member = A.Member(A.Branch("第八党支部"), name);
            var nomination = cycle.Opened().Nominate(new NominationSheet(category, member.Branch, member, "天天巡楼。", NominatedAs.Self), By.Doing(member));
            cycle.Saved();
            nomination.Submit(By.Doing(member));
            return nomination;
        }

        public AwardCycle Closed()
        {
            if (cycle.Opened().Status != AwardCycleStatus.Nominating) return cycle;
            if (cycle.Nominations.Count == 0) cycle.NamesBranch();
            cycle.CloseNominations(cycle.Nominations.ToDictionary(nomination => nomination.Id, _ => Evidence), Camp.Terms, By.Clock.On("2026-03-21"));
            return cycle.Saved();
        }

        public AwardCycle Checked()
        {
            foreach (var nomination in cycle.Closed().Nominations.Where(n => n.Status == NominationStatus.Submitted)) nomination.Check(true, null, By.Office.On(CheckDay));
            return cycle;
        }

        public AwardCycle WithJudges(int count = 3)
        {
            for (var n = 1; cycle.Judges.Count < count; n++) cycle.AppointJudge(JudgeFor($"评委{n}"), By.Office);
            return cycle.Saved();
        }

        public AwardCycle Scoring()
        {
            if (cycle.Checked().WithJudges().Status == AwardCycleStatus.EligibilityCheck) cycle.BeginScoring(By.Day(ScoresDue), Camp.Terms, By.Office.On(CheckDay));
            return cycle;
        }

        public AwardCycle AllScored()
        {
            if (cycle.Scoring().Status != AwardCycleStatus.Scoring) return cycle;
            foreach (var nomination in cycle.Nominations.Where(n => n.Status == NominationStatus.Eligible))
            {
                foreach (var judge in cycle.Judges.Where(judge => judge.CanScore(nomination) && nomination.SheetOf(judge) is null)) nomination.ScoredBy(judge, 50, 30);
            }

            return cycle.Saved();
        }

        public AwardCycle Deliberating()
        {
            if (cycle.AllScored().Status == AwardCycleStatus.Scoring) cycle.Deliberate(Camp.Terms, By.Office.On(ScoreDay));
            return cycle;
        }

        public AwardCycle Proposed(params Nomination[] chosen)
        {
            if (cycle.Deliberating().Status != AwardCycleStatus.Deliberation) return cycle;
            if (cycle.Nominations.Any(n => n.Status == NominationStatus.Shortlisted)) return cycle;
            var list = chosen.Length > 0 ? chosen : [cycle.Nominations[0]];
            cycle.ProposeShortlist(list.Select(nomination => nomination.Id).ToHashSet(), null, By.Office.On(ListDay));
            return cycle;
        }

        public AwardCycle OnNotice(params Nomination[] chosen)
        {
            if (cycle.Proposed(chosen).Status == AwardCycleStatus.Deliberation) cycle.StartNotice(NoticeEnd, Camp.Terms, Leader.On(ListDay));
            return cycle;
        }

        public AwardCycle Confirmed(params Nomination[] chosen)
        {
            if (cycle.OnNotice(chosen).Status == AwardCycleStatus.PublicNotice) cycle.Confirm(Leader.On(AfterNotice));
            return cycle;
        }

        public AwardCycle Announced(params Nomination[] chosen)
        {
            if (cycle.Confirmed(chosen).Status == AwardCycleStatus.Confirmed) cycle.Announce(By.Office.On(AfterNotice));
            return cycle;
        }

        public AwardCycle In(AwardCycleStatus status)
        {
            _ = status switch
            {
                AwardCycleStatus.Drafting => cycle.AtLeader(),
                AwardCycleStatus.CriteriaPublished => cycle.Published(),
                AwardCycleStatus.Nominating => cycle.Opened(),
                AwardCycleStatus.EligibilityCheck => cycle.Checked().WithJudges(),
                AwardCycleStatus.Scoring => cycle.AllScored(),
                AwardCycleStatus.Deliberation => cycle.Proposed(),
                AwardCycleStatus.PublicNotice => cycle.OnNotice(),
                AwardCycleStatus.Confirmed => cycle.Confirmed(),
                AwardCycleStatus.Announced => cycle.Announced(),
                AwardCycleStatus.Archived => cycle.Announced(),
                _ => cycle,
            };
            if (status == AwardCycleStatus.Archived) cycle.Archive(By.Office.On(AfterNotice));
            if (status == AwardCycleStatus.Aborted) cycle.Abort("今年不评了", Leader);
            Assert.Equal(status, cycle.Status);
            return cycle;
        }

        /// <summary>The first nomination, in that state.</summary>
        public Nomination With(NominationStatus status)
        {
            var nomination = cycle.NamesBranch(draft: status == NominationStatus.Draft);
            _ = status switch
            {
                NominationStatus.Eligible => cycle.Checked(),
                NominationStatus.Scored => cycle.Deliberating(),
                NominationStatus.Shortlisted => cycle.Proposed(nomination),
                NominationStatus.Awarded or NominationStatus.Revoked => cycle.Announced(nomination),
                NominationStatus.NotAwarded => cycle.Announced(cycle.NamesMember()),
                _ => cycle,
            };
            if (status == NominationStatus.Ineligible) cycle.Closed().Nominations[0].Check(false, "今年没有办结的项目", By.Office.On(CheckDay));
            if (status == NominationStatus.Withdrawn) nomination.Withdraw(By.SecretaryOf(nomination.Branch));
            if (status == NominationStatus.Revoked) nomination.Revoke("材料有假", Leader.On(AfterNotice));
            Assert.Equal(status, nomination.Status);
            return nomination;
        }
    }

    extension(Nomination nomination)
    {
        public ScoreSheet ScoredBy(AwardJudge judge, params int[] points)
        {
            var lines = nomination.Cycle.RubricOf(nomination.Category);
            return nomination.FileScores(judge, lines.Zip(points).ToDictionary(pair => pair.First.Id, pair => pair.Second), null, By.Office.On(ScoreDay) with { PersonId = judge.PersonId });
        }

        public Objection Objected()
        {
            var objection = nomination.FileObjection(Word, Camp.Terms, Stranger.On(ListDay));
            nomination.Saved();
            return objection;
        }
    }

    extension(Objection objection)
    {
        public Objection InHands(Person? investigator = null)
        {
            objection.Assign(investigator ?? A.Person("调查人"), By.Office.On(ListDay));
            return objection;
        }

        public Objection Reported(bool founded = true)
        {
            if (objection.Investigator is null) objection.InHands();
            objection.Report("去看了，三楼的灯确实不亮。", founded, By.Office.On(ListDay) with { PersonId = objection.InvestigatorId });
            return objection;
        }
    }

    public static DateOnly NoticeEnd => Camp.Terms.Calendar.Add(By.Day(ListDay), 5);

    public static IReadOnlyList<EvidenceSheet> Evidence { get; } =
    [
        new(EvidenceKind.CompletedProjects, [new("楼道微光", By.Day("2025-06-01"), "HQ-2025-001", 7), new("南门围墙", By.Day("2025-08-01"), null, 8)]),
        new(EvidenceKind.LastingProjects, [new("楼道微光", By.Day("2025-06-01"), null, 7)]),
    ];

    private static Person Working(Person person)
    {
        person.Appoint(Role.CommunityWorker, A.Community(), null, By.Day("2024-01-01"));
        return person.Saved();
    }
}
