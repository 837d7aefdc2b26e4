using Wangchun.Data.Seed;

namespace Wangchun.Data.Personal;

/// <summary>At every start: do these keys belong to this database? A wrong key stops the start, before anything is written with it.</summary>
public static class KeyCheck
{
    private const string Prefix = "personal-key:";
    private const string OfIndex = Prefix + "index";

    public static async Task RunAsync(PortalDb db, PersonalKeys keys, CancellationToken stop)
    {
        var marks = await db.Set<PortalMark>().Where(mark => mark.Id.StartsWith(Prefix)).ToDictionaryAsync(mark => mark.Id, mark => mark.Value, stop);
        if (!keys.Exists)
        {
            if (marks.Count > 0) throw new DatabaseNotReady($"The keys of personal data are missing: this database was written with keys that belong in {keys.File}.");
            keys.Create();
        }

        foreach (var id in keys.Ids)
        {
            if (marks.TryGetValue(Prefix + id, out var proof) && proof != keys.ProofOf(id)) throw Wrong(keys);
        }

        var isKnown = marks.TryGetValue(OfIndex, out var ofIndex);
        if (isKnown && (ofIndex != keys.ProofOfIndex() || marks.Keys.Any(mark => mark != OfIndex && !keys.Ids.Contains(mark[Prefix.Length..])))) throw Wrong(keys);
        await RememberAsync(db, keys, marks, stop);
    }

    private static async Task RememberAsync(PortalDb db, PersonalKeys keys, Dictionary<string, string> marks, CancellationToken stop)
    {
        foreach (var id in keys.Ids.Where(id => !marks.ContainsKey(Prefix + id))) db.Add(new PortalMark { Id = Prefix + id, Value = keys.ProofOf(id) });
        if (!marks.ContainsKey(OfIndex)) db.Add(new PortalMark { Id = OfIndex, Value = keys.ProofOfIndex() });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException raced) when (UniqueViolation.Of(raced) is not null)
        {
            // Another instance started at the same moment. If it had other keys, this throws.
            db.ChangeTracker.Clear();
            await RunAsync(db, keys, stop);
        }
    }

    private static DatabaseNotReady Wrong(PersonalKeys keys) => new($"The keys of personal data in {keys.File} do not belong to this database.");
}
