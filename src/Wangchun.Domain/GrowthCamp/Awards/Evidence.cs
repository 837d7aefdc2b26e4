using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>The numbers beside a nomination, all counted from what the portal already holds.</summary>
public enum EvidenceKind
{
    [Display(Name = "办结的项目")] CompletedProjects,
    [Display(Name = "办结后没有反复的项目")] LastingProjects,
    [Display(Name = "认定的民生实事")] AcceptedOutcomes,
    [Display(Name = "参与的党员")] ParticipatingMembers,
    [Display(Name = "支部党员")] Members,
    [Display(Name = "居民评价“解决了”")] FeedbackYes,
    [Display(Name = "居民评价“部分解决”")] FeedbackPartly,
    [Display(Name = "居民评价“没有解决”")] FeedbackNo,
    [Display(Name = "完成的任务")] TasksDone,
    [Display(Name = "参加的项目")] ProjectsJoined,
    [Display(Name = "参加的活动")] ActivitiesJoined,
    [Display(Name = "志愿服务时长")] ServiceHours,
}

public static class EvidenceKinds
{
    extension(EvidenceKind kind)
    {
        /// <summary>The number adds up hours; every other one counts rows.</summary>
        public bool IsHours => kind == EvidenceKind.ServiceHours;
    }
}

/// <summary>One number with the rows it was counted from.</summary>
public sealed record EvidenceSheet(EvidenceKind Kind, IReadOnlyList<EvidenceLine> Lines)
{
    public decimal Value => Kind.IsHours ? Lines.Sum(line => line.Hours ?? 0) : Lines.Count;
}

/// <summary>A row behind a number. <see cref="ProjectId"/> is where it can be looked up.</summary>
public sealed record EvidenceLine(string Title, DateOnly On, string? Note, int? ProjectId, decimal? Hours = null);

/// <summary>Whether everything that was sealed is as it was; if not, the first nomination that differs (none: something is missing at the end).</summary>
public sealed record EvidenceCheck(bool IsWhole, Nomination? First);

/// <summary>A number as it was when nominations closed.</summary>
public sealed class EvidenceFigure
{
    private readonly List<EvidenceItem> items = [];

    private EvidenceFigure() { }

    internal EvidenceFigure(EvidenceSheet sheet)
    {
        (Kind, Value) = (sheet.Kind, sheet.Value);
        items.AddRange(sheet.Lines.Select((line, index) => new EvidenceItem(index + 1, line)));
    }

    public int Id { get; private init; }

    public EvidenceKind Kind { get; private init; }

    /// <summary>Rows, or hours in steps of a half.</summary>
    public decimal Value { get; private init; }

    public IReadOnlyList<EvidenceItem> Items => items;
}

public sealed class EvidenceItem
{
    private EvidenceItem() { }

    internal EvidenceItem(int position, EvidenceLine line) =>
        (Position, Title, On, Note, ProjectId, Hours) = (position, line.Title, line.On, line.Note, line.ProjectId, line.Hours);

    public int Id { get; private init; }

    public int Position { get; private init; }

    public string Title { get; private init; } = "";

    public DateOnly On { get; private init; }

    public string? Note { get; private init; }

    public int? ProjectId { get; private init; }

    public decimal? Hours { get; private init; }
}

/// <summary>SHA-256 over a text that is the same on every machine, with the seal before it inside.</summary>
internal static class Seals
{
    public static string Of(string previous, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previous}\n{text}")));

    /// <summary>A row a line, a tab between values; tabs and line ends inside a value are spelled out, so no two tables have one text.</summary>
    public static string Text(IEnumerable<object?[]> rows) => string.Join('\n', rows.Select(row => string.Join('\t', row.Select(Word))));

    private static string Word(object? value) => value is null ? @"\0" : (Convert.ToString(Plain(value), CultureInfo.InvariantCulture) ?? "")
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

    private static object Plain(object value) => value switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture), // 2 and 2.00 are one value, however a database hands it back
        _ => value,
    };
}
