using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.ActivityStatus;

namespace Wangchun.UnitTests.Activities;

public sealed class ActivityWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Draft 发布活动 Published",
        "Draft 取消活动 Cancelled",
        "Published 活动开始 Started",
        "Published 取消活动 Cancelled",
        "Started 活动结束 Ended",
        "Started 取消活动 Cancelled",
        "Ended 办结活动 Settled",
        "Draft 补录活动 Settled",
        "Settled 撤销补录 Cancelled",
    ];

    private static readonly Dictionary<string, Action<Activity>> Acts = new()
    {
        ["发布活动"] = activity => activity.Publish("HD-2026-002", By.Author),
        ["活动开始"] = activity => activity.Start(By.Clock.On(An.Day, "09:00")),
        ["活动结束"] = activity => activity.End(An.Terms, By.Clock.On(An.Day, "11:00")),
        ["办结活动"] = activity => activity.Settle(By.Author.On("2026-03-16")),
        ["取消活动"] = activity => activity.Cancel("台风", By.Author),
    };

    /// <summary>What comes out of a ledger has its own tests.</summary>
    public static TheoryData<ActivityStatus, string> Allowed => Pairs.Rows(Activity.Workflow.Steps.Where(step => Acts.ContainsKey(step.Verb)).Select(step => (step.From, step.Verb)));

    public static TheoryData<ActivityStatus, string> NotAllowed => Pairs.Rows(Pairs.All<ActivityStatus>(Acts.Keys).Where(pair => !Activity.Workflow.Allows(pair.Status, pair.Verb)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() =>
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), Activity.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(ActivityStatus from, string verb)
    {
        var activity = In(from);

        Acts[verb](activity);

        var step = Activity.Workflow.Require(from, verb);
        var entry = activity.Dossier.Entries[^1];
        Assert.Equal(step.To, activity.Status);
        Assert.Equal((verb, $"{from}", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(ActivityStatus from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Fact]
    public void The_number_is_given_when_it_is_published()
    {
        Assert.Null(An.Activity().Dossier.Number);

        Assert.Equal("HD-2026-001", An.Published().Dossier.Number);
    }

    [Fact]
    public void What_has_begun_is_not_published() =>
        An.Activity().Refuses("开始时间已过，请先改时间再发布。", activity => activity.Publish("HD-2026-002", By.Author.On(An.Day, "09:00")));

    [Fact]
    public void The_clock_does_not_run_ahead()
    {
        An.Published().Refuses("还没有到开始时间。", activity => activity.Start(By.Clock.On(An.Day, "08:59")));
        An.Published().Started().Refuses("还没有到结束时间。", activity => activity.End(An.Terms, By.Clock.On(An.Day, "10:59")));
    }

    [Fact]
    public void It_is_settled_within_five_working_days_after_its_end()
    {
        var activity = An.Published().Over();

        Assert.Equal("办结活动", activity.Dossier.Awaited);
        Assert.Equal(By.Closing("2026-03-23"), activity.Dossier.DueAt);
        Assert.Equal("“{0}”已结束，请登记到场情况和服务时长。", Assert.Single(activity.Notices).Text);
    }

    [Fact]
    public void It_is_settled_only_when_everybody_is_accounted_for()
    {
        var activity = An.Published();
        activity.Joins();
        activity.Over();

        var refusal = activity.Refuses("还有 {0} 人没有登记结果，登记完才能办结。", a => a.Settle(By.Author.On("2026-03-16")));

        Assert.Equal([1], refusal.Values);
    }

    [Fact]
    public void A_settled_one_awaits_nothing() => Assert.Null(An.Published().Settled().Dossier.DueAt);

    [Fact]
    public void Cancelling_takes_a_reason() => An.Published().Refuses("请写明理由。", activity => activity.Cancel(" ", By.Author));

    [Fact]
    public void A_draft_is_changed_freely()
    {
        var activity = An.Activity();

        activity.Change(An.Sheet with { Title = "巡河", JoinMode = JoinMode.Approval, Audience = Audience.MembersOnly }, By.Author);

        Assert.Equal(("巡河", JoinMode.Approval, Audience.MembersOnly), (activity.Title, activity.JoinMode, activity.Audience));
        Assert.Empty(activity.Notices);
    }

    [Theory]
    [InlineData("时间")]
    [InlineData("地点")]
    public void Everybody_hears_of_another_time_or_place(string what)
    {
        var activity = An.Published();
        var signUp = activity.Joins();

        activity.Change(what == "时间" ? An.Sheet with { StartsAt = An.At("09:30") } : An.Sheet with { Place = "西门" }, By.Author);

        var notice = Assert.Single(activity.Notices);
        Assert.Equal((signUp.Person.Id, signUp), (notice.PersonId, notice.SignUp));
        Assert.Contains(what, notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_disturbed_because_of_a_comma()
    {
        var activity = An.Published();
        activity.Joins();

        activity.Change(An.Sheet with { Detail = "沿河捡垃圾。" }, By.Author);

        Assert.Empty(activity.Notices);
    }

    [Fact]
    public void What_was_promised_stays()
    {
        var activity = An.Published();
        activity.Joins();
        activity.Joins(An.Volunteer("郑海波"));

        activity.Refuses("发布后不能改参加对象和报名方式。请取消后另办一场。", a => a.Change(An.Sheet with { JoinMode = JoinMode.Approval }, By.Author));
        activity.Refuses("已有 {0} 人占了名额，名额不能更少。", a => a.Change(An.Sheet with { Capacity = 1 }, By.Author));
        activity.Refuses("开始时间要晚于现在。", a => a.Change(An.Sheet with { StartsAt = An.At("09:00", "2026-03-09"), EndsAt = An.At("11:00", "2026-03-09") }, By.Author));
    }

    [Fact]
    public void A_sheet_that_makes_no_sense_is_refused()
    {
        Refuses(sheet => sheet with { EndsAt = sheet.StartsAt }, "结束时间要晚于开始时间。");
        Refuses(sheet => sheet with { EndsAt = sheet.StartsAt.AddHours(17) }, "一场活动最长 {0} 小时，跨天的请分几场。");
        Refuses(sheet => sheet with { Capacity = 0 }, "名额是 1 到 {0} 的整数。");
        Refuses(sheet => sheet with { Capacity = 1001 }, "名额是 1 到 {0} 的整数。");
        Refuses(sheet => sheet with { CommunityId = null }, "社区主办的活动要指定社区。");
        Refuses(sheet => sheet with { Host = ActivityHost.Branch }, "支部主办的活动要指定党支部。");
        Refuses(sheet => sheet with { MinimumAge = 101 }, "最低年龄是 1 到 100 的整数。");
    }

    [Fact]
    public void A_message_is_kept_and_goes_to_those_who_come()
    {
        var activity = An.Published();
        var (gone, comes) = (activity.Joins(), activity.Joins(An.Volunteer("郑海波")));
        activity.Withdraw(gone, null, An.Terms, By.Author);

        var message = activity.Tell(" 请带水杯。 ", By.Office);

        Assert.Equal(("请带水杯。", 1, By.Office.PersonId), (message.Text, message.Recipients, message.SentById));
        Assert.Equal(comes, Assert.Single(activity.Notices).SignUp);
        Assert.Equal(["河道清洁", "请带水杯。"], activity.Notices[0].Values);
    }

    [Fact]
    public void A_message_needs_words_and_readers()
    {
        An.Published().Refuses("请写消息内容。", activity => activity.Tell(" ", By.Author));
        An.Published().Refuses("还没有人报名，没有人可以通知。", activity => activity.Tell("请带水杯。", By.Author));
        An.Activity().RefusesNow(activity => activity.Tell("请带水杯。", By.Author));
        An.Published().Dropped().RefusesNow(activity => activity.Tell("请带水杯。", By.Author));
    }

    [Fact]
    public void Somebody_else_can_answer_for_it()
    {
        var (activity, other) = (An.Published(), A.Person("郑海波"));

        activity.PassTo(other, "街道党建办", By.Office);

        Assert.Equal((other.Id, "郑海波", "街道党建办"), (activity.OrganiserId, activity.OrganiserName, activity.OrganiserPost));
        An.Published().Settled().RefusesNow(a => a.PassTo(other, "街道党建办", By.Office));
    }

    private static void Refuses(Func<ActivitySheet, ActivitySheet> but, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<Refusal>(() => An.Activity(but)).Text);

    private static Activity In(ActivityStatus status) => status switch
    {
        Draft => An.Activity(),
        Published => An.Published(),
        Started => An.Published().Started(),
        Ended => An.Published().Over(),
        Settled => An.Published().Settled(),
        _ => An.Published().Dropped(),
    };
}
