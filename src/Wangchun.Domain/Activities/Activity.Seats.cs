using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.Activities;

/// <summary>Signing up, the seats, the waiting list and the way out.</summary>
public sealed partial class Activity
{
    private readonly List<SignUp> signUps = [];
    private readonly List<Invitation> invitations = [];

    public int Capacity { get; private set; }

    /// <summary>Seats that are held, offers included. Never more than <see cref="Capacity"/>: the database refuses it as well.</summary>
    public int SeatsTaken { get; private set; }

    public IReadOnlyList<SignUp> SignUps => signUps;

    public IReadOnlyList<Invitation> Invitations => invitations;

    public bool IsFull => SeatsTaken >= Capacity;

    public int SeatsLeft => Math.Max(0, Capacity - SeatsTaken);

    /// <summary>Waiting without an offer, the oldest first.</summary>
    public IEnumerable<SignUp> Line => signUps
        .Where(signUp => signUp.State == SignUpState.Waitlisted && !signUp.IsOffered)
        .OrderBy(signUp => signUp.QueuedAt).ThenBy(signUp => signUp.Id);

    public void Invite(Person person, Act act)
    {
        Refusal.If(Status != ActivityStatus.Published, "现在是“{0}”，不能{1}。", Status, new Words("邀请参加"));
        Refusal.If(invitations.Exists(invitation => invitation.PersonId == person.Id), "已经邀请过{0}。", person.Name);

        invitations.Add(new Invitation(person, act));
        Record(act, "邀请参加", person.Name);
        notices.Add(new Notice(person.Id, null, "“{0}”邀请您参加，请看时间和地点后报名。", [Title]));
    }

    /// <summary>
    /// Refused, and no withdrawal, when the person has signed up: they count on coming, and taking somebody out is an act of its own, with
    /// a reason that they are told. The timeline keeps that they were asked.
    /// </summary>
    public Invitation TakeBackInvitation(Invitation invitation, Act act)
    {
        var person = invitation.Person;
        Refusal.If(Status != ActivityStatus.Published, "现在是“{0}”，不能{1}。", Status, new Words("收回邀请"));
        Refusal.If(signUps.Exists(signUp => signUp.Person.Id == invitation.PersonId && signUp.IsStanding), "“{0}”已经报名，不能收回邀请。不能来的，请在报名名单里代为退出。", person.Name);

        invitations.Remove(invitation);
        Record(act, "收回邀请", person.Name);
        notices.Add(new Notice(person.Id, null, "“{0}”收回了对您的邀请，不用再报名。", [Title]));
        return invitation;
    }

    /// <summary>
    /// Somebody wants to come. Where there is a line, one goes to its end even if a seat has just become free: that seat belongs to the
    /// line. Where the organiser decides, nobody stands in line: the organiser chooses among those who applied.
    /// </summary>
    public SignUp Enrol(Volunteer volunteer, SignUpChannel channel, ActivityTerms terms, Act act, string? overlapReason = null)
    {
        RefuseUnlessOpen(channel, act);
        RefuseUnlessSuitable(volunteer, channel);
        var overlap = Overlap(volunteer, channel, terms, overlapReason);

        var state = FirstState(channel);
        if (state == SignUpState.Confirmed) TakeSeat();
        var signUp = new SignUp(volunteer.Person, channel, state, overlap, overlap > terms.Rules.OverlapMinutes ? Typed.Trimmed(overlapReason) : null, act);
        signUps.Add(signUp);
        Record(act, channel == SignUpChannel.OnBehalf ? "代为报名" : "报名", volunteer.Person.Name);
        return signUp;
    }

    public void Approve(SignUp signUp, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "同意报名");
        Refusal.If(act.At >= EndsAt, "活动已结束，不能再加人。");
        Refusal.If(IsFull, "名额已满（{0} 人）。有人退出或增加名额后再同意。", Capacity);

