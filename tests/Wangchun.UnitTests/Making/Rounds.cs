using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>
/// A weekly round on its way: Rounds.Planned().Assigned().Started().AllVisited() … It is planned on Monday, 9 March 2026, over two compounds
/// of one community and a market of another, and walked by two inspectors.
/// </summary>
internal static class Rounds
{
    public const string Monday = "2026-03-09";
    public const string Friday = "2026-03-13";

    /// <summary>The first instant of that Monday in Shanghai.</summary>
    public static Act Night { get; } = By.Clock.On(Monday, "00:00");

    public static Act Evening { get; } = By.Clock.On(Friday, "18:00");

    public static StoredFile After { get; } = A.Photo with { Sha256 = "11ff", StoredAs = "c3.jpg" };

    public static InspectionRound Planned(AssessmentScheme? scheme = null)
    {
        var (here, there) = (A.Community(), A.Community("清风社区"));
        InspectionPoint[] points = [Civil.Point(community: here), Civil.Point(community: here), Civil.Point(Civil.Market, there)];
        return InspectionRound.Weekly(By.Day(Monday), scheme ?? Civil.Scheme(), points, new HashSet<int>(), 7, Civil.Terms.Rules, Night).Saved();
    }

    public static Person Inspector(string name = "许宁")
    {
        var person = A.Person(name);
        person.Appoint(Role.Inspector, null, null, By.Day("2025-01-01"));
        return person.Saved();
    }

    public static FindingSheet Sheet(ChecklistItem item) => new(Guid.NewGuid(), item, "南门消防通道停了三辆车。");

    extension(InspectionRound round)
    {
        public RoundPoint First => round.Points.First(point => point.Point.Type == Civil.Compound);

        public RoundPoint MarketPoint => round.Points.First(point => point.Point.Type == Civil.Market);

        public InspectionRound Assigned()
        {
            if (round.Points.All(point => point.InspectorId is not null)) return round;
            var (one, other) = (Inspector(), Inspector("顾平"));
            round.Assign([.. round.Points.Where(point => point.Point.Type == Civil.Compound)], one, Civil.Lead);
            round.Assign([.. round.Points.Where(point => point.Point.Type == Civil.Market)], other, Civil.Lead);
            return round.Saved();
        }

        public InspectionRound Started()
        {
            if (round.Assigned().Status == RoundStatus.Planned) round.Start(Civil.Terms, Civil.Lead);
            return round;
        }

        /// <summary>An inspector of the round opens a finding where its check fails.</summary>
        public Finding Finds(string code = "RC-01", RoundPoint? at = null, Finding? closedBefore = null, Act? act = null)
        {
            var item = round.Started().Scheme.Items.Single(item => item.Code == code);
            var point = at ?? round.Points.First(point => item.AppliesTo(point.Point.Type.Code) && point.State == RoundPointState.Pending);
            var finding = round.Capture(point, Sheet(item), item.PhotoRule == PhotoRule.Never ? null : A.Photo, closedBefore, Civil.Terms, act ?? point.Walker());
            round.Saved();
            return finding;
        }

        /// <summary>Everything passes but what a finding was opened for.</summary>
        public VisitSheet SheetFor(RoundPoint point, int times = 1) => new(Guid.NewGuid(), By.Office.At,
            [.. round.Scheme.ItemsFor(point.Point.Type).Select(item => new CheckSheet(item, Fails(round, point, item) ? Verdict.Fail : Verdict.Pass, times))]);

        public RoundPoint Visited(RoundPoint point, int times = 1)
        {
            round.Started().Submit(point, round.SheetFor(point, times), Civil.Terms, point.Walker());
            round.Saved();
            return point;
        }

        public InspectionRound AllVisited()
        {
            foreach (var point in round.Started().Points.Where(point => point.State == RoundPointState.Pending)) round.Visited(point);
            return round;
        }

        public InspectionRound Ended()
        {
            if (round.Started().Status == RoundStatus.Open) round.AllVisited().CloseField(Civil.Terms, Civil.Lead);
            return round;
        }

        public InspectionRound Reviewed()
        {
            if (round.Ended().Status != RoundStatus.FieldClosed) return round;
            foreach (var finding in round.Findings.Where(finding => finding.Status == FindingStatus.Captured)) finding.Confirm(null, Civil.Lead);
            round.Review(new Dictionary<int, decimal>(), Civil.Terms, Civil.Lead);
            return round.Saved();
        }

        public InspectionRound Issued()
        {
            if (round.Reviewed().Status == RoundStatus.Reviewed) round.Issue([], Civil.Terms, Civil.Office);
            return round.Saved();
        }

        public InspectionRound In(RoundStatus status)
        {
            _ = status switch
            {
                RoundStatus.Planned => round.Assigned(),
                RoundStatus.Open => round.AllVisited(),
                RoundStatus.FieldClosed => round.Ended(),
                RoundStatus.Reviewed => round.Reviewed(),
                RoundStatus.Issued or RoundStatus.Closed => round.Issued(),
                _ => round.Assigned(),
            };
            if (status == RoundStatus.Closed) round.Archive(Civil.Office);
            if (status == RoundStatus.Cancelled) round.Cancel("台风", Civil.Office);
            Assert.Equal(status, round.Status);
            return round;
        }
    }

    extension(RoundPoint point)
    {
        /// <summary>Whoever has this point.</summary>
        public Act Walker() => Civil.Of(point.InspectorId!.Value, point.Inspector!.Name, "文明督查组");
    }

    /// <summary>A confirmed finding of an issued round with its rectification in this state.</summary>
    public static Rectification With(RectificationStatus status, string code = "RC-04")
    {
        var finding = Planned().Finds(code);
        finding.Round.Issued();
        var task = finding.Rectifications[0];
        task.To(status);
        Assert.Equal(status, task.Status);
        task.Saved();
        return task;
    }

    extension(Rectification task)
    {
        public Act Own => Civil.For(task.Unit);

        public Rectification To(RectificationStatus status)
        {
            if (status is RectificationStatus.Dispatched) return task;
            if (status is RectificationStatus.Disputed) task.Dispute("不归我们管", Civil.Terms, task.Own);
            if (status is RectificationStatus.Superseded) task.Finding.Redispatch(task, Civil.Unit("城管中队"), "应由城管处理", null, Civil.Terms, Civil.Lead);
            if (status is RectificationStatus.Disputed or RectificationStatus.Superseded) return task;

            task.Accept(task.Own);
            if (status is RectificationStatus.Accepted) return task;
            task.Begin(task.Own);
            if (status is RectificationStatus.Rectifying) return task;
            if (status is RectificationStatus.Exempted)
            {
                task.AskExemption(By.Day("2026-04-30"), "等管线改造", Civil.Terms, Civil.Office);
                task.GrantExemption(Civil.Leader);
                return task;
            }

            task.Done();
            if (status is RectificationStatus.Verified) task.Verify(CheckedBy.OnSite, null, true, Civil.Inspector());
            return task;
        }

        public Rectification Done(Act? act = null)
        {
            task.Claim("换了灯泡", After, null, Civil.Terms, act ?? task.Own);
            task.Saved();
            return task;
        }
    }

    private static bool Fails(InspectionRound round, RoundPoint point, ChecklistItem item) => round.Findings.Any(finding => finding.IsOf(point.PointId, item.Code));
}
