using Wangchun.Data;
using Wangchun.Data.Seed;
using Wangchun.Data.Sqlite;
using Wangchun.Domain.Casework;

namespace Wangchun.WebTests.Demo;

/// <summary>The demo street in a file of its own, loaded on a Tuesday at ten in the morning unless told otherwise.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private const string NoPasswordFits = "AA==";

    private readonly string directory = Directory.CreateTempSubdirectory("demo-").FullName;
    private readonly DbContextOptions<PortalDb> options;
    private int files;

    public DemoDatabase() : this(new DateTime(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc)) { }

    internal DemoDatabase(DateTime now)
    {
        var builder = new DbContextOptionsBuilder<PortalDb>();
        builder.UsePortalSqlite(Connection);
        (Now, options) = (now, builder.Options);
    }

    public string Connection => $"Data Source={Path.Combine(directory, "portal.db")};Pooling=False";

    public DateTime Now { get; }

    public DateOnly Today => ChinaTime.Today(Now);

    public WorkCalendar Calendar { get; } = new(PublishedCalendar.Days, PublishedCalendar.Years);

    public PortalDb Open() => new(options);

    public async Task<T> AskAsync<T>(Func<PortalDb, Task<T>> question)
    {
        await using var db = Open();
        return await question(db);
    }

    /// <summary>False when there was nothing to do.</summary>
    public Task<bool> LoadAsync() => DemoStreet.LoadAsync(options, Now, _ => NoPasswordFits, KeepAsync, _ => { }, CancellationToken.None);

    public async Task InitializeAsync()
    {
        await using var db = Open();
        await PortalMigrations.MigrateAsync(db, TimeSpan.FromMinutes(5));
        await ReferenceData.LoadAsync(db, CancellationToken.None);
        await LoadAsync();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(directory, recursive: true);
        return Task.CompletedTask;
    }

    private Task<StoredFile> KeepAsync(string name, Stream picture)
    {
        Assert.Equal(0xFF, picture.ReadByte());
        return Task.FromResult(new StoredFile(name, "image/jpeg", picture.Length, new string('0', 64), $"file{++files}", name, 800, 600));
    }
}
