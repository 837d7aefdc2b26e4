namespace Wangchun.Domain.Casework;

/// <summary>
/// What every matter carries, whatever its domain (卷宗): a number, a timeline, attachments, a deadline and the publication of its result.
/// Writing to the timeline renews <see cref="Version"/>, which makes the dossier the optimistic lock of its matter.
/// </summary>
public sealed class Dossier
{
    private readonly List<DossierEntry> entries = [];
    private readonly List<Attachment> attachments = [];
    private readonly List<ClockPause> pauses = [];

    private Dossier() { }

    public Dossier(DossierKind kind, Act act)
    {
        Kind = kind;
        OpenedAt = act.At;
        Publication.Touch(act);
        Record(act, "登记");
    }

    public int Id { get; private init; }

    public DossierKind Kind { get; private init; }

    /// <summary>Given once, when the matter becomes official; a draft has none.</summary>
    public string? Number { get; private set; }

    public DateTime OpenedAt { get; private init; }

    /// <summary>The step that is awaited until <see cref="DueAt"/>, in the words of the timeline.</summary>
    public string? Awaited { get; private set; }

    public DateTime? OriginalDueAt { get; private set; }

    public DateTime? DueAt { get; private set; }

    /// <summary>The deadline lies in a year whose holidays are not published yet (暂定).</summary>
    public bool DueIsProvisional { get; private set; }

    /// <summary>What the deadline was counted from, so that it can be counted again when a calendar comes out.</summary>
    public DateTime? DueCountedFrom { get; private set; }

    public int DueCountedDays { get; private set; }

    public Guid Version { get; private set; }

    public Publication Publication { get; private init; } = new();

    public IReadOnlyList<DossierEntry> Entries => entries;

    public IReadOnlyList<Attachment> Attachments => attachments;

    public IReadOnlyList<ClockPause> Pauses => pauses;

    public DueDate? Due => DueAt is { } at ? new DueDate(at, DueIsProvisional) { CountedFrom = DueCountedFrom, CountedDays = DueCountedDays } : null;

    public bool IsPaused => pauses.Exists(pause => pause.To is null);

    public void Assign(string number)
    {
        if (Number is not null) throw new InvalidOperationException($"The dossier already has the number {Number}.");
        Number = number;
    }

    public DossierEntry Record(Act act, string what, string? note = null, Openness openness = Openness.Internal)
    {
        var entry = new DossierEntry(act, what, note, openness);
        entries.Add(entry);
        Version = Guid.NewGuid();
        return entry;
    }

    /// <summary>Records a step of the matter's workflow, with the states before and after: the only source for durations.</summary>
    public void Record<TStatus>(Act act, Step<TStatus> step, string? note)
        where TStatus : struct, Enum =>
        Record(act, step.Verb, note, step.Openness).Between(step.From.ToString(), step.To.ToString());

    public void Expect(string awaited, DueDate due)
    {
        Awaited = awaited;
        OriginalDueAt = due.At;
        Extend(due);
    }

    public void ExpectNothing()
    {
        Awaited = null;
        OriginalDueAt = DueAt = DueCountedFrom = null;
        DueIsProvisional = false;
    }

    /// <summary>The matter has ended: nothing is awaited, and a clock that stood still does not stand still for ever.</summary>
    public void Close(Act act)
    {
        pauses.Find(pause => pause.To is null)?.End(act.At);
        ExpectNothing();
    }

    /// <summary>A later deadline for the same step; the original one stays readable.</summary>
    public void Extend(DueDate due)
    {
        (DueAt, DueIsProvisional) = (due.At, due.IsProvisional);
        (DueCountedFrom, DueCountedDays) = (due.CountedFrom, due.CountedDays);
    }

    /// <summary>A year's calendar came out: a provisional deadline is counted again, and the timeline says so if it moved.</summary>
    public void Recount(WorkCalendar calendar, Act act)
    {
        if (Due is not { IsProvisional: true } old) return;

        var due = calendar.Recount(old);
        if (OriginalDueAt == old.At) OriginalDueAt = due.At;
        Extend(due);
        if (due.At != old.At) Record(act, "期限按新日历重算");
    }

    public void PauseClock(Act act, string reason)
    {
        if (!IsPaused) pauses.Add(new ClockPause(act.At, reason));
    }

    /// <summary>Ends the pause; the deadline moves by the working time that was left when the clock stopped.</summary>
    public void ResumeClock(Act act, WorkCalendar calendar)
    {
        if (pauses.Find(pause => pause.To is null) is not { } pause) return;

        pause.End(act.At);
        if (Due is { } due) Extend(calendar.Resume(due, pause.From, act.At));
    }

    public Attachment Attach(Act act, AttachmentUse use, StoredFile file, string? caption, DossierEntry? entry = null)
    {
        Refusal.If(Publication.IsPublic, "结果已经公开。要修改，请先撤下。");

        var attachment = new Attachment(act, use, file, caption, entry);
        attachments.Add(attachment);
        Publication.Touch(act);
        Version = Guid.NewGuid();
        return attachment;
    }

    public void Remove(Act act, Attachment attachment)
    {
        attachment.Remove();
        Publication.Touch(act);
        Record(act, "移除附件", attachment.Name);
    }

    /// <summary>Moves the result along its own axis; <paramref name="verb"/> is a step of <see cref="Publication.Workflow"/>.</summary>
    public void MovePublication(string verb, Act act, string? reason = null) =>
        Record(act, Publication.Move(verb, act, reason), reason);

    public bool Has(AttachmentUse use) => attachments.Exists(attachment => attachment.Use == use && !attachment.IsRemoved);

    public bool IsOverdue(DateTime now) => !IsPaused && DueAt < now;
}
