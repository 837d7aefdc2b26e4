using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Activities.ActivityStatus;

namespace Wangchun.Domain.Activities;

/// <summary>
/// What was held before it could be written down here, out of the ledger that the office kept. It goes to the file at once: nobody was
/// ever asked here to come, so it is not published, and the office that brings the ledger confirms who came and for how long.
/// </summary>
public sealed partial class Activity
{
    /// <summary>Filed without ever having been published: only a ledger does that.</summary>
    public bool IsFromLedger => SettledAt is not null && PublishedAt is null;

    /// <summary>It has no number yet: a check of the ledger makes it too, and takes none. <paramref name="heldBy"/> is who held it, in the words strangers read.</summary>
    public static Activity FromLedger(ActivitySheet sheet, string heldBy, Act act)
    {
        Refusal.If(ChinaTime.Today(sheet.EndsAt) >= act.Today, "只能导入今天以前的活动。");
        var activity = new Activity(sheet, act) { OrganiserPost = heldBy };
        activity.SettledAt = act.At;
        activity.Move("补录活动", act);
        activity.Dossier.Close(act);
        return activity;
    }

    /// <summary>Somebody stands in the ledger of this activity. The number of seats was never a limit: it follows.</summary>
    public SignUp RecordPast(Person person, decimal hours, string? note, ActivityTerms terms, Act act)
    {
        RefuseRecording(person, hours, note, terms, act);

        Capacity = Math.Max(Capacity, SeatsTaken + 1);
        TakeSeat();
        var signUp = new SignUp(person, SignUpChannel.Ledger, SignUpState.Confirmed, 0, null, act);
        signUps.Add(signUp);
        signUp.CheckIn(AttendanceSource.Ledger, act.At);
        signUp.Count(hours, Typed.Trimmed(note));
        Step(signUp, "补录时长", act);
        return signUp;
    }

    /// <summary>Asked beforehand where a whole ledger is judged.</summary>
    public void RefuseRecording(Person person, decimal hours, string? note, ActivityTerms terms, Act act)
    {
        Refusal.If(!IsFromLedger || Status != Settled, "“{0}”是在系统里办的活动，请在活动页登记到场。", Title);
        Refusal.If(signUps.Exists(signUp => (signUp.Person == person || (person.Id != 0 && signUp.Person.Id == person.Id)) && signUp.IsStanding), "{0}已经报过名了。", person.Name);
        Refusal.If(SeatsTaken >= LargestCapacity, "一场活动最多 {0} 人。", LargestCapacity);
        RefuseOwn(person, act);
        RefuseHours(hours, note, terms);
    }

    public void TakeBack(SignUp signUp, Act act)
    {
        Refusal.If(signUp.Channel != SignUpChannel.Ledger, "不是台账导入的，不能撤销。");
        SignUp.Workflow.Require(signUp.State, "撤销补录");

        Step(signUp, "撤销补录", act);
        SeatsTaken--;
    }

    /// <summary>Only when nobody is left in it.</summary>
    public void TakeBack(Act act)
    {
        Refusal.If(!IsFromLedger, "不是台账导入的，不能撤销。");
        Workflow.Require(Status, "撤销补录");
        Refusal.If(signUps.Exists(signUp => signUp.IsStanding), "“{0}”里还有别的参加记录，保留。", Title);

        CancelledBecause = "撤销导入";
        Move("撤销补录", act);
    }
}
