using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.RoundPointState;

namespace Wangchun.Domain.Civility;

public enum RoundPointState
{
    [Display(Name = "待检查")] Pending,
    [Display(Name = "已检查")] Visited,
    [Display(Name = "已跳过")] Skipped,
    [Display(Name = "无法进入")] NotAccessible,
    [Display(Name = "未检查")] NotDone,
}

public enum Verdict
{
    [Display(Name = "合格")] Pass,
    [Display(Name = "不合格")] Fail,
    [Display(Name = "不涉及")] NotApplicable,
}

/// <summary>One point of one round: who goes there, what was found, what it scored. It is its own lock, so that inspectors never collide.</summary>
public sealed class RoundPoint
{
    public const int NoteMaxLength = 300;

    public static readonly Workflow<RoundPointState> Workflow = new(
        new(Pending, "提交检查", Visited, Can.Civility.Inspect),
        new(Pending, "跳过点位", Skipped, Can.Civility.Inspect),
        new(Pending, "登记无法进入", NotAccessible, Can.Civility.Inspect),
        new(Pending, "没有检查", NotDone, Casework.Workflow.Clock),
        new(NotDone, "提交检查", Visited, Can.Civility.Inspect));

    private readonly List<CheckResult> results = [];

    private RoundPoint() { }

    internal RoundPoint(InspectionPoint point, int ordinal) => (Point, PointId, Ordinal) = (point, point.Id, ordinal);

    public int Id { get; private init; }

    public int RoundId { get; private init; }

    public int PointId { get; private init; }

    public InspectionPoint Point { get; private init; } = null!;

    /// <summary>The place in the walk.</summary>
    public int Ordinal { get; internal set; }

    public RoundPointState State { get; private set; }

    public int? InspectorId { get; private set; }

    public Person? Inspector { get; private set; }

    /// <summary>Made by the phone before it sends: the same visit sent ten times is one visit.</summary>
    public Guid? VisitKey { get; private set; }

    /// <summary>By the phone's clock.</summary>
    public DateTime? VisitedAt { get; private set; }

    public DateTime? ReceivedAt { get; private set; }

    /// <summary>Arrived after the field work had been closed.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Why it was skipped or could not be entered.</summary>
    public string? Because { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<CheckResult> Results => results;

    /// <summary>Frozen when the round is reviewed, as are the three below; null before.</summary>
    public decimal? Lost { get; private set; }

    public decimal? Applicable { get; private set; }

    public decimal? Raw { get; private set; }

    public decimal? Normalised { get; private set; }

    internal void AssignTo(Person inspector) => (Inspector, InspectorId, Version) = (inspector, inspector.Id, Guid.NewGuid());

    internal void Visit(VisitSheet sheet, bool late, Act act)
    {
        Move("提交检查");
        results.AddRange(sheet.Checks.Select(check => new CheckResult(check)));
        (VisitKey, VisitedAt, ReceivedAt, IsLate) = (sheet.Key, sheet.At, act.At, late);
    }

    internal void Excuse(string verb, string because, Act act)
    {
        Move(verb);
        (Because, VisitedAt, ReceivedAt) = (because, act.At, act.At);
    }

    internal void LeaveUndone() => Move("没有检查");

    internal void Freeze(VisitScore score)
    {
        (Lost, Applicable, Raw) = (score.Lost, score.Applicable, score.Raw);
        Normalised = score.Normalised is { } share ? Scoring.Rounded(share) : null;
        Version = Guid.NewGuid();
    }

    internal void Thaw() => (Lost, Applicable, Raw, Normalised, Version) = (null, null, null, null, Guid.NewGuid());

    private void Move(string verb) => (State, Version) = (Workflow.Require(State, verb).To, Guid.NewGuid());
}

/// <summary>What one visit sends: every check of the point's type, once.</summary>
public sealed record VisitSheet(Guid Key, DateTime At, IReadOnlyList<CheckSheet> Checks);

/// <summary><paramref name="Known"/> is the finding that was open already when the same fault was seen again.</summary>
public sealed record CheckSheet(ChecklistItem Item, Verdict Verdict, int Times = 1, Finding? Known = null);

public sealed class CheckResult
{
    private CheckResult() { }

    internal CheckResult(CheckSheet sheet)
    {
        (Item, ItemId, Verdict, Known) = (sheet.Item, sheet.Item.Id, sheet.Verdict, sheet.Known);
        Times = sheet.Verdict == Verdict.Fail ? sheet.Times : 0;
    }

    public int Id { get; private init; }

    public int RoundPointId { get; private init; }

    public int ItemId { get; private init; }

    public ChecklistItem Item { get; private init; } = null!;

    public Verdict Verdict { get; private init; }

    /// <summary>How often the fault was seen; zero when the check passed.</summary>
    public int Times { get; private init; }

    public int? KnownId { get; private init; }

    public Finding? Known { get; private init; }
}
