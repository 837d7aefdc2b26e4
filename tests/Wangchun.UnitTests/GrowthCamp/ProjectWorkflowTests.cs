using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class ProjectWorkflowTests
{
    private static readonly string[] Agreed =
    [
        "Draft 提交审核 InReview",
        "InReview 退回修改 Draft",
        "InReview 上架 Open",
        "Open 认领 Claimed",
        "Open 逾期下架 Expired",
        "Expired 重新上架 Open",
        "Claimed 开始实施 InProgress",
        "Claimed 退还认领 Open",
        "Claimed 收回认领 Open",
        "InProgress 挂起 Suspended",
        "Suspended 恢复实施 InProgress",
        "Suspended 到期恢复 InProgress",
        "InProgress 申请验收 AwaitingAcceptance",
        "AwaitingAcceptance 验收通过 Completed",
        "AwaitingAcceptance 验收退回 InProgress",
        "InProgress 认定未达成 Unsuccessful",
        "AwaitingAcceptance 认定未达成 Unsuccessful",
        "Completed 重新打开 InProgress",
        "Draft 取消 Cancelled",
        "InReview 取消 Cancelled",
        "Open 取消 Cancelled",
        "Expired 取消 Cancelled",
        "Claimed 取消 Cancelled",
        "InProgress 取消 Cancelled",
        "Suspended 取消 Cancelled",
        "AwaitingAcceptance 取消 Cancelled",
    ];

    /// <summary>How each verb is really done. Where it takes several acts, the last one is the step.</summary>
    private static readonly Dictionary<string, Action<Project>[]> Acts = new()
    {
        ["提交审核"] = [p => p.Submit(Camp.Terms, By.Author)],
        ["退回修改"] = [p => p.ReturnToAuthor("写清楚是哪几层", By.Office)],
        ["上架"] = [p => p.List("HQ-2026-002", Camp.Terms, By.Office)],
        ["认领"] = [p => p.Claim(A.Branch("第二党支部"), "计划", Camp.Terms, By.Author), p => p.ApproveClaim(Asked(p), Camp.Terms, By.Office)],
        ["逾期下架"] = [p => p.Expire(By.Clock.On("2026-04-10"))],
        ["重新上架"] = [p => p.Relist(By.Day("2026-05-10"), By.Day("2026-07-31"), Camp.Terms, By.Office)],
        ["开始实施"] = [p => p.Start(Camp.Terms, p.Secretary)],
        ["退还认领"] = [p => p.GiveBack("人手不够", Camp.Terms, p.Secretary)],
        ["收回认领"] = [p => p.Revoke("一直没有动静", Camp.Terms, By.Office)],
        ["挂起"] = [p => p.AskSuspension(By.Day("2026-04-10"), "等电梯年检", Camp.Terms, p.Secretary), p => p.Suspend(By.Office)],
        ["恢复实施"] = [p => p.Resume(Camp.Terms, p.Secretary)],
        ["到期恢复"] = [p => p.Resume(Camp.Terms, By.Clock.On("2026-04-10"))],
        ["申请验收"] = [p => p.HandIn("十二盏灯全部换好。", [A.Matter], Camp.Terms, p.Secretary)],
        ["验收通过"] =
        [
            p => p.Accept(AcceptanceSide.Community, p.AllPassed, null, null, Camp.Terms, By.Community),
            p => p.Accept(AcceptanceSide.Office, p.AllPassed, null, null, Camp.Terms, By.Office),
        ],
        ["验收退回"] = [p => p.Accept(AcceptanceSide.Office, p.FirstFailed, null, By.Day("2026-07-31"), Camp.Terms, By.Office)],
        ["认定未达成"] = [p => p.GiveUp(FailureReason.Funds, "先落实维修资金。", By.Office)],
        ["取消"] = [p => p.Cancel("居民撤回诉求", By.Office)],
        ["重新打开"] = [p => p.Reopen("居民说三楼又不亮了", By.Day("2026-07-31"), Camp.Terms, By.Office)],
    };

    /// <summary>Acts that do not move a project, and the states in which they make sense.</summary>
    private static readonly Dictionary<string, (ProjectStatus[] When, Action<Project> Do)> OtherActs = new()
    {
        ["修改内容"] = ([Draft], p => p.Rewrite(A.Sheet with { Title = "楼道明灯" }, By.Author)),
        ["移交草稿"] = ([Draft], p => p.PassTo(A.Person(), By.Office)),
        ["移交牵头"] = ([Claimed, InProgress], p => p.OfferLead(A.Branch("第二党支部"), "人手不够", Camp.Terms, p.Secretary)),
        ["邀请协办支部"] = ([Claimed, InProgress, Suspended], p => p.InviteCoBranch(A.Branch("第二党支部"), p.Secretary)),
        ["新增任务"] = ([Claimed, InProgress], p => p.AddTask(A.Work, p.Secretary)),
        ["写进展"] = ([Claimed, InProgress], p => p.Report("灯到货了", null, 30, [A.Photo], p.Secretary)),
        ["申请挂起"] = ([InProgress], p => p.AskSuspension(By.Day("2026-04-10"), "等电梯年检", Camp.Terms, p.Secretary)),
        ["修改公开内容"] = ([Completed], p => p.RewriteResult("十二盏灯换好，装了声控。", By.Author)),
        ["公开结果"] = ([Completed], p => p.PublishResult(By.Colleague)),
    };

    public static TheoryData<ProjectStatus, string> Allowed => Project.Workflow.Allowed();

    public static TheoryData<ProjectStatus, string> NotAllowed => Project.Workflow.NotAllowed();

    public static TheoryData<ProjectStatus, string> OtherAllowed =>
        Pairs.Rows(Pairs.All<ProjectStatus>(OtherActs.Keys).Where(pair => OtherActs[pair.Verb].When.Contains(pair.Status)));

    public static TheoryData<ProjectStatus, string> OtherNotAllowed =>
        Pairs.Rows(Pairs.All<ProjectStatus>(OtherActs.Keys).Where(pair => !OtherActs[pair.Verb].When.Contains(pair.Status)));

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() =>
        Assert.Equal(Agreed.Order(StringComparer.Ordinal), Project.Workflow.Lines());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Every_step_of_the_table_can_be_taken(ProjectStatus from, string verb)
    {
        var project = ReadyFor(from, verb);

        foreach (var act in Acts[verb]) act(project);

        var step = Project.Workflow.Require(from, verb);
        Assert.Equal(step.To, project.Status);
        var entry = Assert.Single(project.Dossier.Entries, entry => entry.What == verb && entry.From == $"{from}" && entry.To == $"{step.To}");
        Assert.Equal(step.Openness, entry.Openness);
    }

    [Theory]
    [MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(ProjectStatus from, string verb)
    {
        var project = A.ProjectToPick().In(from);

        var taken = verb == "认领" && project.Claims.Any(claim => claim.IsActive);

        Assert.All(Acts[verb], act => project.Refuses(taken ? "已由“{0}”于 {1:g} 认领。" : "现在是“{0}”，不能{1}。", act));
    }

    [Theory]
    [MemberData(nameof(OtherAllowed))]
    public void Other_acts_leave_a_line_and_the_status(ProjectStatus status, string verb)
    {
        var project = A.ProjectToPick().In(status);

        OtherActs[verb].Do(project);

        Assert.Equal(verb, project.LastEntry.What);
        Assert.Equal(status, project.Status);
    }

    [Theory]
    [MemberData(nameof(OtherNotAllowed))]
    public void Other_acts_at_the_wrong_time_change_nothing(ProjectStatus status, string verb)
    {
        var project = A.ProjectToPick().In(status);

        if (verb == "修改内容") project.Refuses("“{0}”已提交，不能再修改。要改内容，请审核人退回。", OtherActs[verb].Do);
        else project.RefusesNow(OtherActs[verb].Do);
    }

    [Fact]
    public void A_refused_step_names_the_state_and_the_step()
    {
        var refusal = A.Project().Refuses("现在是“{0}”，不能{1}。", project => project.Start(Camp.Terms, By.Author));

        Assert.Equal([Draft, new Words("开始实施")], refusal.Values);
    }

    private static Project ReadyFor(ProjectStatus from, string verb)
    {
        var project = A.ProjectToPick().In(from);
        return verb switch
        {
            "开始实施" => project.WithTask(),
            "申请验收" => project.Done(),
            _ => project,
        };
    }

    private static ProjectClaim Asked(Project project) =>
        project.Claims is [.., var last] ? last : A.ProjectToPick().AskedForBy(A.Branch("第二党支部")).Claims[0];
}
