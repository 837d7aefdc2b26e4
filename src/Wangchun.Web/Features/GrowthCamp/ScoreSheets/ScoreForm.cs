using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.Features.GrowthCamp.Nominations;

namespace Wangchun.Web.Features.GrowthCamp.ScoreSheets;

public sealed class ScoreForm
{
    public List<PointForm> Points { get; set; } = [];

    [Display(Name = "评语")]
    [StringLength(ScoreSheet.CommentMaxLength)]
    public string? Comment { get; set; }

    public IReadOnlyDictionary<int, int> ById() =>
        Points.Where(point => point.Points is not null).DistinctBy(point => point.LineId).ToDictionary(point => point.LineId, point => point.Points!.Value);
}

public sealed class PointForm
{
    public int LineId { get; set; }

    [Display(Name = "得分")]
    [Range(0, 100)]
    public int? Points { get; set; }
}

/// <summary>Sheets as they may be read here: with the judges' names or without.</summary>
public sealed record FiledSheets(IReadOnlyList<ScoreSheet> Sheets, bool WithNames);

/// <summary>What a judge reads and fills in. The others' sheets are there only once the judge's own is filed.</summary>
public sealed record ScorePage(
    Nomination Nomination, EvidenceTable Evidence, IReadOnlyList<RubricLine> Lines, ScoreSheet? Own, FiledSheets Others, bool IsOpen, ScoreForm Form);
