using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.Domain.Activities;

/// <summary>
/// One person's place at one activity (报名). Who typed it and whom it is for are kept apart. It is never deleted: whoever withdraws
/// leaves a row, and confirmed hours are corrected by further rows.
/// </summary>
public sealed class SignUp
{
    public static readonly Workflow<SignUpState> Workflow = new(
        new(Applied, "同意报名", Confirmed, Can.Activities.ManageActivities),
        new(Applied, "不同意报名", Rejected, Can.Activities.ManageActivities),
        new(Waitlisted, "确认候补", Confirmed, Can.Activities.SignUp) { OrRight = Can.Activities.ManageActivities },
        new(Applied, "退出报名", Withdrawn, Can.Activities.SignUp) { OrRight = Can.Activities.ManageActivities },
        new(Waitlisted, "退出报名", Withdrawn, Can.Activities.SignUp) { OrRight = Can.Activities.ManageActivities },
        new(Confirmed, "退出报名", Withdrawn, Can.Activities.SignUp) { OrRight = Can.Activities.ManageActivities },
        new(Confirmed, "签到", CheckedIn, Can.Activities.ManageActivities) { OrRight = Can.Activities.SignUp },
        new(CheckedIn, "确认时长", Completed, Can.Activities.ManageActivities),
        new(Confirmed, "记为未到", NoShow, Can.Activities.ManageActivities),
        new(Confirmed, "补录时长", Completed, Can.Imports.ImportActivities),
        new(Completed, "撤销补录", SignUpState.Cancelled, Can.Imports.ImportActivities),
        new(Applied, "没有轮到", SignUpState.Cancelled, Casework.Workflow.Clock),
        new(Waitlisted, "没有轮到", SignUpState.Cancelled, Casework.Workflow.Clock),
        new(Applied, "活动取消", SignUpState.Cancelled, Can.Activities.ManageActivities),
        new(Waitlisted, "活动取消", SignUpState.Cancelled, Can.Activities.ManageActivities),
        new(Confirmed, "活动取消", SignUpState.Cancelled, Can.Activities.ManageActivities),
        new(CheckedIn, "活动取消", SignUpState.Cancelled, Can.Activities.ManageActivities));

    private readonly List<HoursAdjustment> adjustments = [];

    private SignUp() { }

    internal SignUp(Person person, SignUpChannel channel, SignUpState state, int overlapMinutes, string? overlapReason, Act act)
    {
        (Person, PersonId, Channel, State) = (person, person.Id, channel, state);
        (EnteredById, SignedUpAt, QueuedAt) = (act.PersonId, act.At, act.At);
        (OverlapMinutes, OverlapReason) = (overlapMinutes, overlapReason);
        if (state == Confirmed) ConfirmedAt = act.At;
    }

    public int Id { get; private init; }

