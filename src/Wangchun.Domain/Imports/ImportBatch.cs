using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Imports.ImportState;

namespace Wangchun.Domain.Imports;

public enum ImportState
{
    [Display(Name = "已上传")] Uploaded,
    [Display(Name = "已检查")] Checked,
    [Display(Name = "已导入")] Applied,
    [Display(Name = "已保留")] Kept,
    [Display(Name = "已撤销")] Reverted,
    [Display(Name = "已放弃")] Discarded,
}

/// <summary>One file of a ledger on its way into the portal: checked line by line, carried out as a whole, taken back as a whole within some days.</summary>
public sealed class ImportBatch
{
    /// <summary>Calendar days in which an import can be taken back, and in which its file is kept.</summary>
    public const int RevertWithin = 7;

    public static readonly Workflow<ImportState> Workflow = new(
        new(Uploaded, "检查文件", Checked, Can.Imports.ImportLedgers),
        new(Checked, "执行导入", Applied, Can.Imports.ImportLedgers),
        new(Checked, "放弃导入", Discarded, Can.Imports.ImportLedgers),
        new(Applied, "撤销导入", Reverted, Can.Imports.ImportLedgers),
        new(Applied, "保留导入", Kept, Casework.Workflow.Clock),
        new(Checked, "清理文件", Discarded, Casework.Workflow.Clock));

    private readonly List<ImportRow> rows = [];

    private ImportBatch() { }

    public ImportBatch(string kind, string fileName, string sha256, string storedAs, bool updatesExisting, Act act) =>
        (Kind, FileName, Sha256, StoredAs, UpdatesExisting, PersonId, PersonName, At) = (kind, fileName, sha256, storedAs, updatesExisting, act.PersonId, act.PersonName, act.At);

    public int Id { get; private init; }

    /// <summary>"persons", "projects", "activities": the word in the address.</summary>
    public string Kind { get; private init; } = "";

    public string FileName { get; private init; } = "";

    /// <summary>Of the sender's bytes, to recognise a file that came before.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The file, sealed; null when it has been thrown away.</summary>
    public string? StoredAs { get; private set; }

    public int? PersonId { get; private init; }

    public string PersonName { get; private init; } = "";

    public DateTime At { get; private init; }

    public ImportState State { get; private set; }

    /// <summary>Lines that are there already are brought up to date; otherwise they are skipped.</summary>
    public bool UpdatesExisting { get; private init; }

    /// <summary>What was remarked on the file as a whole: a source sentence a line, its values behind tabs.</summary>
    public string Notes { get; private set; } = "";

    public DateTime? AppliedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<ImportRow> Rows => rows;

    public int Count(ImportVerdict verdict) => rows.Count(row => row.Verdict == verdict);

    public bool CanRevert(DateTime now) => State == Applied && now <= AppliedAt!.Value.AddDays(RevertWithin);

    public void Check(IEnumerable<ImportRow> verdicts, IEnumerable<Refusal> notes)
    {
        Move("检查文件");
        Notes = string.Join('\n', notes.Select(note => string.Join('\t', note.Values.Prepend(note.Text))));
        rows.AddRange(verdicts);
    }

    /// <summary>The file may have been checked against a register that has changed since, so the lines are judged anew.</summary>
    public void Apply(IEnumerable<ImportRow> verdicts, Act act)
    {
        var judged = verdicts.ToList();
        Refusal.If(Workflow.Allows(State, "执行导入") && judged.Exists(row => row.Verdict == ImportVerdict.Wrong), "还有 {0} 行有错，改好文件后重新上传。", judged.Count(row => row.Verdict == ImportVerdict.Wrong));
        Move("执行导入");
        rows.Clear();
        rows.AddRange(judged);
        AppliedAt = act.At;
    }

    public void Discard(Act act)
    {
        Move("放弃导入");
        EndedAt = act.At;
    }

    public void Revert(Act act)
    {
        Refusal.If(State == Applied && !CanRevert(act.At), "导入已经超过 {0} 天，不能撤销。", RevertWithin);
        Move("撤销导入");
        EndedAt = act.At;
    }

    /// <summary>Some days later: an import that was carried out stays, one that nobody carried out is forgotten. Gives the file to throw away.</summary>
    public string? Settle(Act act)
    {
        if (State is Applied or Checked)
        {
            Move(State == Applied ? "保留导入" : "清理文件");
            EndedAt = act.At;
        }

        var file = StoredAs;
        StoredAs = null;
        return file;
    }

    private void Move(string verb) => (State, Version) = (Workflow.Require(State, verb).To, Guid.NewGuid());
}
