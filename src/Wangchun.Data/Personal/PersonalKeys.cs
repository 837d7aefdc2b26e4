using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wangchun.Data.Personal;

/// <summary>
/// The keys of personal data: a file beside, never inside, the database. Old keys stay in it, because backups were written with them.
/// The file is read again when it has changed, so a running portal follows <c>keys rotate</c> without a restart.
/// </summary>
public sealed class PersonalKeys(string file)
{
    private const int KeyBytes = 32;
    private const long LookAgainAfter = 1000;

    /// <summary>So long after a key was added, no process that runs seals with an older one.</summary>
    public static readonly TimeSpan FollowedAfter = TimeSpan.FromMilliseconds(2 * LookAgainAfter);

    private readonly Lock reading = new();
    private Ring? known;
    private DateTime stamp;
    private long lookedAt;

    public string File => file;

    public bool Exists => System.IO.File.Exists(file);

    public (string Id, byte[] Key) Current
    {
        get
        {
            var ring = Read(force: false);
            return (ring.Current, ring.Keys[ring.Current]);
        }
    }

    public byte[] IndexKey => Read(force: false).Index;

    public IEnumerable<string> Ids => Read(force: false).Keys.Keys;

    /// <summary>Null when no such key is in the file, even after reading it again.</summary>
    public byte[]? Find(string id) =>
        Read(force: false).Keys.TryGetValue(id, out var key) || Read(force: true).Keys.TryGetValue(id, out key) ? key : null;

    /// <summary>Proves which key this is without telling it; stored in the database and compared at every start.</summary>
    public string ProofOf(string id) => Convert.ToHexStringLower(HMACSHA256.HashData(Find(id)!, "wangchun personal data"u8));

    public string ProofOfIndex() => Convert.ToHexStringLower(HMACSHA256.HashData(IndexKey, "wangchun personal data"u8));

    /// <summary>Makes the file with a first key. Two processes may start at once: the first file stays.</summary>
    public void Create()
    {
        var ring = new Ring("k1", new() { ["k1"] = RandomNumberGenerator.GetBytes(KeyBytes) }, RandomNumberGenerator.GetBytes(KeyBytes));
        var made = Write(ring);
        try { System.IO.File.Move(made, file, overwrite: false); }
        catch (IOException) when (Exists) { System.IO.File.Delete(made); }
    }

    /// <summary>Adds a key and makes it the one that seals; the others go on opening.</summary>
    public string Add()
    {
        var ring = Read(force: true);
        var id = $"k{ring.Keys.Count + 1}";
        var made = Write(new Ring(id, new(ring.Keys) { [id] = RandomNumberGenerator.GetBytes(KeyBytes) }, ring.Index));
        System.IO.File.Move(made, file, overwrite: true);
        Read(force: true);
        return id;
    }

    private Ring Read(bool force)
    {
        lock (reading)
        {
            if (!force && known is not null && Environment.TickCount64 - lookedAt < LookAgainAfter) return known;

            lookedAt = Environment.TickCount64;
            var written = System.IO.File.GetLastWriteTimeUtc(file);
            if (known is not null && written == stamp) return known;

            known = Parse();
            stamp = written;
            return known;
        }
    }

    private Ring Parse()
    {
        try
        {
            var ring = JsonSerializer.Deserialize<Ring>(System.IO.File.ReadAllText(file));
            if (ring is { Keys.Count: > 0, Index.Length: KeyBytes } && ring.Keys.ContainsKey(ring.Current) && ring.Keys.Values.All(key => key.Length == KeyBytes)) return ring;
        }
        catch (Exception cause) when (cause is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new DatabaseNotReady($"The keys of personal data ({file}) cannot be read: {cause.Message.Split('\n')[0]}", cause);
        }

        throw new DatabaseNotReady($"The keys of personal data ({file}) are not complete.");
    }

    private string Write(Ring ring)
    {
        var made = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(made, options);
        stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(ring)));
        stream.Flush(flushToDisk: true);
        return made;
    }

    private sealed record Ring(string Current, Dictionary<string, byte[]> Keys, byte[] Index);
}
