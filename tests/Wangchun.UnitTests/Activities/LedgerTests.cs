using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;
using static Wangchun.Domain.Activities.SignUpState;

namespace Wangchun.UnitTests.Activities;

/// <summary>The office enters on Tuesday what was held on the Saturday before.</summary>
public sealed class LedgerTests
{
    private static readonly Act Importer = By.Office.On("2026-03-17");

    private readonly Activity activity = FromLedger();

    [Fact]
    public void A_past_activity_goes_to_the_file_at_once_and_was_never_published()
    {
        Assert.Equal((ActivityStatus.Settled, Importer.At, (DateTime?)null, true), (activity.Status, activity.SettledAt, activity.PublishedAt, activity.IsFromLedger));
        Assert.Equal(("五江口社区第一党支部", Importer.PersonId), (activity.OrganiserPost, activity.OrganiserId));
        Assert.Equal(["登记", "补录活动"], activity.Dossier.Entries.Select(entry => entry.What));
        Assert.Empty(activity.Notices);
    }

    [Theory]
    [InlineData(An.Day)]
    [InlineData("2026-03-13")]
    public void Today_and_later_are_refused(string today) =>
        Assert.Equal("只能导入今天以前的活动。", Assert.Throws<Refusal>(() => Activity.FromLedger(An.Sheet, "五江口社区", By.Office.On(today, "23:00"))).Text);

    [Fact]
    public void Whoever_came_is_completed_with_the_hours_of_the_ledger_and_whoever_confirmed_them()
    {
        var signUp = activity.RecordPast(A.Person("沈国良"), 2.5m, " 收尾 ", An.Terms, Importer);

        Assert.Equal((Completed, 2.5m, "收尾"), (signUp.State, signUp.TotalHours, signUp.HoursReason));
        Assert.Equal((SignUpChannel.Ledger, AttendanceSource.Ledger), (signUp.Channel, signUp.CheckedInBy));
        Assert.Equal((Importer.PersonId, Importer.PersonId, Importer.At), (signUp.EnteredById, signUp.EndedById, signUp.EndedAt));
    }

    [Fact]
    public void Seats_follow_the_ledger()
    {
        foreach (var name in new[] { "沈国良", "郑海波", "邬念慈" }) activity.RecordPast(A.Person(name), 2, null, An.Terms, Importer);

        Assert.Equal((3, 3), (activity.SeatsTaken, activity.Capacity));
    }

    [Fact]
    public void Nobody_imports_their_own_hours()
    {
        var person = A.Person("沈国良");

        activity.Refuses("自己的时长要由另一位同事登记，可以请街道党建办代办。", a => a.RecordPast(person, 2, null, An.Terms, Importer with { PersonId = person.Id }));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.25")]
    [InlineData("16.5")]
    public void Hours_are_those_that_an_organiser_could_confirm(string hours) =>
        activity.Refuses("时长按半小时填，例如 2 或 2.5，最多 {0} 小时。",
            a => a.RecordPast(A.Person(), decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture), "有原因", An.Terms, Importer));

    [Fact]
    public void Much_more_than_it_lasted_takes_a_reason() =>
        activity.Refuses("比计划多出 {0} 小时以上，请写明原因。", a => a.RecordPast(A.Person(), 4.5m, null, An.Terms, Importer));

    [Fact]
    public void One_person_comes_once()
    {
        var person = A.Person("沈国良");
        activity.RecordPast(person, 2, null, An.Terms, Importer);

        activity.Refuses("{0}已经报过名了。", a => a.RecordPast(person, 2, null, An.Terms, Importer));
    }

    [Fact]
    public void What_was_held_in_the_portal_takes_nobody_from_a_ledger()
    {
        const string words = "“{0}”是在系统里办的活动，请在活动页登记到场。";

        An.Published().Settled().Refuses(words, a => a.RecordPast(A.Person(), 2, null, An.Terms, Importer));
        An.Activity().Refuses(words, a => a.RecordPast(A.Person(), 2, null, An.Terms, Importer));
    }

    [Fact]
    public void It_is_taken_back_person_by_person_and_then_itself()
    {
        var signUp = activity.RecordPast(A.Person(), 2, null, An.Terms, Importer);
        activity.Refuses("“{0}”里还有别的参加记录，保留。", a => a.TakeBack(Importer));

        activity.TakeBack(signUp, Importer);
        activity.TakeBack(Importer);

        Assert.Equal((Cancelled, ActivityStatus.Cancelled, 0), (signUp.State, activity.Status, activity.SeatsTaken));
    }

    [Fact]
    public void Only_what_a_ledger_brought_is_taken_back()
    {
        var (own, signUp) = An.With(Completed);

        own.Refuses("不是台账导入的，不能撤销。", a => a.TakeBack(signUp, Importer));
        An.Published().Settled().Refuses("不是台账导入的，不能撤销。", a => a.TakeBack(Importer));
    }

    [Fact]
    public void Its_hours_are_corrected_by_rows_as_any_others()
    {
        var signUp = activity.RecordPast(A.Person(), 2, null, An.Terms, Importer);

        activity.Adjust(signUp, 0.5m, "台账漏记", Importer);

        Assert.Equal((2m, 2.5m), (signUp.Hours, signUp.TotalHours));
    }

    private static Activity FromLedger() => Activity.FromLedger(An.Sheet with { Capacity = 1 }, "五江口社区第一党支部", Importer).Saved();
}
