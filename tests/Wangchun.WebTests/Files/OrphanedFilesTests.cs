using Microsoft.Extensions.Time.Testing;
using Wangchun.Web.App.Files;

namespace Wangchun.WebTests.Files;

public sealed class OrphanedFilesTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Files_older_than_a_day_that_no_record_points_to_are_removed()
    {
        var kept = await SaveAsync(TimeSpan.FromDays(3));
        var orphan = await SaveAsync(TimeSpan.FromDays(3));
        var fresh = await SaveAsync(TimeSpan.FromHours(23));
        var asked = new List<string>();

        var removed = await Orphans.SweepAsync((names, _) =>
        {
            asked.AddRange(names);
            return Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { kept });
        }, CancellationToken.None);

        Assert.Equal(1, removed);
        Assert.Equal(new[] { kept, orphan }.Order(), asked.Order());
        Assert.Equal(new[] { fresh, kept }.Order(), desk.FilesOnDisk.Select(path => Path.GetFileName(path)!).Order());
    }

    private OrphanedFiles Orphans => new(desk.Store, new FakeTimeProvider(DateTimeOffset.UtcNow));

    private async Task<string> SaveAsync(TimeSpan ago)
    {
        using var content = new MemoryStream([1]);
        var name = await desk.Store.SaveAsync(content, CancellationToken.None);
        var path = desk.FilesOnDisk.Single(path => path.EndsWith(name, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - ago);
        return name;
    }
}
