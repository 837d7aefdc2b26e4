using Wangchun.Domain.Casework;
using static Wangchun.UnitTests.Casework.WorkCalendars;

namespace Wangchun.UnitTests.Casework;

public sealed class RecountTests
{
    private static readonly Act Officer = new(1, "林晓敏", "街道党建办", new HashSet<int>(), At("2026-12-21T10:00:00"), new DateOnly(2026, 12, 21));
    private static readonly WorkCalendar With2027 = new(
        [new CalendarDay(new DateOnly(2027, 1, 1), CalendarDayKind.Holiday, "元旦", "假定"), new CalendarDay(new DateOnly(2027, 1, 4), CalendarDayKind.Holiday, "元旦", "假定")],
        [2026, 2027]);

    private readonly Dossier dossier = new(DossierKind.Project, Officer);

    [Fact]
    public void A_limit_that_moves_is_moved_with_its_original_and_told()
    {
        dossier.Expect("开始实施", Published.DueIn(Officer.At, 10));

        dossier.Recount(With2027, Officer);

        Assert.Equal((At("2027-01-06T17:30:00"), At("2027-01-06T17:30:00"), false), (dossier.DueAt!.Value, dossier.OriginalDueAt!.Value, dossier.DueIsProvisional));
        Assert.Equal("期限按新日历重算", dossier.Entries[^1].What);
    }

    [Fact]
    public void A_limit_that_was_paused_is_counted_with_its_pause()
    {
        dossier.Expect("申请验收", Published.DueIn(Officer.At, 5));
        dossier.PauseClock(Officer with { At = At("2026-12-22T10:00:00") }, "等材料");
        dossier.ResumeClock(Officer with { At = At("2026-12-29T10:00:00") }, Published);

        dossier.Recount(With2027, Officer);

        Assert.Equal(At("2027-01-06T17:30:00"), dossier.DueAt);
        Assert.Equal(At("2026-12-28T17:30:00"), dossier.OriginalDueAt);
    }

    [Fact]
    public void A_limit_that_was_certain_is_left_alone()
    {
        dossier.Expect("审核", Published.DueIn(Officer.At, 3));
        var entries = dossier.Entries.Count;

        dossier.Recount(With2027, Officer);

        Assert.Equal(At("2026-12-24T17:30:00"), dossier.DueAt);
        Assert.Equal(entries, dossier.Entries.Count);
    }
}
