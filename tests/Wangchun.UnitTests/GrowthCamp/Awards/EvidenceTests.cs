using System.Reflection;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp.Awards;

/// <summary>What was sealed at the close is found out when anything in it changes, whoever changed it and however.</summary>
public sealed class EvidenceTests
{
    public static TheoryData<string> Tamperings => [.. Changes.Keys];

    private static readonly Dictionary<string, Action<AwardCycle>> Changes = new()
    {
        ["a number"] = cycle => Set(cycle.Nominations[0].Evidence[0], "Value", 9m),
        ["a row"] = cycle => Set(cycle.Nominations[0].Evidence[0].Items[1], "Title", "别的项目"),
        ["the day of a row"] = cycle => Set(cycle.Nominations[0].Evidence[0].Items[1], "On", By.Day("2025-08-02")),
        ["the merits"] = cycle => Set(cycle.Nominations[1], "Merits", "另一套说法"),
        ["a weight of the rubric"] = cycle => Set(cycle.Rubric[0], "Weight", 61),
        ["a quota"] = cycle => Set(cycle.Quotas[0], "Count", 5),
        ["a seal"] = cycle => Set(cycle.Nominations[0], "Seal", new string('0', 64)),
        ["a row taken away"] = cycle => Items(cycle.Nominations[0].Evidence[0]).RemoveAt(1),
        ["the first nomination taken away"] = cycle => Nominations(cycle).RemoveAt(0),
        ["the last nomination taken away"] = cycle => Nominations(cycle).RemoveAt(1),
    };

    [Fact]
    public void What_nobody_touched_is_whole()
    {
        var cycle = TwoNamed();

        Assert.True(cycle.CheckEvidence().IsWhole);
        Assert.All(cycle.Nominations, nomination => Assert.True(nomination.IsIntact));
        Assert.Equal([2, 1], cycle.Nominations[0].Evidence.Select(figure => figure.Value));
    }

    [Theory, MemberData(nameof(Tamperings))]
    public void Every_change_is_seen_and_stops_the_round(string what)
    {
        var cycle = TwoNamed().Checked().WithJudges();

        Changes[what](cycle);

        Assert.False(cycle.CheckEvidence().IsWhole);
        cycle.Refuses("冻结的材料和封存时不一致，从“{0}”起。请先查清原因。", c => c.BeginScoring(By.Day(Round.ScoresDue), Camp.Terms, By.Office.On(Round.CheckDay)));
    }

    [Fact]
    public void The_page_of_the_altered_nomination_tells_it_alone()
    {
        var cycle = TwoNamed();

        Set(cycle.Nominations[0].Evidence[0], "Value", 9m);

        Assert.Equal([false, true], cycle.Nominations.Select(nomination => nomination.IsIntact));
        Assert.Same(cycle.Nominations[0], cycle.CheckEvidence().First);
    }

    [Fact]
    public void A_whole_new_seal_for_one_breaks_the_next()
    {
        var cycle = TwoNamed();
        var first = cycle.Nominations[0];
        Set(first, "Merits", "另一套说法");
        Set(first, "Seal", Resealed(first));

        Assert.True(first.IsIntact);
        Assert.Same(cycle.Nominations[1], cycle.CheckEvidence().First);
    }

    [Fact]
    public void A_title_with_a_tab_or_a_line_end_is_not_two_values()
    {
        var (one, two) = (With("楼道\t微光", null), With("楼道", "微光"));

        Assert.NotEqual(one.Nominations[0].Seal, two.Nominations[0].Seal);
    }

    [Fact]
    public void Scores_results_and_an_announcement_leave_the_seal_whole() => Assert.True(TwoNamed().Announced().CheckEvidence().IsWhole);

    private static AwardCycle TwoNamed()
    {
        var cycle = Round.Cycle();
        cycle.NamesBranch();
        cycle.NamesMember();
        return cycle.Closed();
    }

    private static AwardCycle With(string title, string? note)
    {
        var cycle = Round.Cycle();
        var nomination = cycle.NamesBranch();
        Set(nomination, "Id", 5);
        Set(nomination.Branch, "Id", 6);
        Set(nomination, "NominatedById", 7);
        IReadOnlyList<EvidenceSheet> sheets = [new(EvidenceKind.CompletedProjects, [new(title, By.Day("2025-06-01"), note, null)])];
        cycle.CloseNominations(new Dictionary<int, IReadOnlyList<EvidenceSheet>> { [5] = sheets }, Camp.Terms, By.Clock.On("2026-03-21"));
        return cycle;
    }

    private static string Resealed(Nomination nomination) =>
        (string)typeof(Nomination).GetMethod("SealAfter", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(nomination, [nomination.PreviousSeal])!;

    private static List<EvidenceItem> Items(EvidenceFigure figure) => (List<EvidenceItem>)Field(figure, "items");

    private static List<Nomination> Nominations(AwardCycle cycle) => (List<Nomination>)Field(cycle, "nominations");

    private static object Field(object of, string name) => of.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(of)!;

    private static void Set(object of, string name, object value) => of.GetType().GetProperty(name)!.SetValue(of, value);
}
