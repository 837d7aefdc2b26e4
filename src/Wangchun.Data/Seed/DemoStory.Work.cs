using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.TaskState;

namespace Wangchun.Data.Seed;

/// <summary>Projects whose tasks are in all states, so that members and secretaries find work on their desks.</summary>
internal sealed partial class DemoStory
{
    /// <summary>A task that is not finished yet. <see cref="User"/> is the demo account that has it; otherwise a member of the branch does.</summary>
    private sealed record OpenTask(TaskState State, DemoTask Task, string? User = null);

    private static readonly Dictionary<string, OpenTask[]> OfDemoUsers = new()
    {
        ["WC-RB-055"] =
        [
            new(Done, new("夜间逐盏查看，标出不亮的灯", "走完东段 1.2 公里，31 盏灯里 9 盏不亮，都标在图上。")),
            new(Submitted, new("核对灯杆编号和线路图", "编号和线路图一致，另有两根灯杆没有编号。")),
            new(Submitted, new("问沿河住户晚归时间", "问了 46 户，晚上七点到九点半走的人最多。")),
            new(TaskState.Claimed, new("联系路灯养护单位", ""), "member.wujiangkou1"),
            new(Doing, new("量好补灯位置的间距", ""), "member.wujiangkou1"),
            new(Returned, new("拍摄夜间照片存档", "拍了 12 张，已经交给书记。"), "member.wujiangkou1"),
            new(Todo, new("安装当天值守引导", "")),
            new(Todo, new("排出每月巡灯班", "")),
        ],
        ["WC-RB-049"] =
        [
            new(Done, new("核对 26 位老人的地址和忌口", "逐户核对，忌口 7 位，都写在送餐单上。")),
            new(Submitted, new("和助餐点商定出餐时间", "助餐点同意每天十点半出餐，周末提前一刻钟。")),
            new(TaskState.Claimed, new("试走南线，记下爬楼时间", ""), "member.guangan1"),
            new(Doing, new("给保温箱编号贴名", ""), "member.guangan1"),
            new(Returned, new("编好送餐电话联系单", "联系单编好了，一共 24 位老人。"), "member.guangan1"),
            new(Todo, new("周一三五送餐志愿排班", "")),
            new(Todo, new("回访第一周的老人", "")),
        ],
    };

    private void Underway()
    {
        var started = OfDemoUsers.GetValueOrDefault(plan.Code) ?? Usual();
        for (var i = 0; i < started.Length; i++)
        {
            if (started[i].State == Done) Finish(started[i].Task, when.Started, 1 + (i * 4));
            else Leave(started[i], i);
        }

        On(days.After(when.Started, 6), secretary, act => project.Report(kind.Milestone, null, null, [], act));
    }

    private OpenTask[] Usual() => plan.Stage is DemoStage.Suspended
        ? [new(Done, kind.Tasks[0]), new(Done, kind.Tasks[1]), new(Todo, kind.Tasks[2]), new(Todo, kind.Tasks[3])]
        : [new(Done, kind.Tasks[0]), new(seed % 3 == 0 ? Done : Submitted, kind.Tasks[1]), new(Doing, kind.Tasks[2]), new(Todo, kind.Tasks[3])];

    private void Leave(OpenTask open, int position)
    {
        var (added, doer) = ((ProjectTask?)null, open.User is { } user ? cast.Member(user) : cast.NextOf(branch));
        var member = DemoCast.Actor(doer);
        var due = days.Today.AddDays(6 + (position * 3));
        On(when.Claimed, secretary, act => added = project.AddTask(
            new TaskSheet(open.Task.Title, null, due < when.Target ? due : when.Target, true, open.State == Todo && position % 2 == 0), act));
        if (open.State == Todo) return;

        On(days.Ago(7), member, act => project.TakeTask(added!, doer, terms, act));
        if (open.State == TaskState.Claimed) return;

        On(days.Ago(6), member, act => project.BeginTask(added!, act));
        if (open.State == Doing) return;

        On(days.Ago(2), member, act => project.HandInTask(added!, open.Task.Result, [], terms, act));
        if (open.State == Returned) On(days.Ago(1), secretary, act => project.ReturnTask(added!, "内容和台账对不上，请核对后补齐再交。", act));
    }
}
