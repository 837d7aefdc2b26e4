using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.Awards.NominationStatus;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class NominatingTests
{
    private static readonly string[] Agreed =
    [
        "Draft 提交提名 Submitted",
        "Draft 撤回提名 Withdrawn",
        "Submitted 撤回提名 Withdrawn",
        "Draft 逾期未提交 Withdrawn",
        "Submitted 资格合格 Eligible",
        "Submitted 资格不合格 Ineligible",
        "Eligible 评分结束 Scored",
        "Scored 列入拟表彰 Shortlisted",
        "Shortlisted 移出拟表彰 Scored",
        "Shortlisted 获得表彰 Awarded",
        "Scored 未获表彰 NotAwarded",
        "Draft 评选中止 NotAwarded",
        "Submitted 评选中止 NotAwarded",
        "Eligible 评选中止 NotAwarded",
        "Scored 评选中止 NotAwarded",
        "Shortlisted 评选中止 NotAwarded",
        "Awarded 撤销表彰 Revoked",
    ];

    /// <summary>The steps that a person takes on one nomination; the others follow from the round.</summary>
    private static readonly Dictionary<string, Action<Nomination>> Acts = new()
    {
        ["提交提名"] = n => n.Submit(By.SecretaryOf(n.Branch)),
        ["撤回提名"] = n => n.Withdraw(By.SecretaryOf(n.Branch)),
        ["资格合格"] = n => n.Check(true, null, By.Office.On(Round.CheckDay)),
        ["资格不合格"] = n => n.Check(false, "今年没有办结的项目", By.Office.On(Round.CheckDay)),
        ["撤销表彰"] = n => n.Revoke("材料有假", Round.Leader),
    };

    public static TheoryData<NominationStatus, string> Allowed =>
        Pairs.Rows(Pairs.All<NominationStatus>(Acts.Keys).Where(pair => Nomination.Workflow.Allows(pair.Status, pair.Verb)));

    public static TheoryData<NominationStatus, string> NotAllowed =>
        Pairs.Rows(Pairs.All<NominationStatus>(Acts.Keys).Where(pair => !Nomination.Workflow.Allows(pair.Status, pair.Verb)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), Nomination.Workflow.Lines());

    [Theory, MemberData(nameof(Allowed))]
    public void Every_step_a_person_takes_can_be_taken(NominationStatus from, string verb)
    {
        var nomination = Round.Cycle().With(from);
        if (verb.StartsWith("资格", StringComparison.Ordinal)) nomination.Cycle.Closed();

        Acts[verb](nomination);

        var step = Nomination.Workflow.Require(from, verb);
        Assert.Equal(step.To, nomination.Status);
        Assert.Single(nomination.Dossier.Entries, entry => entry.What == verb && entry.From == $"{from}" && entry.To == $"{step.To}");
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(NominationStatus from, string verb) => Round.Cycle().With(from).RefusesNow(Acts[verb]);

    [Theory]
    [InlineData("逾期未提交", Draft)]
    [InlineData("评分结束", Eligible)]
    [InlineData("列入拟表彰", Scored)]
    [InlineData("移出拟表彰", Shortlisted)]
    [InlineData("获得表彰", Shortlisted)]
    [InlineData("评选中止", Draft)]
    [InlineData("评选中止", Submitted)]
    [InlineData("评选中止", Eligible)]
    [InlineData("评选中止", Scored)]
    [InlineData("评选中止", Shortlisted)]
    public void Every_step_the_round_takes_leaves_its_line(string verb, NominationStatus from)
    {
        var cycle = Round.Cycle();
        var nomination = cycle.With(from);
        Action act = verb switch
        {
            "逾期未提交" => () => cycle.CloseNominations(new Dictionary<int, IReadOnlyList<EvidenceSheet>>(), Camp.Terms, By.Clock.On("2026-03-21")),
            "评分结束" => () => cycle.Deliberating(),
            "列入拟表彰" => () => cycle.ProposeShortlist(new HashSet<int> { nomination.Id }, null, By.Office),
            "移出拟表彰" => () => cycle.ProposeShortlist(new HashSet<int>(), null, By.Office),
            "获得表彰" => () => cycle.Announced(),
            "评选中止" => () => cycle.Abort("今年不评了", Round.Leader),
            _ => () => throw new InvalidOperationException(verb),
        };

        act();

        var step = Nomination.Workflow.Require(from, verb);
        Assert.Equal(step.To, nomination.Status);
        Assert.Equal(step.Openness, Assert.Single(nomination.Dossier.Entries, entry => entry.What == verb).Openness);
    }

    [Fact]
    public void Who_was_scored_and_not_chosen_is_told_so_with_the_announcement()
    {
        var nomination = Round.Cycle().With(NotAwarded);

        Assert.Single(nomination.Dossier.Entries, entry => entry.What == "未获表彰" && entry.From == $"{Scored}");
        Assert.Null(nomination.HonouredAs);
    }

    [Theory, InlineData("2026-03-20", true), InlineData("2026-03-19", false)]
    public void Nominations_are_open_for_ten_days_at_least(string close, bool enough)
    {
        var cycle = Round.Cycle().Published();

        if (enough) cycle.OpenNominations(By.Day(close), Camp.Terms, By.Office);
        else cycle.Refuses("提名至少要开放 {0} 天。", c => c.OpenNominations(By.Day(close), Camp.Terms, By.Office));
    }

    [Fact]
    public void A_day_for_the_close_has_to_be_named() =>
        Round.Cycle().Published().Refuses("提名至少要开放 {0} 天。", cycle => cycle.OpenNominations(null, Camp.Terms, By.Office));

    [Fact]
    public void A_best_is_for_a_branch_and_a_star_for_a_member()
    {
        var (cycle, member) = (Round.Cycle().Opened(), A.Member(A.Branch()));

        cycle.Refuses("“{0}”评的是{1}。", c => c.Nominate(new(AwardCategory.BestLearning, member.Branch, member, "", NominatedAs.Office), By.Office));
        cycle.Refuses("“{0}”评的是{1}。", c => c.Nominate(new(AwardCategory.LearningStar, member.Branch, null, "", NominatedAs.Office), By.Office));
    }

    [Fact]
    public void Each_names_only_what_is_theirs_to_name()
    {
        var (cycle, member) = (Round.Cycle().Opened(), A.Member(A.Branch()));
        var other = A.Member(A.Branch("第二党支部"), "别人");

        cycle.Refuses("支部书记只能提名本支部和本支部的党员。", c => c.Nominate(new(AwardCategory.LearningStar, member.Branch, member, "", NominatedAs.Secretary), By.SecretaryOf(other.Branch)));
        cycle.Refuses("党员自荐只能提名自己。", c => c.Nominate(new(AwardCategory.LearningStar, member.Branch, member, "", NominatedAs.Self), By.Doing(other)));
        cycle.Nominate(new(AwardCategory.LearningStar, member.Branch, member, "", NominatedAs.Office), By.Office);
    }

    [Fact]
    public void A_closed_branch_or_a_member_who_left_is_not_named()
    {
        var (cycle, member, closed) = (Round.Cycle().Opened(), A.Member(A.Branch()), A.Branch());
        closed.Close();
        member.End(By.Today);

        cycle.Refuses("“{0}”不是在用的党支部，不能提名。", c => c.Nominate(new(AwardCategory.BestLearning, closed, null, "", NominatedAs.Office), By.Office));
        cycle.Refuses("“{0}”不是在用的党支部，不能提名。", c => c.Nominate(new(AwardCategory.BestLearning, A.Committee(), null, "", NominatedAs.Office), By.Office));
        cycle.Refuses("{0}现在不在党支部，不能提名。", c => c.Nominate(new(AwardCategory.LearningStar, member.Branch, member, "", NominatedAs.Office), By.Office));
    }

    [Fact]
    public void One_subject_is_named_once_for_a_category()
    {
        var cycle = Round.Cycle();
        var first = cycle.NamesBranch();

        cycle.Refuses("“{0}”已经有人提名，不用重复提名。", c => c.Nominate(new(first.Category, first.Branch, null, "", NominatedAs.Office), By.Office));
        cycle.Nominate(new(AwardCategory.MostCreative, first.Branch, null, "", NominatedAs.Office), By.Office);
        first.Withdraw(By.SecretaryOf(first.Branch));
        cycle.Nominate(new(first.Category, first.Branch, null, "", NominatedAs.Office), By.Office);
    }

    [Fact]
    public void After_the_last_day_nothing_is_named_handed_in_changed_or_withdrawn()
    {
        var cycle = Round.Cycle();
        var (draft, sent) = (cycle.NamesBranch(draft: true), cycle.NamesMember());
        var late = By.SecretaryOf(draft.Branch).On("2026-03-21");

        cycle.Refuses("提名已于 {0:d} 截止。", c => c.Nominate(new(AwardCategory.MostCreative, draft.Branch, null, "", NominatedAs.Office), late));
        draft.Refuses("提名已于 {0:d} 截止。", n => n.Submit(late));
        draft.Refuses("提名已于 {0:d} 截止。", n => n.Rewrite("补一段", late));
        sent.Refuses("提名已于 {0:d} 截止。", n => n.Withdraw(late));
    }

    [Fact]
    public void After_the_close_the_text_stays_as_it_is()
    {
        var nomination = Round.Cycle().NamesBranch();
        nomination.Cycle.Closed();

        nomination.RefusesNow(n => n.Rewrite("补一段", By.SecretaryOf(n.Branch)));
        nomination.RefusesNow(n => n.Withdraw(By.SecretaryOf(n.Branch)));
    }

    [Fact]
    public void Without_a_word_about_the_merits_nothing_is_handed_in()
    {
        var cycle = Round.Cycle().Opened();
        var branch = A.Branch();
        var nomination = cycle.Nominate(new(AwardCategory.BestLearning, branch, null, " ", NominatedAs.Secretary), By.SecretaryOf(branch));
        cycle.Saved();
        nomination.Refuses("请写明事迹。", n => n.Submit(By.SecretaryOf(branch)));

        nomination.Rewrite("办了六场夜学。", By.SecretaryOf(branch));
        nomination.Submit(By.SecretaryOf(branch));

        nomination.Refuses("请写明事迹。", n => n.Rewrite("", By.SecretaryOf(branch)));
    }

    [Fact]
    public void The_window_does_not_close_before_its_day() => Round.Cycle().Opened().Refuses(
        "提名截止日期还没有到。", cycle => cycle.CloseNominations(new Dictionary<int, IReadOnlyList<EvidenceSheet>>(), Camp.Terms, By.Clock.On(Round.CloseDay)));

    [Fact]
    public void Nobody_checks_what_they_named_or_what_concerns_them()
    {
        var nomination = Round.Cycle().NamesBranch();
        nomination.Cycle.Closed();

        nomination.Refuses("不能核查自己提名的、或者和自己有关的。", n => n.Check(true, null, By.Office.In(n.Branch)));
        nomination.Refuses("不能核查自己提名的、或者和自己有关的。", n => n.Check(true, null, By.SecretaryOf(n.Branch)));
        nomination.Refuses("请写明理由。", n => n.Check(false, " ", By.Office));
    }

    [Fact]
    public void Only_the_member_decides_about_their_name()
    {
        var nomination = Round.Cycle().NamesMember("欧阳娜娜");
        nomination.Refuses("只有本人可以决定是否公开姓名。", n => n.ShowName(true, By.Office));
        Assert.DoesNotContain("娜", nomination.PublicSubject, StringComparison.Ordinal);

        nomination.ShowName(true, By.Office with { PersonId = nomination.PersonId });

        Assert.Equal("欧阳娜娜", nomination.PublicSubject);
        nomination.ShowName(false, By.Office with { PersonId = nomination.PersonId });
        Assert.DoesNotContain("娜", nomination.PublicSubject, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_roll_says_is_frozen_with_the_announcement()
    {
        var cycle = Round.Cycle();
        var nomination = cycle.NamesMember("沈国良");
        cycle.Announced(nomination);

        Assert.Equal("沈*", nomination.HonouredAs);
        nomination.Refuses("表彰已经公布，姓名的写法不能再改。", n => n.ShowName(true, By.Office with { PersonId = n.PersonId }));
    }

    [Fact]
    public void An_award_is_taken_back_with_a_reason_that_stays()
    {
        var nomination = Round.Cycle().With(Awarded);
        nomination.Refuses("请写明理由。", n => n.Revoke(null, Round.Leader));

        nomination.Revoke("材料有假", Round.Leader);

        Assert.Equal(("材料有假", "第一党支部"), (nomination.RevokedBecause, nomination.HonouredAs));
    }
}
