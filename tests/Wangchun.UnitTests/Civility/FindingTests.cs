using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Civility.FindingStatus;

namespace Wangchun.UnitTests.Civility;

public sealed class FindingTests
{
    private static readonly string[] Agreed =
    [
        "Captured 认定问题 Confirmed",
        "Captured 不予认定 Dismissed",
        "Captured 合并问题 Merged",
        "Confirmed 全部销号 Closed",
        "Confirmed 全部暂缓 Exempted",
        "Exempted 恢复整改 Confirmed",
    ];

    /// <summary>The other three follow from the rectifications and are told there.</summary>
    private static readonly Dictionary<string, Action<Finding>> Acts = new()
    {
        ["认定问题"] = finding => finding.Confirm(null, Civil.Lead),
        ["不予认定"] = finding => finding.Dismiss("不属实", Civil.Lead),
        ["合并问题"] = finding => finding.MergeInto(Rounds.Planned().Finds(), Civil.Lead),
    };

    public static TheoryData<FindingStatus, string> NotAllowed =>
        Pairs.Rows(Pairs.All<FindingStatus>(Acts.Keys).Where(pair => !Finding.Workflow.Allows(pair.Status, pair.Verb)));

    public static TheoryData<string> Verbs => [.. Acts.Keys];

    [Fact]
    public void The_table_is_the_one_the_street_agreed_on() => Assert.Equal(Agreed.Order(StringComparer.Ordinal), Finding.Workflow.Lines());

    [Theory, MemberData(nameof(Verbs))]
    public void What_was_captured_is_decided_on(string verb)
    {
        var finding = Rounds.Planned().Finds();

        Acts[verb](finding);

        var (step, entry) = (Finding.Workflow.Require(Captured, verb), finding.Dossier.Entries[^1]);
        Assert.Equal(step.To, finding.Status);
        Assert.Equal((verb, "Captured", $"{step.To}"), (entry.What, entry.From, entry.To));
    }

    [Theory, MemberData(nameof(NotAllowed))]
    public void A_step_outside_the_table_changes_nothing(FindingStatus from, string verb) => In(from).RefusesNow(Acts[verb]);

    [Theory, MemberData(nameof(Verbs))]
    public void Nobody_decides_on_what_they_captured_themselves(string verb)
    {
        var finding = Rounds.Planned().Finds();
        var capturer = Civil.Lead with { PersonId = finding.CapturedById };
        Dictionary<string, Action<Finding>> own = new()
        {
            ["认定问题"] = f => f.Confirm(null, capturer),
            ["不予认定"] = f => f.Dismiss("不属实", capturer),
            ["合并问题"] = f => f.MergeInto(f, capturer),
        };

        finding.Refuses("这个问题由您登记，请由另一位同事认定。", own[verb]);
    }

    [Fact]
    public void A_finding_has_its_photo_place_and_grade()
    {
        var round = Rounds.Planned();

        var finding = round.Finds();

        Assert.Equal(("RC-01", Severity.Immediate, "南门消防通道停了三辆车。"), (finding.ItemCode, finding.Severity, finding.Text));
        Assert.Equal(round.First.InspectorId, finding.CapturedById);
        Assert.True(finding.Dossier.Has(AttachmentUse.Before));
        Assert.Equal(finding.Point.Position, finding.Position);
        Assert.Contains(finding, round.Findings);
    }

    [Fact]
    public void One_finding_sent_ten_times_is_one_finding()
    {
        var round = Rounds.Planned().Started();
        var sheet = Rounds.Sheet(round.Scheme.Items[0]);

        var all = Enumerable.Range(0, 10).Select(_ => round.Capture(round.First, sheet, A.Photo, null, Civil.Terms, round.First.Walker())).ToList();

        Assert.Single(all.Distinct());
        Assert.Single(Assert.Single(round.Findings).Dossier.Attachments);
    }

    [Fact]
    public void A_finding_that_lacks_something_is_refused()
    {
        var round = Rounds.Planned().Started();
        var (point, sheet) = (round.First, Rounds.Sheet(round.Scheme.Items[0]));

        Refuses("检查项“{0}”不用于这类点位。", sheet with { Item = round.Scheme.Items.Single(item => item.Code == "MK-04") }, A.Photo);
        Refuses("请写明哪里有问题。", sheet with { Text = " " }, A.Photo);
        Refuses("请上传一张现场照片。", sheet, null);
        Refuses("请上传一张现场照片。", sheet, A.Paper);
        Refuses("纬度和经度要一起填写。", sheet with { Latitude = 29.868m }, A.Photo);
        round.Refuses("“{0}”分给了另一位督查员。", r => r.Capture(point, sheet, A.Photo, null, Civil.Terms, Civil.Inspector()));
        Rounds.Planned().Ended().Refuses("“{0}”{1}，不用再提交。", r => r.Capture(r.First, sheet, A.Photo, null, Civil.Terms, r.First.Walker()));
        Rounds.Planned().Assigned().RefusesNow(r => r.Capture(r.First, sheet, A.Photo, null, Civil.Terms, r.First.Walker()));

        void Refuses(string sentence, FindingSheet but, StoredFile? photo) =>
            round.Refuses(sentence, r => r.Capture(point, but, photo, null, Civil.Terms, point.Walker()));
    }

