using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

public sealed class CriteriaTests
{
    [Fact]
    public void Nobody_approves_criteria_that_they_wrote()
    {
        var cycle = Round.Cycle().AtLeader();

        cycle.Refuses("自己写的标准要由另一位领导批准。", c => c.ApproveCriteria(By.Office));
    }

    [Fact]
    public void The_last_to_change_them_is_a_writer_too()
    {
        var cycle = Round.Cycle();
        cycle.Rewrite(Round.Sheet with { TieRule = "票决" }, Round.Leader);
        cycle.AtLeader();

        cycle.Refuses("自己写的标准要由另一位领导批准。", c => c.ApproveCriteria(Round.Leader));
    }

    [Fact]
    public void A_leader_approves_only_what_was_handed_in() =>
        Round.Cycle().Refuses("标准还没有送审。", cycle => cycle.ApproveCriteria(Round.Leader));

    [Theory, InlineData(99), InlineData(101)]
    public void The_weights_of_each_category_sum_to_a_hundred(int sum)
    {
        var cycle = Round.Cycle(sheet => sheet with
        {
            Rubric = [.. sheet.Rubric.Where(line => line.Category != AwardCategory.LearningStar), new(AwardCategory.LearningStar, "学习", sum)],
        });

        var refusal = cycle.Refuses("“{0}”的评分项合计 {1} 分，应为 {2} 分。", c => c.SubmitCriteria(Camp.Terms, By.Office));

        Assert.Equal([AwardCategory.LearningStar, sum, 100], refusal.Values);
    }

    [Fact]
    public void Each_of_the_nine_categories_has_a_quota() =>
        Round.Cycle(sheet => sheet with { Quotas = sheet.Quotas.Where(quota => quota.Key != AwardCategory.VolunteerStar).ToDictionary() })
            .Refuses("“{0}”还没有名额。", cycle => cycle.SubmitCriteria(Camp.Terms, By.Office));

    [Fact]
    public void Quotas_are_what_was_written_and_not_three()
    {
        var cycle = Round.Cycle(sheet => sheet with { Quotas = AwardCategories.All.ToDictionary(category => category, category => (int)category + 1) });

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], AwardCategories.All.Select(cycle.QuotaOf));
    }

    [Fact]
    public void The_rule_for_equal_scores_is_written_beforehand() =>
        Round.Cycle(sheet => sheet with { TieRule = " " }).Refuses("请写明同分时怎么取舍。", cycle => cycle.SubmitCriteria(Camp.Terms, By.Office));

    [Fact]
    public void A_period_ends_after_it_began() =>
        Round.Cycle(sheet => sheet with { PeriodTo = sheet.PeriodFrom }).Refuses("评选期的结束日期要晚于开始日期。", cycle => cycle.SubmitCriteria(Camp.Terms, By.Office));

    [Fact]
    public void Criteria_that_wait_for_the_leader_or_are_published_stay_as_they_are()
    {
        Round.Cycle().AtLeader().Refuses("标准正在等领导批准。要修改，请领导先退回。", cycle => cycle.Rewrite(Round.Sheet, By.Office));
        Round.Cycle().Published().Refuses("标准已经公布，不能再修改。", cycle => cycle.Rewrite(Round.Sheet, By.Office));
    }

    [Fact]
    public void A_leader_sends_them_back_with_a_reason()
    {
        var cycle = Round.Cycle().AtLeader();
        cycle.Refuses("请写明理由。", c => c.ReturnCriteria(null, Round.Leader));

        cycle.ReturnCriteria("名额太多", Round.Leader);

        Assert.Null(cycle.CriteriaSubmittedAt);
        Assert.Null(cycle.Dossier.DueAt);
        cycle.Refuses("标准还没有送审。", c => c.ReturnCriteria("再看看", Round.Leader));
        Round.Cycle().Published().RefusesNow(c => c.ReturnCriteria("再看看", Round.Leader));
    }

    [Fact]
    public void They_are_handed_in_once()
    {
        Round.Cycle().AtLeader().Refuses("标准已经送审，等领导批准。", cycle => cycle.SubmitCriteria(Camp.Terms, By.Office));
        Round.Cycle().Published().RefusesNow(cycle => cycle.SubmitCriteria(Camp.Terms, By.Office));
    }

    [Fact]
    public void A_line_is_worth_something_and_a_quota_is_no_debt()
    {
        Round.Cycle().Refuses("每个评分项至少 1 分。", cycle => cycle.Rewrite(Round.Sheet with { Rubric = [new(AwardCategory.BestLearning, "学习", 0)] }, By.Office));
        Round.Cycle().Refuses("名额不能是负数。", cycle => cycle.Rewrite(Round.Sheet with { Quotas = new Dictionary<AwardCategory, int> { [AwardCategory.BestLearning] = -1 } }, By.Office));
    }
}
