using Wangchun.Domain.Casework;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Casework;

public sealed class DossierTests
{
    private readonly Dossier dossier = A.Dossier();

    [Fact]
    public void A_new_dossier_begins_with_its_registration()
    {
        Assert.Equal(("登记", By.Author.PersonName, By.Author.Post), (dossier.Entries[0].What, dossier.Entries[0].PersonName, dossier.Entries[0].Post));
        Assert.Equal(By.Author.At, dossier.OpenedAt);
        Assert.Equal(By.Author.PersonId, dossier.Publication.EditedById);
        Assert.Null(dossier.Number);
    }

    [Fact]
    public void A_number_is_assigned_once()
    {
        dossier.Assign("HQ-2026-001");

        Assert.Throws<InvalidOperationException>(() => dossier.Assign("HQ-2026-002"));
        Assert.Equal("HQ-2026-001", dossier.Number);
    }

    [Fact]
    public void Every_line_and_every_file_renews_the_version()
    {
        List<Guid> versions = [dossier.Version];

        dossier.Record(By.Office, "备注");
        versions.Add(dossier.Version);
        var photo = dossier.Attach(By.Office, AttachmentUse.Before, A.Photo, "暗");
        versions.Add(dossier.Version);
        dossier.Remove(By.Office, photo);
        versions.Add(dossier.Version);
        dossier.MovePublication("提请公开", By.Office);
        versions.Add(dossier.Version);

        Assert.DoesNotContain(Guid.Empty, versions);
        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public void An_extension_keeps_the_first_deadline_readable()
    {
        dossier.Expect("审核", Due("2026-03-17"));

        dossier.Extend(Due("2026-03-20"));

        Assert.Equal((By.Closing("2026-03-17"), By.Closing("2026-03-20")), (dossier.OriginalDueAt!.Value, dossier.DueAt!.Value));
        Assert.Equal("审核", dossier.Awaited);
    }

    [Fact]
    public void A_new_step_begins_with_a_deadline_of_its_own()
    {
        dossier.Expect("审核", Due("2026-03-17"));
        dossier.Extend(Due("2026-03-20"));

        dossier.Expect("认领", new DueDate(By.Closing("2027-01-08"), IsProvisional: true));

        Assert.Equal((By.Closing("2027-01-08"), By.Closing("2027-01-08")), (dossier.OriginalDueAt!.Value, dossier.DueAt!.Value));
        Assert.True(dossier.DueIsProvisional);
    }

    [Fact]
    public void Nothing_awaited_is_nothing_due()
    {
        dossier.Expect("审核", new DueDate(By.Closing("2027-01-08"), IsProvisional: true));

        dossier.ExpectNothing();

        Assert.Null(dossier.Awaited);
        Assert.Null(dossier.DueAt);
        Assert.Null(dossier.OriginalDueAt);
        Assert.False(dossier.DueIsProvisional);
    }

    [Fact]
    public void A_resumed_clock_moves_the_deadline_by_the_working_days_it_stood_still()
    {
        dossier.Expect("验收", Due("2026-03-20"));
        dossier.PauseClock(By.Office, "等电梯年检");

        dossier.ResumeClock(By.Office.On("2026-03-16"), WorkCalendars.Published);

        Assert.Equal(By.Closing("2026-03-26"), dossier.DueAt);
        Assert.Equal(By.Closing("2026-03-20"), dossier.OriginalDueAt);
        Assert.Equal((By.Office.At, By.Office.On("2026-03-16").At), (dossier.Pauses[0].From, dossier.Pauses[0].To!.Value));
        Assert.False(dossier.IsPaused);
    }

    [Fact]
    public void A_clock_that_stands_still_is_stopped_once()
    {
        dossier.PauseClock(By.Office, "等电梯年检");

        dossier.PauseClock(By.Office.On("2026-03-12"), "再等");

        Assert.Equal(By.Office.At, Assert.Single(dossier.Pauses).From);
    }

    [Fact]
    public void A_running_clock_cannot_be_resumed()
    {
        dossier.Expect("验收", Due("2026-03-20"));

        dossier.ResumeClock(By.Office.On("2026-03-16"), WorkCalendars.Published);

        Assert.Equal(By.Closing("2026-03-20"), dossier.DueAt);
    }

    [Fact]
    public void A_closed_dossier_awaits_nothing_and_has_no_open_pause()
    {
        dossier.Expect("验收", Due("2026-03-20"));
        dossier.PauseClock(By.Office, "等电梯年检");

        dossier.Close(By.Office.On("2026-03-16"));

        Assert.False(dossier.IsPaused);
        Assert.Null(dossier.DueAt);
    }

    [Fact]
    public void Overdue_is_after_the_deadline_while_the_clock_runs()
    {
        dossier.Expect("验收", Due("2026-03-20"));

        Assert.False(dossier.IsOverdue(By.Closing("2026-03-20")));
        Assert.True(dossier.IsOverdue(By.Closing("2026-03-20").AddSeconds(1)));

        dossier.PauseClock(By.Office, "等电梯年检");

        Assert.False(dossier.IsOverdue(By.Closing("2026-03-21")));
    }

    [Fact]
    public void A_dossier_without_a_deadline_is_never_overdue() => Assert.False(dossier.IsOverdue(By.Closing("2036-03-20")));

    [Fact]
    public void A_removed_file_stays_as_a_tombstone()
    {
        var photo = dossier.Attach(By.Author, AttachmentUse.Before, A.Photo, "暗");

        Assert.True(dossier.Has(AttachmentUse.Before));
        Assert.False(dossier.Has(AttachmentUse.After));

        dossier.Remove(By.Office, photo);

        Assert.False(dossier.Has(AttachmentUse.Before));
        Assert.Same(photo, Assert.Single(dossier.Attachments));
        Assert.Equal(("移除附件", "楼道.jpg"), (dossier.Entries[^1].What, dossier.Entries[^1].Note));
    }

    [Fact]
    public void Only_what_has_a_small_picture_is_a_photo()
    {
        Assert.True(dossier.Attach(By.Author, AttachmentUse.Before, A.Photo, null).IsPhoto);
        Assert.False(dossier.Attach(By.Author, AttachmentUse.Document, A.Paper, null).IsPhoto);
    }

    [Fact]
    public void A_line_is_internal_unless_it_is_said_otherwise() =>
        Assert.Equal(Openness.Internal, dossier.Record(By.Office, "备注").Openness);

    private static DueDate Due(string day) => new(By.Closing(day), IsProvisional: false);
}
