using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>One sheet per judge, filed once and for good.</summary>
public sealed partial class Nomination
{
    private readonly List<ScoreSheet> sheets = [];

    public IReadOnlyList<ScoreSheet> Sheets => sheets;

    /// <summary>The mean of the sheets when scoring ended; none when nobody scored.</summary>
    public decimal? Score { get; private set; }

    public ScoreSheet? SheetOf(AwardJudge judge) => sheets.Find(sheet => sheet.JudgeId == judge.Id);

    /// <summary>
    /// A judge files the scores, by the id of the rubric's line. It leaves no line in the timeline, which the nominee's branch reads:
    /// the sheet itself says who filed it and when.
    /// </summary>
    public ScoreSheet FileScores(AwardJudge judge, IReadOnlyDictionary<int, int> points, string? comment, Act act)
    {
        Refusal.If(Cycle.Status != AwardCycleStatus.Scoring, "现在是“{0}”，不能{1}。", Cycle.Status, new Words("评分"));
        Refusal.If(Status != NominationStatus.Eligible, "现在是“{0}”，不能{1}。", Status, new Words("评分"));
        Refusal.If(act.Today > Cycle.ScoresDueOn, "评分已于 {0:d} 截止。", Cycle.ScoresDueOn ?? act.Today);
        Refusal.If(act.PersonId != judge.PersonId, "评分只能由评委本人提交。");
        Refusal.If(SheetOf(judge) is not null, "您已经提交过这份评分，提交后不能再改。");
        Refusal.If(judge.IsExcludedFrom(this), "您和“{0}”有关联，应当回避。", Subject);
        var lines = Cycle.RubricOf(Category);
        foreach (var line in lines)
        {
            Refusal.If(!points.ContainsKey(line.Id), "“{0}”还没有评分。", line.Text);
            Refusal.If(points[line.Id] < 0 || points[line.Id] > line.Weight, "“{0}”应评 0 到 {1} 分。", line.Text, line.Weight);
        }

        var sheet = new ScoreSheet(judge, lines.Select(line => new ScoreLine(line, points[line.Id])), comment, act);
        sheets.Add(sheet);
        return sheet;
    }

    internal void EndScoring(Act act)
    {
        Move("评分结束", act);
        Score = sheets.Count == 0 ? null : Math.Round((decimal)sheets.Sum(sheet => sheet.Total) / sheets.Count, 2, MidpointRounding.AwayFromZero);
    }
}

/// <summary>What one judge gave one nomination. Written once; nothing in it changes.</summary>
public sealed class ScoreSheet
{
    public const int CommentMaxLength = 500;

    private readonly List<ScoreLine> lines = [];

    private ScoreSheet() { }

    internal ScoreSheet(AwardJudge judge, IEnumerable<ScoreLine> lines, string? comment, Act act)
    {
        (Judge, JudgeId, Comment, FiledAt) = (judge, judge.Id, Typed.Trimmed(comment), act.At);
        this.lines.AddRange(lines);
        Total = this.lines.Sum(line => line.Points);
    }

    public int Id { get; private init; }

    public int NominationId { get; private init; }

    public int JudgeId { get; private init; }

    public AwardJudge Judge { get; private init; } = null!;

    public DateTime FiledAt { get; private init; }

    public int Total { get; private init; }

    public string? Comment { get; private init; }

    public IReadOnlyList<ScoreLine> Lines => lines;
}

public sealed class ScoreLine
{
    private ScoreLine() { }

    internal ScoreLine(RubricLine rubric, int points) => (Rubric, Points) = (rubric, points);

    public int Id { get; private init; }

    public RubricLine Rubric { get; private init; } = null!;

    public int Points { get; private init; }
}
