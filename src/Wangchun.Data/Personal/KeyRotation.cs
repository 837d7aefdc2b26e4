using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Personal;

/// <summary>How many values now have the new key, and the places of those that did not open.</summary>
public sealed record RotationResult(string Key, int Sealed, IReadOnlyList<FieldPlace> Unreadable);

/// <summary>
/// Gives every sealed value a new key, in batches, while the portal runs: a value that somebody changes in the meantime is left to them,
/// and looked at once more at the end.
/// </summary>
public sealed class KeyRotation(PortalDb db, PersonalKeys keys, FieldVault vault)
{
    private const int BatchSize = 200;

    public async Task<RotationResult> RunAsync(CancellationToken stop)
    {
        var id = keys.Add();
        await KeyCheck.RunAsync(db, keys, stop);
        var unreadable = new HashSet<FieldPlace>();
        var count = await RotateAllAsync(id, unreadable, stop);

        // A portal that runs may have sealed with the old key for a moment longer, behind the batch that was under way.
        await Task.Delay(PersonalKeys.FollowedAfter, stop);
        count += await RotateAllAsync(id, unreadable, stop);
        return new RotationResult(id, count, [.. unreadable]);
    }

    private async Task<int> RotateAllAsync(string id, HashSet<FieldPlace> unreadable, CancellationToken stop)
    {
        var count = 0;
        foreach (var owned in db.Model.GetEntityTypes().Where(type => type.ClrType == typeof(PersonalText))) count += await RotateAsync(owned, id, unreadable, stop);
        return count;
    }

    private async Task<int> RotateAsync(IEntityType owned, string id, HashSet<FieldPlace> unreadable, CancellationToken stop)
    {
        var (table, column) = (owned.GetTableName()!, Sealing.ColumnOf(owned));
        var (after, count) = (0, 0);
        while (await BatchAsync(table, column, id, after, stop) is { Count: > 0 } batch)
        {
            foreach (var row in batch) count += await RotateAsync(new FieldPlace(table, column, row.Id), row.Sealed, unreadable, stop);
            after = batch[^1].Id;
        }

        return count;
    }

    // Names come from the model, values are parameters.
#pragma warning disable EF1002, EF1003
    private Task<List<SealedRow>> BatchAsync(string table, string column, string id, int after, CancellationToken stop) => db.Database
        .SqlQueryRaw<SealedRow>($"SELECT [Id], [{column}] AS [Sealed] FROM [{table}] WHERE [{column}] IS NOT NULL")
        .Where(row => row.Id > after && !row.Sealed.StartsWith(id + ":"))
        .OrderBy(row => row.Id)
        .Take(BatchSize)
        .ToListAsync(stop);

    private async Task<int> RotateAsync(FieldPlace place, string old, HashSet<FieldPlace> unreadable, CancellationToken stop)
    {
        try
        {
            var renewed = vault.Seal(vault.Open(old, place), place);
            return await db.Database.ExecuteSqlRawAsync(
                $"UPDATE [{place.Table}] SET [{place.Column}] = {{0}} WHERE [Id] = {{1}} AND [{place.Column}] = {{2}}", [renewed, place.Row, old], stop);
        }
        catch (Exception cause) when (cause is CryptographicException or FormatException)
        {
            unreadable.Add(place);
            return 0;
        }
    }
#pragma warning restore EF1002, EF1003

    private sealed record SealedRow(int Id, string Sealed);
}
