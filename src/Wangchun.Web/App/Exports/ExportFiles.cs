using System.Security.Cryptography;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App.Exports;

/// <summary>The folder in which finished exports wait to be fetched. Several instances of the portal have to see the same one.</summary>
public sealed class ExportFiles(DataDirectory data)
{
    public const string Folder = "exports";

    private const string Extension = ".export";
    private const int NameBytes = 16;
    private const int Buffer = 64 * 1024;

    public static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes)) + Extension;

    public FileStream Create(string name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = Buffer, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(PathOf(name), options);
    }

    /// <summary>Null when it is not there: thrown away, or written by an instance with another folder.</summary>
    public FileStream? Open(string name) => File.Exists(PathOf(name))
        ? new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous | FileOptions.SequentialScan)
        : null;

    public bool Has(string name) => File.Exists(PathOf(name));

    public void Delete(string name) => File.Delete(PathOf(name));

    public IReadOnlyList<string> WrittenBefore(DateTime utc) =>
        [.. new DirectoryInfo(data.Folder(Folder)).EnumerateFiles("*" + Extension).Where(file => file.LastWriteTimeUtc < utc).Select(file => file.Name)];

    private string PathOf(string name) => Path.Combine(data.Folder(Folder), Path.GetFileName(name));
}
