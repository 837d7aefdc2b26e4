using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Imports;

public enum ImportVerdict
{
    [Display(Name = "新增")] New,
    [Display(Name = "更新")] Update,
    [Display(Name = "没有变化")] Same,
    [Display(Name = "跳过")] Skipped,
    [Display(Name = "有错")] Wrong,
}

/// <summary>What became, or would become, of one line of the file. What stood in the line is not kept here: it may be personal.</summary>
public sealed class ImportRow
{
    private ImportRow() { }

    public ImportRow(int line, ImportVerdict verdict, Refusal? remark = null)
    {
        (Line, Verdict) = (line, verdict);
        if (remark is not null) (Remark, RemarkValues) = (remark.Text, string.Join('\n', remark.Values));
    }

    public int Id { get; private init; }

    public int BatchId { get; private init; }

    /// <summary>As the person sees it in the file: the headings are line 1.</summary>
    public int Line { get; private init; }

    public ImportVerdict Verdict { get; private init; }

    /// <summary>A source sentence with {0} places, and their values, one a line.</summary>
    public string? Remark { get; private set; }

    public string RemarkValues { get; private set; } = "";

    public int? TargetId { get; private set; }

    /// <summary>The record's version after the import: another one means that somebody has worked on it since.</summary>
    public Guid? TargetVersion { get; private set; }

    /// <summary>What an update replaced, as JSON, sealed where it was sealed.</summary>
    public string? Before { get; private set; }

    public bool IsReverted { get; private set; }

    public void Did(int target, Guid version, string? before) => (TargetId, TargetVersion, Before) = (target, version, before);

    public void TakenBack() => (IsReverted, Before) = (true, null);

    public void Stays(Refusal because) => (Remark, RemarkValues) = (because.Text, string.Join('\n', because.Values));
}
