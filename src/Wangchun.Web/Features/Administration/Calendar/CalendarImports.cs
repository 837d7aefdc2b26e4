using Wangchun.Data;
using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Administration.Calendar;

/// <summary>An open deadline that the new calendar moves.</summary>
public sealed record MovedDeadline(string? Number, DossierKind Kind, string? Awaited, DateTime From, DateTime To);

/// <summary>What an import would change, shown before anything is.</summary>
public sealed record CalendarChange(
    int Year, IReadOnlyList<CalendarDay> Days, IReadOnlyList<CalendarDay> Added, IReadOnlyList<CalendarDay> Removed, int Kept, IReadOnlyList<MovedDeadline> Moved, int Settled);

/// <summary>Puts a year's notice in the place of what was known about that year, and counts the deadlines again that rested on not knowing it.</summary>
public sealed class CalendarImports(PortalDb db, Trail trail)
{
    public async Task<CalendarChange> PreviewAsync(int year, IReadOnlyList<CalendarDay> days, CancellationToken stop)
    {
        var known = await db.CalendarDays.AsNoTracking().ToListAsync(stop);
        var old = known.Where(day => day.Date.Year == year).ToList();
        var calendar = Calendar(known, days, year);
        var dues = (await Provisional().AsNoTracking().OrderBy(d => d.DueAt).ThenBy(d => d.Id).ToListAsync(stop)).Select(dossier => (dossier, due: calendar.Recount(dossier.Due!.Value))).ToList();
        return new CalendarChange(
            year, days, [.. days.Where(day => !old.Exists(other => Same(day, other)))], [.. old.Where(day => !days.Any(other => Same(day, other)))],
            old.Count(day => days.Any(other => Same(day, other))),
            [.. dues.Where(pair => pair.due.At != pair.dossier.DueAt).Select(pair => new MovedDeadline(pair.dossier.Number, pair.dossier.Kind, pair.dossier.Awaited, pair.dossier.DueAt!.Value, pair.due.At))],
            dues.Count(pair => pair.due.At == pair.dossier.DueAt && !pair.due.IsProvisional));
    }

    /// <summary>The caller saves, and forgets the calendar it had read.</summary>
    public async Task ApplyAsync(int year, IReadOnlyList<CalendarDay> days, Act act, CancellationToken stop)
    {
        var known = await db.CalendarDays.ToListAsync(stop);
        var old = known.Where(day => day.Date.Year == year).ToList();
        // A day is its own key, so the old row has to be gone before the new one comes.
        db.RemoveRange(old.Where(day => !days.Any(other => Same(day, other))));
        await db.SaveChangesAsync(stop);
        db.AddRange(days.Where(day => !old.Exists(other => Same(day, other))));
        trail.Note(AuditAction.System, nameof(CalendarDay), year, "导入工作日历");

        var calendar = Calendar(known, days, year);
        foreach (var dossier in await Provisional().ToListAsync(stop)) dossier.Recount(calendar, act);
    }

    private IQueryable<Dossier> Provisional() => db.Dossiers.Where(d => d.DueIsProvisional && d.DueAt != null);

    private static WorkCalendar Calendar(IEnumerable<CalendarDay> known, IReadOnlyList<CalendarDay> days, int year)
    {
        var all = known.Where(day => day.Date.Year != year).Concat(days).ToList();
        return new WorkCalendar(all, all.Select(day => day.Date.Year).Distinct());
    }

    private static bool Same(CalendarDay one, CalendarDay other) =>
        (one.Date, one.Kind, one.Name, one.Source) == (other.Date, other.Kind, other.Name, other.Source);
}
