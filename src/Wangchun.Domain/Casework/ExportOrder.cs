using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Casework.ExportState;

namespace Wangchun.Domain.Casework;

public enum ExportState
{
    [Display(Name = "排队等候")] Waiting,
    [Display(Name = "正在准备")] Running,
    [Display(Name = "可以下载")] Ready,
    [Display(Name = "已下载")] Fetched,
    [Display(Name = "没有做成")] Failed,
    [Display(Name = "已过期")] Expired,
}

public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>
/// A list too long to wait for, ordered as a file by one person and for that person only. One instance of the portal takes it, writes
/// the file and hands it over once; <see cref="Version"/> lets one of two takers win.
/// </summary>
public sealed class ExportOrder
{
    public static readonly Workflow<ExportState> Workflow = new(
        new(Waiting, "开始准备", Running, Casework.Workflow.Clock),
        new(Running, "接着准备", Running, Casework.Workflow.Clock),
        new(Running, "退回排队", Waiting, Casework.Workflow.Clock),
        new(Running, "准备完成", Ready, Casework.Workflow.Clock),
        new(Running, "停止准备", Failed, Casework.Workflow.Clock),
        new(Ready, "下载文件", Fetched, Can.GrowthCamp.ExportProjects) { OrRight = Can.People.ExportRegister },
        new(Ready, "过期作废", Expired, Casework.Workflow.Clock));

    private ExportOrder() { }

    /// <param name="kind">Which list: "people".</param>
    /// <param name="filter">What narrows it, as its list reads and writes it.</param>
    /// <param name="format">Of the file.</param>
    /// <param name="fileName">In the language of the person.</param>
    /// <param name="language">Of headings and states in the file.</param>
    /// <param name="rows">How many it had when it was ordered.</param>
    /// <param name="act">Who orders it.</param>
    public ExportOrder(string kind, string filter, ExportFormat format, string fileName, string language, int rows, Act act)
    {
        (Kind, Filter, Format, FileName, Language, Rows) = (kind, filter, format, fileName, language, rows);
        (PersonId, PersonName, OrderedAt, FreeFrom) = (act.PersonId!.Value, act.PersonName, act.At, act.At);
    }

    public int Id { get; private init; }

    public string Kind { get; private init; } = "";

    public string Filter { get; private init; } = "";

    public ExportFormat Format { get; private init; }

    public string FileName { get; private init; } = "";

    public string Language { get; private init; } = "";

    public int PersonId { get; private init; }

    public string PersonName { get; private init; } = "";

    public DateTime OrderedAt { get; private init; }

    public ExportState State { get; private set; }

    /// <summary>When somebody may take it: at once while it waits, when the taker has not been heard of for long while it is written; null afterwards.</summary>
    public DateTime? FreeFrom { get; private set; }

    /// <summary>How often it was taken: what kills the portal each time is not tried for ever.</summary>
    public int Attempts { get; private set; }

    public int RowsDone { get; private set; }

    public int Rows { get; private set; }

    /// <summary>The reach of the person's posts when the file was written; with another reach it is not theirs to read any more.</summary>
    public string? Scope { get; private set; }

    /// <summary>The file's random name; null when there is none or it was thrown away.</summary>
    public string? StoredAs { get; private set; }

    public DateTime? ReadyAt { get; private set; }

    public DateTime? ExpiresAt { get; private set; }

    /// <summary>Of the one link that works. The link itself is kept nowhere.</summary>
    public string? LinkHash { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Why there is no file, as a source sentence.</summary>
    public string? Failure { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOnItsWay => State is Waiting or Running;

    /// <summary>An instance takes it, for as long as it is heard of.</summary>
    public void Take(TimeSpan lease, Act act)
    {
        Move(State == Running ? "接着准备" : "开始准备");
        (Attempts, RowsDone, FreeFrom) = (Attempts + 1, 0, act.At + lease);
    }

    /// <summary>The instance stops; another may go on at once, and it does not count as a failed try.</summary>
    public void GiveBack(Act act)
    {
        Move("退回排队");
        (Attempts, RowsDone, FreeFrom) = (Attempts - 1, 0, act.At);
    }

    public void Complete(string storedAs, int rows, string scope, TimeSpan keep, Act act)
    {
        Move("准备完成");
        (StoredAs, RowsDone, Rows, Scope, FreeFrom) = (storedAs, rows, rows, scope, null);
        (ReadyAt, ExpiresAt) = (act.At, act.At + keep);
    }

    public void Fail(string why, Act act)
    {
        Move("停止准备");
        (Failure, EndedAt, FreeFrom) = (why, act.At, null);
    }

    /// <summary>A link for one download; an earlier one stops working. <paramref name="scope"/> is null when the person may not export this any more.</summary>
    public void Link(string hash, string? scope, Act act)
    {
        Workflow.Require(State, "下载文件");
        Refusal.If(act.At >= ExpiresAt, "文件已经过了下载期限，请重新导出。");
        Refusal.If(scope != Scope, "您的岗位有变动，这份文件不能再下载，请重新导出。");
        (LinkHash, Version) = (hash, Guid.NewGuid());
    }

    /// <summary>The link is used. Gives the name of the file, which is to be thrown away.</summary>
    public string Fetch(string hash, string? scope, Act act)
    {
        Refusal.If(State == Ready && (LinkHash is null || LinkHash != hash), "这个下载链接已经失效。");
        Link(hash, scope, act);
        Move("下载文件");
        return End(act)!;
    }

    /// <summary>Nobody came for it in time. Gives the name of the file, which is to be thrown away.</summary>
    public string? Expire(Act act)
    {
        Move("过期作废");
        return End(act);
    }

    private string? End(Act act)
    {
        var file = StoredAs;
        (StoredAs, LinkHash, EndedAt) = (null, null, act.At);
        return file;
    }

    private void Move(string verb) => (State, Version) = (Workflow.Require(State, verb).To, Guid.NewGuid());
}
