using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.Activities;

/// <summary>Who came, and for how long. Being counted is never a duty: nothing asks where somebody is or for a photo.</summary>
public sealed partial class Activity
{
    private const decimal Half = 0.5m;

    /// <summary>The person read the code on the wall.</summary>
    public void CheckInByCode(SignUp signUp, ActivityTerms terms, Act act)
    {
        var around = TimeSpan.FromMinutes(terms.Rules.CheckInMinutes);
        SignUp.Workflow.Require(signUp.State, "签到");
        Refusal.If(IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("签到"));
        Refusal.If(act.At < StartsAt - around, "还没有到签到时间，请在开始前 {0} 分钟内再扫。", terms.Rules.CheckInMinutes);
        Refusal.If(act.At > EndsAt + around, "签到时间已过，请告诉组织者。");

        CheckIn(signUp, AttendanceSource.QrCode, act);
    }

    public void CheckIn(SignUp signUp, ActivityTerms terms, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "签到");
        Refusal.If(act.At < StartsAt.AddMinutes(-terms.Rules.CheckInMinutes), "活动还没有开始，不能登记到场。");
        Refusal.If(IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("签到"));

        CheckIn(signUp, AttendanceSource.Organiser, act);
    }

    /// <summary>The hours somebody really gave, in halves, without the way there and back.</summary>
    public void Complete(SignUp signUp, decimal hours, string? reason, ActivityTerms terms, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "确认时长");
        RefuseOwn(signUp.Person, act);
        RefuseBeforeEnd(act);
        RefuseHours(hours, reason, terms);

        signUp.Count(hours, Typed.Trimmed(reason));
        Step(signUp, "确认时长", act, "“{0}”您的服务时长已确认：{1} 小时。", Written(hours));
    }

    public void MarkAbsent(SignUp signUp, Act act)
    {
        SignUp.Workflow.Require(signUp.State, "记为未到");
        RefuseBeforeEnd(act);

        Step(signUp, "记为未到", act);
    }

    public void Adjust(SignUp signUp, decimal hours, string? reason, Act act)
    {
        RefuseAdjusting(signUp, hours, act);
        var because = Typed.Reason(reason);

        signUp.Adjust(hours, because, act);
        Record(act, "更正时长", because);
        Notify(signUp, "“{0}”您的服务时长更正为 {1} 小时：{2}", Written(signUp.TotalHours), because);
    }

    /// <summary>Asked beforehand where a whole ledger is judged; <see cref="Adjust"/> asks again.</summary>
    public static void RefuseAdjusting(SignUp signUp, decimal hours, Act act)
    {
        Refusal.If(signUp.State != SignUpState.Completed, "现在是“{0}”，不能{1}。", signUp.State, new Words("更正时长"));
        RefuseOwn(signUp.Person, act);
        Refusal.If(hours == 0 || hours % Half != 0, "更正按半小时填，例如 0.5 或 -1。");
        Refusal.If(signUp.TotalHours + hours < 0, "更正后的时长不能小于 0。");
        Refusal.If(signUp.TotalHours + hours > LongestHours, "更正后的时长最多 {0} 小时。", LongestHours);
    }

    /// <summary>The organiser rang somebody up who has no account.</summary>
    public void TickOffCall(SignUp signUp, Act act)
    {
        signUp.Called(act);
        Record(act, "电话通知", signUp.Person.Name);
    }

    private void CheckIn(SignUp signUp, AttendanceSource source, Act act)
    {
        signUp.CheckIn(source, act.At);
        Step(signUp, "签到", act);
    }

    /// <summary>Hours become a certificate and an award, so nobody writes down their own.</summary>
    private static void RefuseOwn(Person person, Act act) => Refusal.If(act.PersonId is not null && act.PersonId == person.Id, "自己的时长要由另一位同事登记，可以请街道党建办代办。");

    private void RefuseHours(decimal hours, string? reason, ActivityTerms terms)
    {
        Refusal.If(hours <= 0 || hours > LongestHours || hours % Half != 0, "时长按半小时填，例如 2 或 2.5，最多 {0} 小时。", LongestHours);
        Refusal.If(hours > PlannedHours + terms.Rules.ExtraHours && string.IsNullOrWhiteSpace(reason), "比计划多出 {0} 小时以上，请写明原因。", terms.Rules.ExtraHours);
    }

    private void RefuseBeforeEnd(Act act)
    {
        Refusal.If(act.At < EndsAt, "活动结束后才能登记结果。");
        Refusal.If(IsEnded, "现在是“{0}”，不能{1}。", Status, new Words("登记结果"));
    }

    private static string Written(decimal hours) => hours.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
