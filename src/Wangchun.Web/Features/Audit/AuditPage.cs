using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data.Audit;

namespace Wangchun.Web.Features.Audit;

/// <summary>One property of a changed row, before and after.</summary>
public sealed record AuditChange(string Property, string? Before, string? After);

public sealed record AuditRow(AuditEntry Entry, string Subject, IReadOnlyList<AuditChange> Changes, string? Words)
{
    /// <summary>A row of a table tells its properties as JSON; an event says what happened in plain words.</summary>
    public static AuditRow From(AuditEntry entry)
    {
        var changes = entry.Changes?.StartsWith('{') is true ? Parsed(entry.Changes) : null;
        return new AuditRow(entry, AuditWords.Subject(entry.Subject), changes ?? [], changes is null ? entry.Changes : null);
    }

    private static List<AuditChange>? Parsed(string json)
    {
        try
        {
            return [.. JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json)!.Select(pair => new AuditChange(AuditWords.Property(pair.Key), pair.Value[0], pair.Value[1]))];
        }
        catch (JsonException)
        {
            // A row that somebody tampered with is shown as it is; the check of the chain names it.
            return null;
        }
    }
}

public sealed record AuditPage(AuditSearch Search, IReadOnlyList<AuditRow> Rows, string? Older, IReadOnlyList<SelectListItem> Subjects);
