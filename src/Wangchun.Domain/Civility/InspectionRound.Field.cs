using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.RoundStatus;

namespace Wangchun.Domain.Civility;

/// <summary>From the first assignment to the end of the field work.</summary>
public sealed partial class InspectionRound
{
    public DateTime? FieldClosedAt { get; private set; }

    public RoundProgress Progress => new(
        points.Count(point => point.State == RoundPointState.Visited),
        points.Count(point => point.State is RoundPointState.Skipped or RoundPointState.NotAccessible),
        points.Count(point => point.State is RoundPointState.Pending or RoundPointState.NotDone));

    /// <summary>One point or many; whoever had them before has them no more.</summary>
    public void Assign(IReadOnlyList<RoundPoint> chosen, Person inspector, Act act)
    {
        RefuseUnlessOnTheWay("分配点位");
        Refusal.If(chosen.Count == 0, "请选择点位。");
        Refusal.If(chosen.Any(point => !points.Contains(point)), "有的点位不在这一轮里。");
        Refusal.If(chosen.Any(point => point.State != RoundPointState.Pending), "有的点位已经检查过，不能再分配。");
        Refusal.If(!inspector.IsActive, "{0}已停用，不能任命。", inspector.Name);
        Refusal.If(!inspector.Posts.Any(post => post.IsCurrent && Roles.Grants[post.Role].Contains(Can.Civility.Inspect)), "{0}不是督查员。", inspector.Name);

        foreach (var point in chosen) point.AssignTo(inspector);
        Dossier.Record(act, "分配点位", inspector.Name);
    }

    /// <summary>Puts the points into the order they are walked in.</summary>
    public void Walk(IReadOnlyList<RoundPoint> order, Act act)
    {
        RefuseUnlessOnTheWay("调整顺序");
        Refusal.If(order.Count != points.Count || order.Distinct().Count() != points.Count || order.Any(point => !points.Contains(point)), "请把每个点位排一次。");

        for (var i = 0; i < order.Count; i++) order[i].Ordinal = i + 1;
        Dossier.Record(act, "调整顺序");
    }

    public void Start(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "启动督查");
        Refusal.If(points.Exists(point => point.InspectorId is null), "还有点位没有分配督查员。");
        Refusal.If(points.DistinctBy(point => point.InspectorId).Count() < terms.Rules.InspectorsPerRound, "一轮督查至少要有 {0} 名督查员。", terms.Rules.InspectorsPerRound);

