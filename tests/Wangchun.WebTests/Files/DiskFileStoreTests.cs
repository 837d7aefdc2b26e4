namespace Wangchun.WebTests.Files;

public sealed class DiskFileStoreTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_file_is_kept_two_folders_deep_under_a_name_of_128_random_bits()
    {
        using var content = new MemoryStream([1, 2, 3]);

        var name = await desk.Store.SaveAsync(content, CancellationToken.None);

        Assert.Matches("^[0-9a-f]{32}$", name);
        Assert.Equal(Path.Combine(desk.Folder, "files", name[..2], name[2..4], name), Assert.Single(desk.FilesOnDisk));
        Assert.Equal([1, 2, 3], desk.Read(name));
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("..%2f..%2fsecret")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFAB")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("../../../..//////////////secret.")]
    public void A_name_the_store_did_not_give_opens_and_deletes_nothing(string name)
    {
        File.WriteAllText(Path.Combine(desk.Folder, "secret"), "");

        Assert.Null(desk.Store.Open(name));
        desk.Store.Delete(name);

        Assert.Single(desk.FilesOnDisk);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => desk.Store.SaveAsync(new BrokenStream(), CancellationToken.None));

        Assert.Empty(desk.FilesOnDisk);
    }

    private sealed class BrokenStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ == 0 ? ValueTask.FromResult(10) : throw new IOException("The phone left the network.");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => Slowly(destination, cancellationToken);

        private async Task Slowly(Stream destination, CancellationToken stop)
        {
            var buffer = new byte[100];
            for (int read; (read = await ReadAsync(buffer, stop)) > 0;) await destination.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }
}
