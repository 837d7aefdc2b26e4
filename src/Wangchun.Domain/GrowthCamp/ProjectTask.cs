using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.TaskState;

namespace Wangchun.Domain.GrowthCamp;

public enum TaskState
{
    [Display(Name = "待领取")] Todo,
    [Display(Name = "已领取")] Claimed,
    [Display(Name = "进行中")] Doing,
    [Display(Name = "待确认")] Submitted,
    [Display(Name = "已完成")] Done,
    [Display(Name = "已退回")] Returned,
    [Display(Name = "已取消")] Cancelled,
}

/// <summary>One piece of a project that one member takes on and another person confirms.</summary>
public sealed class ProjectTask
{
    public const int TitleMaxLength = 60;
    public const int ResultMaxLength = 1000;

    public static readonly Workflow<TaskState> Workflow = new(
        new(Todo, "领取任务", Claimed, Can.GrowthCamp.DoTask),
        new(Todo, "指派任务", Claimed, Can.GrowthCamp.LeadProject),
        new(Claimed, "退还任务", Todo, Can.GrowthCamp.DoTask),
        new(Claimed, "收回任务", Todo, Can.GrowthCamp.LeadProject),
        new(Claimed, "开始任务", Doing, Can.GrowthCamp.DoTask),
        new(Returned, "开始任务", Doing, Can.GrowthCamp.DoTask),
        new(Doing, "提交任务", Submitted, Can.GrowthCamp.DoTask),
        new(Submitted, "确认完成", Done, Can.GrowthCamp.ReviewTask),
        new(Submitted, "退回重做", Returned, Can.GrowthCamp.ReviewTask),
        new(Todo, "取消任务", TaskState.Cancelled, Can.GrowthCamp.LeadProject),
        new(Claimed, "取消任务", TaskState.Cancelled, Can.GrowthCamp.LeadProject),
        new(Doing, "取消任务", TaskState.Cancelled, Can.GrowthCamp.LeadProject),
        new(Returned, "取消任务", TaskState.Cancelled, Can.GrowthCamp.LeadProject),
        new(Submitted, "取消任务", TaskState.Cancelled, Can.GrowthCamp.LeadProject));

    private ProjectTask() { }

    internal ProjectTask(TaskSheet sheet) => Write(sheet);

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public string Title { get; private set; } = "";

    public string? Detail { get; private set; }

    public DateOnly DueOn { get; private set; }

    public bool IsMandatory { get; private set; }

    public bool NeedsProof { get; private set; }

    public TaskState State { get; private set; }

    public int? DoerId { get; private set; }

    public Membership? Doer { get; private set; }

    public string? Result { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime? ReviewDueAt { get; private set; }

    public int? ReviewedById { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public string? ReturnedBecause { get; private set; }

    public bool IsTerminal => State is Done or TaskState.Cancelled;

    internal void Write(TaskSheet sheet) =>
        (Title, Detail, DueOn, IsMandatory, NeedsProof) =
        (sheet.Title.Trim(), string.IsNullOrWhiteSpace(sheet.Detail) ? null : sheet.Detail.Trim(), sheet.DueOn, sheet.IsMandatory, sheet.NeedsProof);

    internal void TakenBy(string verb, Membership doer, int cap)
    {
        var step = Workflow.Require(State, verb);
        doer.TakeTask(cap);
        (State, Doer) = (step.To, doer);
    }

    internal void Released(string verb)
    {
        State = Workflow.Require(State, verb).To;
        Doer?.ReleaseTask();
        Doer = null;
        DoerId = null;
    }

    internal void PassTo(Membership doer, int cap)
    {
        Refusal.If(IsTerminal || Doer is null, "任务现在是“{0}”，没有人在做，不用移交。", State);
        Refusal.If(Doer!.PersonId == doer.PersonId, "任务已经由{0}在做。", doer.Person.Name);

        doer.TakeTask(cap);
        Doer.ReleaseTask();
        Doer = doer;
    }

    internal void Begin() => State = Workflow.Require(State, "开始任务").To;

    internal void HandIn(string result, DueDate review, Act act)
    {
        State = Workflow.Require(State, "提交任务").To;
        (Result, SubmittedAt, ReviewDueAt) = (result.Trim(), act.At, review.At);
    }

    internal void Confirm(Act act)
    {
        State = Workflow.Require(State, "确认完成").To;
        (ReviewedById, DoneAt, ReturnedBecause) = (act.PersonId, act.At, null);
        Doer?.ReleaseTask();
    }

    internal void Return(string reason, Act act)
    {
        State = Workflow.Require(State, "退回重做").To;
        (ReviewedById, ReturnedBecause) = (act.PersonId, reason);
    }

    internal void Cancel(string reason)
    {
        State = Workflow.Require(State, "取消任务").To;
        ReturnedBecause = reason;
        Doer?.ReleaseTask();
    }
}

/// <summary>What the lead branch writes about a task.</summary>
public sealed record TaskSheet(string Title, string? Detail, DateOnly DueOn, bool IsMandatory, bool NeedsProof);
