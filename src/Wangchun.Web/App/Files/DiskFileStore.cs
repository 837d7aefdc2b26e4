using System.Security.Cryptography;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App.Files;

/// <summary>Files in {DataDirectory}/files/ab/cd/abcd…, outside the web root, named by 128 random bits.</summary>
public sealed class DiskFileStore : IFileStore
{
    private const int NameBytes = 16;
    private readonly string root;
    private readonly string unfinished;

    public DiskFileStore(DataDirectory data)
    {
        root = data.Folder("files");
        unfinished = data.Folder(Path.Combine("files", "unfinished"));
    }

    public async Task<string> SaveAsync(Stream content, CancellationToken stop)
    {
        var name = RandomNumberGenerator.GetHexString(NameBytes * 2, lowercase: true);
        var temporary = Path.Combine(unfinished, name);
        try
        {
            await WriteAsync(temporary, content, stop);
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            // A rename within one file system is atomic: a name either holds the whole content or does not exist.
            File.Move(temporary, PathOf(name));
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return name;
    }

    public Stream? Open(string name)
    {
        if (!IsName(name) || !File.Exists(PathOf(name))) return null;

        return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
    }

    public void Delete(string name)
    {
        if (IsName(name) && File.Exists(PathOf(name))) File.Delete(PathOf(name));
    }

    public IEnumerable<string> WrittenBefore(DateTime instant) =>
        from folder in Directory.EnumerateDirectories(root, "??")
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where IsName(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < instant
        select Path.GetFileName(path);

    public void DiscardUnfinished(DateTime before)
    {
        foreach (var path in Directory.EnumerateFiles(unfinished).Where(path => File.GetLastWriteTimeUtc(path) < before))
            File.Delete(path);
    }

    private static async Task WriteAsync(string path, Stream content, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        await content.CopyToAsync(file, stop);
        await file.FlushAsync(stop);
        // On the disk, not in its cache: the row that names this file is about to be committed.
        file.Flush(flushToDisk: true);
    }

    private static bool IsName(string name) => name.Length == NameBytes * 2 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(root, name[..2], name[2..4], name);
}