    public int ActivityId { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public SignUpChannel Channel { get; private init; }

    /// <summary>Who typed it: the person, a member of staff, or nobody known when it came from the public page.</summary>
    public int? EnteredById { get; private init; }

    public DateTime SignedUpAt { get; private init; }

    public SignUpState State { get; private set; }

    /// <summary>The place in the line; an offer that was missed moves it to the end.</summary>
    public DateTime QueuedAt { get; private set; }

    public DateTime? OfferedAt { get; private set; }

    public DateTime? OfferUntil { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public DateTime? CheckedInAt { get; private set; }

    public AttendanceSource? CheckedInBy { get; private set; }

    /// <summary>When it came to its end, whatever end.</summary>
    public DateTime? EndedAt { get; private set; }

    public int? EndedById { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Taken out by the organiser when it was too late to find somebody else.</summary>
    public bool IsLate { get; private set; }

    /// <summary>How long it overlaps with another activity of the person.</summary>
    public int OverlapMinutes { get; private init; }

    /// <summary>Why the organiser let it pass all the same.</summary>
    public string? OverlapReason { get; private init; }

    public decimal? Hours { get; private set; }

    public string? HoursReason { get; private set; }

    public IReadOnlyList<HoursAdjustment> Adjustments => adjustments;

    /// <summary>Of the code that lets somebody without an account withdraw or confirm; the code itself is not kept.</summary>
    public string? CodeHash { get; private set; }

    public SignUpConsent? Consent { get; private set; }

    /// <summary>What a person without an account has to be told by telephone.</summary>
    public string? CallAbout { get; private set; }

    /// <summary>The values of that sentence, one a line.</summary>
    public string? CallValues { get; private set; }

    public DateTime? CallSince { get; private set; }

    public DateTime? CalledAt { get; private set; }

    public int? CalledById { get; private set; }

    public bool IsOffered => State == Waitlisted && OfferUntil is not null;

    /// <summary>Still counts: the same person cannot sign up beside it.</summary>
    public bool IsStanding => State is not (Withdrawn or Rejected or SignUpState.Cancelled);

    public bool IsTerminal => State is Completed or NoShow or Withdrawn or Rejected or SignUpState.Cancelled;

    public bool TakesSeat => State is Confirmed or CheckedIn or Completed or NoShow || IsOffered;

    public bool MustBeCalled => CallAbout is not null && CalledAt is null;

    /// <summary>What counts in the end: as confirmed, with every correction.</summary>
    public decimal TotalHours => (Hours ?? 0) + adjustments.Sum(adjustment => adjustment.Hours);

    public void KeepCode(string hash) => CodeHash = hash;

    public void Agree(string version, Act act) => Consent ??= new SignUpConsent(this, version, act);

    /// <summary>The person has no account: the organiser has to ring them up.</summary>
    public void AskForCall(string about, IEnumerable<string> values, DateTime at)
    {
        (CallAbout, CallValues, CallSince) = (about, string.Join('\n', values), at);
        (CalledAt, CalledById) = (null, null);
    }

    internal void Called(Act act)
    {
        Refusal.If(!MustBeCalled, "不用再打这个电话。");
        (CalledAt, CalledById) = (act.At, act.PersonId);
    }

    internal Step<SignUpState> Move(string verb, Act act)
    {
        var step = Workflow.Require(State, verb);
        State = step.To;
        if (State == Confirmed) ConfirmedAt = act.At;
        if (State == Confirmed || IsTerminal) (OfferedAt, OfferUntil) = (null, null);
        if (IsTerminal) (EndedAt, EndedById) = (act.At, act.PersonId);
        return step;
    }

    internal void Offer(DateTime at, DateTime until) => (OfferedAt, OfferUntil) = (at, until);

    internal void LoseOffer(DateTime at) => (OfferedAt, OfferUntil, QueuedAt) = (null, null, at);

    internal void Explain(string because) => Reason = because;

    internal void Leave(string? reason, bool late) => (Reason, IsLate) = (reason, late);

    internal void CheckIn(AttendanceSource source, DateTime at) => (CheckedInAt, CheckedInBy) = (at, source);

    internal void Count(decimal hours, string? reason) => (Hours, HoursReason) = (hours, reason);

    internal HoursAdjustment Adjust(decimal hours, string reason, Act act)
    {
        var adjustment = new HoursAdjustment(hours, reason, act);
        adjustments.Add(adjustment);
        return adjustment;
    }
}

/// <summary>A correction of confirmed hours. The confirmed number stays as it was written.</summary>
public sealed class HoursAdjustment
{
    private HoursAdjustment() { }

    internal HoursAdjustment(decimal hours, string reason, Act act) =>
        (Hours, Reason, At, ById, ByName) = (hours, reason, act.At, act.PersonId, act.PersonName);

    public int Id { get; private init; }

    public int SignUpId { get; private init; }

    /// <summary>More (or, negative, less) than before.</summary>
    public decimal Hours { get; private init; }

    public string Reason { get; private init; } = "";

    public DateTime At { get; private init; }

    public int? ById { get; private init; }

    public string ByName { get; private init; } = "";
}

/// <summary>What somebody agreed to, and when: the text can be found again by its version.</summary>
public sealed class SignUpConsent
{
    /// <summary>The text that is agreed to when signing up; a changed text gets another version.</summary>
    public const string CurrentVersion = "2026-11";

    private SignUpConsent() { }

    internal SignUpConsent(SignUp signUp, string version, Act act) =>
        (Person, Channel, Version, At, TakenById) = (signUp.Person, signUp.Channel, version, act.At, act.PersonId);

    public int Id { get; private init; }

    public int SignUpId { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public SignUpChannel Channel { get; private init; }

    public string Version { get; private init; } = "";

    public DateTime At { get; private init; }

    /// <summary>Staff who was told so; nobody when the person ticked it.</summary>
    public int? TakenById { get; private init; }
}
