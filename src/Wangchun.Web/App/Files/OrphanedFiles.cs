namespace Wangchun.Web.App.Files;

/// <summary>Which of these stored names does a record still point to?</summary>
public delegate Task<IReadOnlySet<string>> ReferencedNames(IReadOnlyCollection<string> names, CancellationToken stop);

/// <summary>Removes files whose form was never saved. A day of grace keeps those whose form is being saved right now.</summary>
public sealed class OrphanedFiles(IFileStore store, TimeProvider clock)
{
    // Few enough for one IN (…) on both databases.
    private const int Batch = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Returns how many were removed.</summary>
    public async Task<int> SweepAsync(ReferencedNames referenced, CancellationToken stop)
    {
        var before = clock.GetUtcNow().UtcDateTime - Grace;
        var removed = 0;
        store.DiscardUnfinished(before);
        foreach (var names in store.WrittenBefore(before).Chunk(Batch))
        {
            var kept = await referenced(names, stop);
            foreach (var name in names.Where(name => !kept.Contains(name)))
            {
                store.Delete(name);
                removed++;
            }
        }

        return removed;
    }
}
