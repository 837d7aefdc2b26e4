using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Activities.ActivityStatus;

namespace Wangchun.Domain.Activities;

/// <summary>
/// Something people come to (活动), for whatever domain. This part holds what it is, its table of steps and its way from draft to
/// file; the other parts hold the seats and the attendance. Whether it is full is counted, never a state.
/// </summary>
public sealed partial class Activity
{
    public const int TitleMaxLength = 60;
    public const int DetailMaxLength = 2000;
    public const int PlaceMaxLength = 100;
    public const int SkillsMaxLength = 200;
    public const int ReasonMaxLength = 300;
    public const int MessageMaxLength = 500;
    public const int LargestCapacity = 1000;

    // Longer ones are several activities: hours are confirmed for one day.
    private const int LongestHours = 16;

    public static readonly Workflow<ActivityStatus> Workflow = new(
        new(Draft, "发布活动", Published, Can.Activities.ManageActivities, Openness.Public),
        new(Published, "活动开始", Started, Casework.Workflow.Clock, Openness.Public),
        new(Started, "活动结束", Ended, Casework.Workflow.Clock, Openness.Public),
        new(Ended, "办结活动", Settled, Can.Activities.ManageActivities, Openness.Public),
        new(Draft, "补录活动", Settled, Can.Imports.ImportActivities),
        new(Settled, "撤销补录", ActivityStatus.Cancelled, Can.Imports.ImportActivities),
        new(Draft, "取消活动", ActivityStatus.Cancelled, Can.Activities.ManageActivities),
        new(Published, "取消活动", ActivityStatus.Cancelled, Can.Activities.ManageActivities, Openness.Public),
        new(Started, "取消活动", ActivityStatus.Cancelled, Can.Activities.ManageActivities, Openness.Public));

    private readonly List<Notice> notices = [];
    private readonly List<ActivityMessage> messages = [];

    private Activity() { }

