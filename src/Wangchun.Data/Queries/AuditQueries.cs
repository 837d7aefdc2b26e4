using Wangchun.Data.Audit;
using Wangchun.Domain.Casework;

namespace Wangchun.Data.Queries;

/// <summary>Which rows of the audit trail to read. Days are Chinese days, both ends included.</summary>
public sealed record AuditFilter(
    string? Person = null, AuditAction? Action = null, string? Subject = null, string? SubjectId = null, AuditOutcome? Outcome = null, DateOnly? From = null, DateOnly? To = null);

public static class AuditQueries
{
    extension(IQueryable<AuditEntry> entries)
    {
        public IQueryable<AuditEntry> Matching(AuditFilter filter)
        {
            if (filter.Person is { Length: > 0 } person) entries = entries.Where(e => e.PersonName!.Contains(person));
            if (filter.Action is { } action) entries = entries.Where(e => e.Action == action);
            if (filter.Subject is { Length: > 0 } subject) entries = entries.Where(e => e.Subject == subject);
            if (filter.SubjectId is { Length: > 0 } id) entries = entries.Where(e => e.SubjectId == id);
            if (filter.Outcome is { } outcome) entries = entries.Where(e => e.Outcome == outcome);
            if (filter.From is { } from) entries = entries.Where(e => e.At >= ChinaTime.StartOf(from));
            if (filter.To is { } to && to < DateOnly.MaxValue) entries = entries.Where(e => e.At < ChinaTime.StartOf(to.AddDays(1)));
            return entries;
        }

        public IQueryable<AuditEntry> LatestFirst(long? before) =>
            (before is { } seq ? entries.Where(e => e.Seq < seq) : entries).OrderByDescending(e => e.Seq);
    }
}