        TakeSeat();
        Step(signUp, "同意报名", act, "“{0}”您报上了，请按时参加。");
    }

    public void Reject(SignUp signUp, string? reason, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "不同意报名");
        var because = Typed.Reason(reason);

        signUp.Explain(because);
        Step(signUp, "不同意报名", act, "“{0}”您的报名没有通过：{1}", because);
    }

    /// <summary>Ends offers nobody answered and gives what is free to the oldest in line. Safe to repeat.</summary>
    public void Promote(ActivityTerms terms, Act act)
    {
        if (Status != ActivityStatus.Published || act.At >= StartsAt) return;

        foreach (var late in signUps.Where(signUp => signUp.IsOffered && signUp.OfferUntil <= act.At).ToList())
        {
            ReleaseOffer(late, act);
            Notify(late, "“{0}”的候补名额没有在期限内确认，已让给下一位，您排到了后面。");
        }

        while (!IsFull && Line.FirstOrDefault() is { } next) Offer(next, terms, act);
    }

    public void AcceptOffer(SignUp signUp, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "确认候补");
        Refusal.If(!signUp.IsOffered, "还没有轮到，请再等一等。");
        Refusal.If(act.At >= signUp.OfferUntil, "确认期限 {0:g} 已过，名额让给了下一位。", signUp.OfferUntil!);

        Step(signUp, "确认候补", act);
    }

    /// <summary>By the person themselves, early enough for somebody else to come.</summary>
    public void Withdraw(SignUp signUp, string? reason, ActivityTerms terms, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "退出报名");
        var last = StartsAt.AddHours(-terms.Rules.WithdrawalHours);
        Refusal.If(act.At > last, "开始前 {0} 小时内不能自己退出，请打电话给组织者。", terms.Rules.WithdrawalHours);

        Leave(signUp, reason, late: false, act);
    }

    public void WithdrawFor(SignUp signUp, string? reason, ActivityTerms terms, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "退出报名");
        var because = Typed.Reason(reason);

        Leave(signUp, because, act.At > StartsAt.AddHours(-terms.Rules.WithdrawalHours), act);
    }

    private void Leave(SignUp signUp, string? reason, bool late, Act act)
    {
        signUp.Leave(Typed.Trimmed(reason), late);
        if (signUp.TakesSeat) SeatsTaken--;
        Step(signUp, "退出报名", act);
    }

    private void Offer(SignUp signUp, ActivityTerms terms, Act act)
    {
        var hours = StartsAt - act.At < TimeSpan.FromDays(1) ? terms.Rules.ShortOfferHours : terms.Rules.OfferHours;
        var until = act.At.AddHours(hours);
        TakeSeat();
        signUp.Offer(act.At, until < StartsAt ? until : StartsAt);
        Record(act, "候补轮到", signUp.Person.Name);
        Notify(signUp, "“{0}”有了空名额，轮到您了，请在期限内确认。");
    }

    private void ReleaseOffer(SignUp signUp, Act act)
    {
        SeatsTaken--;
        signUp.LoseOffer(act.At);
        Record(act, "候补过期", signUp.Person.Name);
    }

    private SignUpState FirstState(SignUpChannel channel) =>
        JoinMode == JoinMode.Approval && channel != SignUpChannel.OnBehalf ? SignUpState.Applied
        : Status == ActivityStatus.Published && (IsFull || Line.Any()) ? SignUpState.Waitlisted
        : SignUpState.Confirmed;

    private void TakeSeat()
    {
        Refusal.If(IsFull, "名额已满（{0} 人）。", Capacity);
        SeatsTaken++;
        Version = Guid.NewGuid();
    }

    private void RefuseUnlessOpen(SignUpChannel channel, Act act)
    {
        // People come without asking before; the organiser may still write them down.
        var byOrganiser = channel == SignUpChannel.OnBehalf;
        var open = Status == ActivityStatus.Published || (byOrganiser && Status == ActivityStatus.Started);
        Refusal.If(!open, "现在是“{0}”，不能{1}。", Status, new Words("报名"));
        Refusal.If(act.At >= (byOrganiser ? EndsAt : StartsAt), "活动已开始，不能再报名。");
    }

    private void RefuseUnlessSuitable(Volunteer volunteer, SignUpChannel channel)
    {
        var person = volunteer.Person;
        Refusal.If(signUps.Exists(signUp => signUp.Person.Id == person.Id && signUp.Person.Id != 0 && signUp.IsStanding), "{0}已经报过名了。", person.Name);
        Refusal.If(Audience == Audience.MembersOnly && !volunteer.IsMember, "这场活动只请党员参加。");
        Refusal.If(JoinMode == JoinMode.Invitation && channel != SignUpChannel.OnBehalf && !invitations.Exists(invitation => invitation.PersonId == person.Id),
            "这场活动只接受邀请。");
        Refusal.If(MinimumAge is { } least && volunteer.Age < least, "这场活动要满 {0} 周岁才能参加。", MinimumAge ?? 0);
        Refusal.If(AsksForWord(volunteer) && !volunteer.GivesWord, "请确认符合参加要求。");
    }

    /// <summary>Skills, and an age that nobody knows here, are taken on the person's word.</summary>
    private bool AsksForWord(Volunteer volunteer) => Skills is not null || (MinimumAge is not null && volunteer.Age is null);

    private int Overlap(Volunteer volunteer, SignUpChannel channel, ActivityTerms terms, string? reason)
    {
        var worst = volunteer.Others.OrderByDescending(MinutesWith).FirstOrDefault();
        if (worst is null || MinutesWith(worst) <= 0) return 0;

        var minutes = MinutesWith(worst);
        var excused = channel == SignUpChannel.OnBehalf && !string.IsNullOrWhiteSpace(reason);
        Refusal.If(minutes > terms.Rules.OverlapMinutes && !excused, "和“{0}”的时间重了 {1} 分钟，不能两场都参加。", worst.Title, minutes);
        return minutes;
    }

    private int MinutesWith(Engagement other)
    {
        var (from, to) = (other.StartsAt > StartsAt ? other.StartsAt : StartsAt, other.EndsAt < EndsAt ? other.EndsAt : EndsAt);
        return (int)Math.Ceiling((to - from).TotalMinutes);
    }

    /// <summary>Every step of a sign-up goes through here: moved by its table, written to the timeline, and the person told where there is a sentence.</summary>
    private void Step(SignUp signUp, string verb, Act act, string? tell = null, params string[] values)
    {
        var step = signUp.Move(verb, act);
        Dossier.Record(act, step, signUp.Person.Name);
        Version = Guid.NewGuid();
        if (tell is not null) Notify(signUp, tell, values);
    }
}

/// <summary>Another activity that the same person has signed up for.</summary>
public sealed record Engagement(string Title, DateTime StartsAt, DateTime EndsAt);

/// <summary>
/// Somebody who wants to come, with what the rules ask about. <see cref="Age"/> on the day of the activity, where it is known;
/// <see cref="GivesWord"/> when they say that they meet what is asked for.
/// </summary>
public sealed record Volunteer(Person Person, bool IsMember, int? Age, bool GivesWord, IReadOnlyList<Engagement> Others);

public sealed class Invitation
{
    private Invitation() { }

    internal Invitation(Person person, Act act) => (Person, PersonId, At, ById) = (person, person.Id, act.At, act.PersonId);

    public int Id { get; private init; }

    public int ActivityId { get; private init; }

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public DateTime At { get; private init; }

    public int? ById { get; private init; }
}