    public Activity(ActivitySheet sheet, Act act)
    {
        Refuse(sheet);
        Dossier = new Dossier(DossierKind.Activity, act);
        (OrganiserId, OrganiserName, OrganiserPost) = (act.PersonId!.Value, act.PersonName, act.Post);
        (Host, CommunityId, BranchId) = (sheet.Host, sheet.CommunityId, sheet.BranchId);
        Write(sheet);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public ActivityStatus Status { get; private set; }

    /// <summary>Renewed with every change, so that two people never take one seat.</summary>
    public Guid Version { get; private set; }

    public string Title { get; private set; } = "";

    public string? TitleEn { get; private set; }

    public string Detail { get; private set; } = "";

    public DateTime StartsAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Where it is at home; nobody's when it is for the whole street.</summary>
    public int? CommunityId { get; private set; }

    public Community? Community { get; private init; }

    public ActivityHost Host { get; private set; }

    public int? BranchId { get; private set; }

    public PartyOrganisation? Branch { get; private init; }

    public int OrganiserId { get; private set; }

    public string OrganiserName { get; private set; } = "";

    /// <summary>What strangers read instead of the name.</summary>
    public string OrganiserPost { get; private set; } = "";

    public Audience Audience { get; private set; }

    public JoinMode JoinMode { get; private set; }

    public string? Skills { get; private set; }

    public int? MinimumAge { get; private set; }

    public int? MatterId { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public DateTime? SettledAt { get; private set; }

    public string? CancelledBecause { get; private set; }

    public IReadOnlyList<ActivityMessage> Messages => messages;

    /// <summary>Who has to be told of what was done since the activity was read. Not stored: whoever saves delivers them.</summary>
    public IReadOnlyList<Notice> Notices => notices;

    public decimal PlannedHours => (decimal)(EndsAt - StartsAt).TotalHours;

    public bool IsEnded => Status is Settled or ActivityStatus.Cancelled;

    public void Change(ActivitySheet sheet, Act act)
    {
        Refusal.If(Status is not (Draft or Published), "现在是“{0}”，不能{1}。", Status, new Words("修改活动"));
        Refuse(sheet);
        if (Status == Published) RefuseBreakingPromises(sheet, act);

        var (moved, elsewhere) = ((sheet.StartsAt, sheet.EndsAt) != (StartsAt, EndsAt), sheet.Place.Trim() != Place);
        Write(sheet);
        Record(act, "修改活动");
        if (Status != Published) return;
        if (moved) TellAll("“{0}”改了时间，请看新的时间。");
        else if (elsewhere) TellAll("“{0}”改了地点，请看新的地点：{1}", Place);
    }

    public void Publish(string number, Act act)
    {
        Workflow.Require(Status, "发布活动");
        Refusal.If(StartsAt <= act.At, "开始时间已过，请先改时间再发布。");

        Dossier.Assign(number);
        PublishedAt = act.At;
        Move("发布活动", act);
    }

    public void Start(Act act)
    {
        Workflow.Require(Status, "活动开始");
        Refusal.If(act.At < StartsAt, "还没有到开始时间。");

        foreach (var waiting in SignUps.Where(signUp => signUp.IsOffered)) ReleaseOffer(waiting, act);
        Move("活动开始", act);
    }

    /// <summary>Whoever never got a seat is let go; whoever had one waits for the organiser, because the clock does not know who came.</summary>
    public void End(ActivityTerms terms, Act act)
    {
        Workflow.Require(Status, "活动结束");
        Refusal.If(act.At < EndsAt, "还没有到结束时间。");

        foreach (var left in SignUps.Where(signUp => signUp.State is SignUpState.Applied or SignUpState.Waitlisted)) Step(left, "没有轮到", act);
        Move("活动结束", act);
        Dossier.Expect("办结活动", terms.Calendar.DueIn(EndsAt, terms.Rules.SettlingDays));
        notices.Add(new Notice(OrganiserId, null, "“{0}”已结束，请登记到场情况和服务时长。", [Title]));
    }

    public void Settle(Act act)
    {
        Workflow.Require(Status, "办结活动");
        var open = SignUps.Count(signUp => !signUp.IsTerminal);
        Refusal.If(open > 0, "还有 {0} 人没有登记结果，登记完才能办结。", open);

        SettledAt = act.At;
        Move("办结活动", act);
        Dossier.Close(act);
    }

    public void Cancel(string? reason, Act act)
    {
        Workflow.Require(Status, "取消活动");
        var because = Typed.Reason(reason);

        foreach (var signUp in SignUps.Where(signUp => !signUp.IsTerminal)) Step(signUp, "活动取消", act, "“{0}”取消了：{1}", because);
        SeatsTaken = SignUps.Count(signUp => signUp.TakesSeat);
        CancelledBecause = because;
        Move("取消活动", act, because);
        Dossier.Close(act);
    }

    /// <summary>One message to everybody who still counts on coming.</summary>
    public ActivityMessage Tell(string? text, Act act)
    {
        Refusal.If(Status is Draft || IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("发消息"));
        Refusal.If(string.IsNullOrWhiteSpace(text), "请写消息内容。");
        var told = SignUps.Count(signUp => !signUp.IsTerminal);
        Refusal.If(told == 0, "还没有人报名，没有人可以通知。");

        var message = new ActivityMessage(text!.Trim(), told, act);
        messages.Add(message);
        Record(act, "发消息", message.Text);
        TellAll("“{0}”组织者说：{1}", message.Text);
        return message;
    }

    /// <summary>The organiser left; somebody else answers for it.</summary>
    public void PassTo(Person organiser, string post, Act act)
    {
        Refusal.If(IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("移交活动"));

        (OrganiserId, OrganiserName, OrganiserPost) = (organiser.Id, organiser.Name, post);
        Record(act, "移交活动", organiser.Name);
    }

    private void RefuseBreakingPromises(ActivitySheet sheet, Act act)
    {
        Refusal.If(sheet.StartsAt <= act.At, "开始时间要晚于现在。");
        Refusal.If((sheet.Audience, sheet.JoinMode) != (Audience, JoinMode), "发布后不能改参加对象和报名方式。请取消后另办一场。");
        Refusal.If(sheet.Capacity < SeatsTaken, "已有 {0} 人占了名额，名额不能更少。", SeatsTaken);
    }

    private static void Refuse(ActivitySheet sheet)
    {
        Refusal.If(sheet.EndsAt <= sheet.StartsAt, "结束时间要晚于开始时间。");
        Refusal.If(sheet.EndsAt - sheet.StartsAt > TimeSpan.FromHours(LongestHours), "一场活动最长 {0} 小时，跨天的请分几场。", LongestHours);
        Refusal.If(sheet.Capacity is < 1 or > LargestCapacity, "名额是 1 到 {0} 的整数。", LargestCapacity);
        Refusal.If(sheet.Host == ActivityHost.Community && sheet.CommunityId is null, "社区主办的活动要指定社区。");
        Refusal.If(sheet.Host == ActivityHost.Branch && sheet.BranchId is null, "支部主办的活动要指定党支部。");
        Refusal.If(sheet.MinimumAge is < 1 or > 100, "最低年龄是 1 到 100 的整数。");
    }

    private void Write(ActivitySheet sheet)
    {
        (Title, TitleEn, Detail, Place) = (sheet.Title.Trim(), Typed.Trimmed(sheet.TitleEn), sheet.Detail.Trim(), sheet.Place.Trim());
        (StartsAt, EndsAt, Capacity) = (sheet.StartsAt, sheet.EndsAt, sheet.Capacity);
        (Audience, JoinMode, Skills, MinimumAge) = (sheet.Audience, sheet.JoinMode, Typed.Trimmed(sheet.Skills), sheet.MinimumAge);
        (MatterId, Version) = (sheet.MatterId, Guid.NewGuid());
    }

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
        Version = Guid.NewGuid();
    }

    private void Record(Act act, string what, string? note = null)
    {
        Dossier.Record(act, what, note);
        Version = Guid.NewGuid();
    }

    /// <summary>The title comes first in every sentence.</summary>
    private void Notify(SignUp signUp, string text, params string[] values) =>
        notices.Add(new Notice(signUp.Person.Id, signUp, text, [Title, .. values]));

    private void TellAll(string text, params string[] values)
    {
        foreach (var signUp in SignUps.Where(signUp => !signUp.IsTerminal)) Notify(signUp, text, values);
    }
}

/// <summary>Somebody has to be told something; whoever has no account is put on the organiser's list of calls.</summary>
public sealed record Notice(int PersonId, SignUp? SignUp, string Text, string[] Values);

/// <summary>What the organiser wrote to everybody of one activity, kept as it was sent.</summary>
public sealed class ActivityMessage
{
    private ActivityMessage() { }

    internal ActivityMessage(string text, int recipients, Act act) =>
        (Text, Recipients, SentAt, SentById, SentByName) = (text, recipients, act.At, act.PersonId, act.PersonName);

    public int Id { get; private init; }

    public int ActivityId { get; private init; }

    public string Text { get; private init; } = "";

    public int Recipients { get; private init; }

    public DateTime SentAt { get; private init; }

    public int? SentById { get; private init; }

    public string SentByName { get; private init; } = "";
}
