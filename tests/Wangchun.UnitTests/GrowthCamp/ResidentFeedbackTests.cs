using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class ResidentFeedbackTests
{
    [Fact]
    public void A_resident_speaks_on_a_public_result()
    {
        var project = A.Project().Published();

        var feedback = new ResidentFeedback(project, FeedbackAnswer.No, " 三楼还是不亮 ", By.Today);

        Assert.Equal((project.Id, "三楼还是不亮", By.Today), (feedback.ProjectId, feedback.Reason, feedback.On));
        Assert.False(feedback.IsRead);

        feedback.MarkRead();

        Assert.True(feedback.IsRead);
    }

    [Fact]
    public void There_is_nothing_to_say_before_the_result_is_public() =>
        A.Project().Completed().Refuses("结果还没有公开，暂时不能评价。", project => _ = new ResidentFeedback(project, FeedbackAnswer.Yes, null, By.Today));

    [Fact]
    public void A_no_says_where_it_is_not_solved() =>
        A.Project().Published().Refuses("请写一句哪里没有解决，方便我们去看。", project => _ = new ResidentFeedback(project, FeedbackAnswer.No, " ", By.Today));

    [Theory]
    [InlineData(FeedbackAnswer.Yes)]
    [InlineData(FeedbackAnswer.Partly)]
    public void A_yes_needs_no_words(FeedbackAnswer answer) => Assert.Null(new ResidentFeedback(A.Project().Published(), answer, " ", By.Today).Reason);
}