        Move("启动督查", act);
        if (Kind == RoundKind.Weekly) Dossier.Expect("结束外业", new DueDate(FieldEnds(terms), !terms.Calendar.IsPublished(StartsOn.Year)));
    }

    /// <summary>
    /// A visit arrives. The same one sent again is the one that is there already; a phone that had no network may send until a day after
    /// the field work ended, and what it sends is marked as late.
    /// </summary>
    public RoundPoint Submit(RoundPoint point, VisitSheet sheet, CivilityTerms terms, Act act)
    {
        if (point.VisitKey == sheet.Key) return point;

        RefuseUnlessReceiving(point, "提交检查", terms, act);
        RefuseUnlessWhole(point, sheet);

        point.Visit(sheet, late: Status == FieldClosed, act);
        return point;
    }

    public void Skip(RoundPoint point, string? reason, CivilityTerms terms, Act act)
    {
        RefuseUnlessReceiving(point, "跳过点位", terms, act);
        point.Excuse("跳过点位", Typed.Reason(reason), act);
    }

    public void MarkInaccessible(RoundPoint point, string? reason, StoredFile? photo, CivilityTerms terms, Act act)
    {
        RefuseUnlessReceiving(point, "登记无法进入", terms, act);
        var because = Typed.Reason(reason);
        Refusal.If(photo is not { IsPhoto: true }, "请上传一张现场照片。");

        Dossier.Attach(act, AttachmentUse.Progress, photo!, point.Point.Name);
        point.Excuse("登记无法进入", because, act);
    }

    public void CloseField(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "结束外业");
        var left = points.Count(point => point.State == RoundPointState.Pending);
        Refusal.If(left > 0, "还有 {0} 个点位没有检查、跳过或登记无法进入。", left);

        EndField(terms, act);
    }

    /// <summary>Friday evening: what is left was not done, and stays in the denominator.</summary>
    public void CloseFieldByClock(CivilityTerms terms, Act act)
    {
        Workflow.Require(Status, "结束外业");
        Refusal.If(Kind != RoundKind.Weekly, "专项督查由督查组长结束外业。");
        Refusal.If(act.At < FieldEnds(terms), "还没有到外业结束的时间。");

        foreach (var point in points.Where(point => point.State == RoundPointState.Pending)) point.LeaveUndone();
        EndField(terms, act);
    }

    public DateTime FieldEnds(CivilityTerms terms) =>
        ChinaTime.ToUtc(StartsOn.AddDays(terms.Rules.FieldWeekday), new TimeOnly(terms.Rules.FieldClosesAt, 0));

    /// <summary>Opens a finding in place. The same one sent again is the one that is there already.</summary>
    public Finding Capture(RoundPoint at, FindingSheet sheet, StoredFile? photo, Finding? closedBefore, CivilityTerms terms, Act act)
    {
        if (findings.Find(finding => finding.Key == sheet.Key) is { } known) return known;

        RefuseUnlessReceiving(at, "登记问题", terms, act);
        var finding = new Finding(this, at, sheet, photo, closedBefore, terms, act);
        findings.Add(finding);
        return finding;
    }

    private void EndField(CivilityTerms terms, Act act)
    {
        FieldClosedAt = act.At;
        Move("结束外业", act);
        Dossier.Expect("完成复核", terms.In(act, terms.Rules.RoundReviewDays));
    }

    private void RefuseUnlessOnTheWay(string what) =>
        Refusal.If(Status is not (Planned or Open), "现在是“{0}”，不能{1}。", Status, new Words(what));

    private void RefuseUnlessReceiving(RoundPoint point, string verb, CivilityTerms terms, Act act)
    {
        Refusal.If(Status is not (Open or FieldClosed), "现在是“{0}”，不能{1}。", Status, new Words(verb));
        Refusal.If(Status == FieldClosed && act.At > FieldClosedAt!.Value.AddHours(terms.Rules.LateSyncHours), "外业结束已超过 {0} 小时，不能补传。请联系督查组长。", terms.Rules.LateSyncHours);
        Refusal.If(point.State is not (RoundPointState.Pending or RoundPointState.NotDone), "“{0}”{1}，不用再提交。", point.Point.Name, new Words(point.State.Label));
        Refusal.If(point.InspectorId != act.PersonId, "“{0}”分给了另一位督查员。", point.Point.Name);
        if (verb != "登记问题") RoundPoint.Workflow.Require(point.State, verb);
    }

    private void RefuseUnlessWhole(RoundPoint point, VisitSheet sheet)
    {
        var items = Scheme.ItemsFor(point.Point.Type);
        var left = items.Count(item => !sheet.Checks.Any(check => check.Item == item));
        Refusal.If(left > 0, "还有 {0} 项没有检查。", left);
        Refusal.If(sheet.Checks.Count != items.Count, "有的检查项不属于这个点位，或者重复了。");
        Refusal.If(sheet.Checks.Any(check => check is { Verdict: Verdict.Fail, Times: < 1 or > 99 }), "不合格的处数是 1 到 99 的整数。");
        var bare = sheet.Checks.FirstOrDefault(check => check.Verdict == Verdict.Fail && !IsDocumented(point, check));
        Refusal.If(bare is not null, "“{0}”不合格，请先登记问题。", bare?.Item.Text ?? "");
    }

    /// <summary>There is a finding of this visit, or an open one of the same point and check that it adds to.</summary>
    private bool IsDocumented(RoundPoint point, CheckSheet check) =>
        findings.Exists(finding => finding.IsOf(point.PointId, check.Item.Code)) || (check.Known is { IsOpen: true } known && known.IsOf(point.PointId, check.Item.Code));
}

/// <summary>How far the field work is. Excused points leave the denominator, points that nobody visited do not.</summary>
public sealed record RoundProgress(int Visited, int Excused, int NotVisited)
{
    public int Denominator => Visited + NotVisited;

    public decimal? Rate => Denominator == 0 ? null : Scoring.Rounded(100m * Visited / Denominator);
}
