using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Audit;

/// <summary>Who is at work and from where, as far as the trail is told.</summary>
public sealed record TrailActor(int? PersonId, string? PersonName, string? Address, string? RequestId)
{
    public static TrailActor Portal { get; } = new(null, "系统", null, null);
}

/// <summary>
/// Writes the audit trail. Changes of rows are taken from the change tracker and added in the same transaction as the act;
/// if they cannot be written, the act is not done either. Events that change nothing are noted and written by <see cref="WriteAsync"/>.
/// </summary>
public sealed class Trail(TrailKey key, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<TrailEvent> noted = [];

    public TrailActor Actor { get; set; } = TrailActor.Portal;

    public void Note(AuditAction action, string what, object? id, string? words = null, AuditOutcome outcome = AuditOutcome.Done) =>
        noted.Add(new TrailEvent(action, what, () => Text(id), words, outcome));

    /// <summary>Notes one event and writes it now, in a transaction of its own.</summary>
    public async Task WriteAsync(
        PortalDb db, AuditAction action, string what, object? id, string? words = null, AuditOutcome outcome = AuditOutcome.Done, CancellationToken stop = default)
    {
        Note(action, what, id, words, outcome);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Finds the first row that was altered, removed or put in another place; null when the chain is whole.</summary>
    public async Task<long?> FirstBrokenAsync(PortalDb db, CancellationToken stop)
    {
        var (expected, previous) = (1L, "");
        await foreach (var row in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (row.Seq != expected || row.Hash != HashOf(previous, row)) return expected;
            (expected, previous) = (row.Seq + 1, row.Hash);
        }

        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(stop);
        return head.Seq == expected - 1 && head.Hash == previous ? null : expected;
    }

    internal List<TrailEvent> Collect(ChangeTracker changes)
    {
        var events = noted.Concat(changes.Entries().Where(TrailScope.Covers).Select(From)).ToList();
        noted.Clear();
        return events;
    }

    internal async Task AppendAsync(PortalDb db, List<TrailEvent> events, Func<Task> save, CancellationToken stop)
    {
        var heads = db.Set<AuditHead>().Where(head => head.Id == AuditHead.TheOne);
        await heads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Seq, h => h.Seq + events.Count), stop);
        var (last, hash) = await heads.Select(head => new ValueTuple<long, string>(head.Seq, head.Hash)).SingleAsync(stop);

        var seq = last - events.Count;
        var rows = new List<AuditEntry>(events.Count);
        foreach (var happened in events)
        {
            var row = Row(happened, ++seq, hash);
            rows.Add(row);
            hash = row.Hash;
        }

        db.AddRange(rows);
        await save();
        await heads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Hash, hash), stop);
        foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
    }

    private static TrailEvent From(EntityEntry entry)
    {
        // That a phone was written is a fact of its person; what it was is written nowhere.
        if (entry.Entity is PersonalText text)
        {
            var ownership = entry.Metadata.FindOwnership()!;
            var words = JsonSerializer.Serialize(new Dictionary<string, string?[]> { [ownership.PrincipalToDependent!.Name] = [null, text.IsEmpty ? null : "***"] }, Readable);
            return new TrailEvent(AuditAction.Changed, ownership.PrincipalEntityType.ClrType.Name, () => KeyOf(entry), words, AuditOutcome.Done);
        }

        var action = entry.State switch
        {
            EntityState.Added => AuditAction.Added,
            EntityState.Deleted => AuditAction.Removed,
            _ => AuditAction.Changed,
        };
        return new TrailEvent(action, entry.Metadata.ClrType.Name, () => KeyOf(entry), ChangesOf(entry), AuditOutcome.Done);
    }

    private static string? ChangesOf(EntityEntry entry)
    {
        var changed = TrailScope.PropertiesOf(entry)
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .ToDictionary(
                property => property.Metadata.Name,
                property => new[]
                {
                    entry.State == EntityState.Added ? null : Text(property.OriginalValue),
                    entry.State == EntityState.Deleted ? null : Text(property.CurrentValue),
                });
        return changed.Count == 0 ? null : JsonSerializer.Serialize(changed, Readable);
    }

    /// <summary>Read after the save, when the database has given new rows their keys.</summary>
    private static string? KeyOf(EntityEntry entry) =>
        entry.Metadata.FindPrimaryKey() is { } primary
            ? string.Join(',', primary.Properties.Select(property => Text(entry.Property(property.Name).CurrentValue)))
            : null;

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        string text when text.Length > 400 => text[..400] + "…",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private AuditEntry Row(TrailEvent happened, long seq, string previous)
    {
        var row = new AuditEntry
        {
            Seq = seq,
            At = clock.GetUtcNow().UtcDateTime,
            PersonId = Actor.PersonId,
            PersonName = Actor.PersonName,
            Action = happened.Action,
            Subject = happened.Subject,
            SubjectId = happened.Id(),
            Changes = happened.Changes,
            Outcome = happened.Outcome,
            Address = Actor.Address,
            RequestId = Actor.RequestId,
        };
        return Sealed(row, previous);
    }

    private AuditEntry Sealed(AuditEntry row, string previous) => new()
    {
        Seq = row.Seq,
        At = row.At,
        PersonId = row.PersonId,
        PersonName = row.PersonName,
        Action = row.Action,
        Subject = row.Subject,
        SubjectId = row.SubjectId,
        Changes = row.Changes,
        Outcome = row.Outcome,
        Address = row.Address,
        RequestId = row.RequestId,
        Hash = HashOf(previous, row),
    };

    /// <summary>Milliseconds are enough for the trail and survive every database's own precision.</summary>
    private string HashOf(string previous, AuditEntry row)
    {
        var line = JsonSerializer.Serialize(new object?[]
        {
            previous, row.Seq, row.At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture), row.PersonId, row.PersonName,
            row.Action.ToString(), row.Subject, row.SubjectId, row.Changes, row.Outcome.ToString(), row.Address, row.RequestId,
        });
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(line)));
    }
}

internal sealed record TrailEvent(AuditAction Action, string Subject, Func<string?> Id, string? Changes, AuditOutcome Outcome);