    [Fact]
    public void Without_any_position_a_word_says_why()
    {
        var round = Rounds.Planned().Started();
        var point = round.First;
        point.Point.Change(Civil.PointSheet() with { Latitude = null, Longitude = null });
        var sheet = Rounds.Sheet(round.Scheme.Items[0]);

        round.Refuses("没有定位时请写明原因。", r => r.Capture(point, sheet, A.Photo, null, Civil.Terms, point.Walker()));

        Assert.Null(round.Capture(point, sheet with { NoPosition = "楼道里没有信号" }, A.Photo, null, Civil.Terms, point.Walker()).Position);
        var here = round.Capture(point, sheet with { Key = Guid.NewGuid(), Latitude = 29.868m, Longitude = 121.544m }, A.Photo, null, Civil.Terms, point.Walker());
        Assert.Equal(new Position(29.868m, 121.544m), here.Position);
    }

    [Fact]
    public void A_check_that_asks_for_no_photo_takes_none() => Assert.Empty(Rounds.Planned().Finds("MK-04").Dossier.Attachments);

    [Fact]
    public void Whoever_confirms_may_grade_it_otherwise()
    {
        var finding = Rounds.Planned().Finds();

        finding.Confirm(Severity.Hard, Civil.Lead);

        Assert.Equal((Severity.Hard, By.Office.At), (finding.Severity, finding.ConfirmedAt));
    }

    [Fact]
    public void Dismissing_takes_a_reason() => Rounds.Planned().Finds().Refuses("请写明理由。", finding => finding.Dismiss(" ", Civil.Lead));

    [Fact]
    public void A_finding_is_merged_into_another_that_is_open()
    {
        var (finding, target) = (Rounds.Planned().Finds(), Rounds.Planned().Finds());

        finding.Refuses("不能合并到它自己。", f => f.MergeInto(f, Civil.Lead));
        finding.Refuses("要合并到的问题{0}，请选一个没有办结的问题。", f => f.MergeInto(In(Dismissed), Civil.Lead));
        finding.MergeInto(target, Civil.Lead);

        Assert.Equal(target, finding.MergedInto);
        Assert.Equal("并入问题", target.Dossier.Entries[^1].What);
    }

    [Fact]
    public void Seen_again_it_gets_a_word_or_a_photo_more_and_each_once()
    {
        var finding = Rounds.Planned().Finds();
        var sheet = new SupplementSheet(Guid.NewGuid(), " 今天还在。 ");

        var first = finding.Add(sheet, A.Photo, Civil.Inspector());

        Assert.Same(first, finding.Add(sheet, A.Photo, Civil.Inspector()));
        Assert.Equal(("今天还在。", 2), (Assert.Single(finding.Supplements).Text, finding.Dossier.Attachments.Count));
        finding.Refuses("请写一句话或上传一张照片。", f => f.Add(new SupplementSheet(Guid.NewGuid(), " "), null, Civil.Inspector()));
        In(Closed).RefusesNow(f => f.Add(sheet, A.Photo, Civil.Inspector()));
    }

    [Fact]
    public void The_newest_open_one_is_added_to_and_only_else_it_is_a_relapse()
    {
        var (round, closed) = (Rounds.Planned(), In(Closed));
        var (point, rules) = (closed.PointId, new CivilityRules());

        Assert.Equal((null, closed), Finding.Match([closed], point, closed.ItemCode, By.Today, rules));
        Assert.Equal((null, closed), Finding.Match([closed], point, closed.ItemCode, By.Day("2026-06-08"), rules));
        Assert.Equal((null, null), Finding.Match([closed], point, closed.ItemCode, By.Day("2026-06-09"), rules));
        Assert.Equal((null, null), Finding.Match([closed], point, "RC-01", By.Today, rules));
        Assert.Equal((null, null), Finding.Match([closed], round.First.PointId, closed.ItemCode, By.Today, rules));

        var open = Again(closed).Finds(closed.ItemCode, closedBefore: closed);
        Assert.Equal((open, null), Finding.Match([closed, open], point, closed.ItemCode, By.Today, rules));
    }

    [Fact]
    public void A_relapse_points_at_the_old_one_and_leaves_it_alone()
    {
        var closed = In(Closed);

        var relapse = Again(closed).Finds(closed.ItemCode, closedBefore: closed);

        Assert.Equal((closed, Closed), (relapse.RegressionOf, closed.Status));
        var other = Rounds.Planned().Started();
        Assert.Throws<Refusal>(() => other.Finds(closed.ItemCode, closedBefore: closed));
        Assert.Empty(other.Findings);
    }

    private static InspectionRound Again(Finding finding) =>
        InspectionRound.AdHoc("回头看", By.Today, finding.Round.Scheme, [finding.Point, finding.Round.MarketPoint.Point], null, Civil.Office).Saved();

    private static Finding In(FindingStatus status)
    {
        var finding = status is Closed or Exempted
            ? Rounds.With(status == Closed ? RectificationStatus.Verified : RectificationStatus.Exempted).Finding
            : Rounds.Planned().Finds();
        if (status == Confirmed) finding.Confirm(null, Civil.Lead);
        if (status == Dismissed) finding.Dismiss("不属实", Civil.Lead);
        if (status == Merged) finding.MergeInto(Rounds.Planned().Finds(), Civil.Lead);
        Assert.Equal(status, finding.Status);
        return finding;
    }
}
