using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Activities;

public enum ActivityStatus
{
    [Display(Name = "草稿")] Draft,
    [Display(Name = "报名中")] Published,
    [Display(Name = "活动中")] Started,
    [Display(Name = "待登记结果")] Ended,
    [Display(Name = "已归档")] Settled,
    [Display(Name = "已取消")] Cancelled,
}

public enum SignUpState
{
    [Display(Name = "待同意")] Applied,
    [Display(Name = "候补中")] Waitlisted,
    [Display(Name = "已报上")] Confirmed,
    [Display(Name = "已签到")] CheckedIn,
    [Display(Name = "已参加")] Completed,
    [Display(Name = "未到场")] NoShow,
    [Display(Name = "已退出")] Withdrawn,
    [Display(Name = "未通过")] Rejected,
    [Display(Name = "已取消")] Cancelled,
}

/// <summary>Who may come.</summary>
public enum Audience
{
    [Display(Name = "所有居民")] Everybody,
    [Display(Name = "仅限党员")] MembersOnly,
}

/// <summary>How one gets a seat.</summary>
public enum JoinMode
{
    [Display(Name = "报名即可")] Anyone,
    [Display(Name = "报名后等组织者同意")] Approval,
    [Display(Name = "只接受邀请")] Invitation,
}

/// <summary>In whose name it is held; colleagues of the same office, community or branch may act for the organiser.</summary>
public enum ActivityHost
{
    [Display(Name = "街道")] Street,
    [Display(Name = "社区")] Community,
    [Display(Name = "党支部")] Branch,
}

public enum SignUpChannel
{
    [Display(Name = "本人登录报名")] Own,
    [Display(Name = "公开网页报名")] Public,
    [Display(Name = "工作人员代录")] OnBehalf,
    [Display(Name = "台账导入")] Ledger,
}

public enum AttendanceSource
{
    [Display(Name = "组织者登记")] Organiser,
    [Display(Name = "扫码签到")] QrCode,
    [Display(Name = "台账导入")] Ledger,
}

/// <summary>The engine's numbers: working days where the name says days. All are settings (section Activities).</summary>
public sealed record ActivityRules
{
    /// <summary>Minutes by which two activities of one person may overlap.</summary>
    public int OverlapMinutes { get; init; } = 15;

    /// <summary>Hours for which an offered seat is held.</summary>
    public int OfferHours { get; init; } = 12;

    /// <summary>The same where the activity begins within a day.</summary>
    public int ShortOfferHours { get; init; } = 2;

    /// <summary>Hours before the start until which one may withdraw by oneself.</summary>
    public int WithdrawalHours { get; init; } = 24;

    /// <summary>Minutes before the start and after the end in which the code on the wall checks somebody in.</summary>
    public int CheckInMinutes { get; init; } = 60;

    /// <summary>Hours beyond the plan that need no reason.</summary>
    public int ExtraHours { get; init; } = 2;

    public int SettlingDays { get; init; } = 5;
}

/// <summary>The rules together with the calendar that turns their days into deadlines.</summary>
public sealed record ActivityTerms(ActivityRules Rules, WorkCalendar Calendar);

/// <summary>What the organiser writes. Instants are UTC.</summary>
public sealed record ActivitySheet
{
    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public required string Detail { get; init; }

    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public required string Place { get; init; }

    public int? CommunityId { get; init; }

    public ActivityHost Host { get; init; }

    public int? BranchId { get; init; }

    public required int Capacity { get; init; }

    public Audience Audience { get; init; }

    public JoinMode JoinMode { get; init; }

    public string? Skills { get; init; }

    public int? MinimumAge { get; init; }

    /// <summary>The dossier of the matter that this activity serves, whatever its domain.</summary>
    public int? MatterId { get; init; }
}
