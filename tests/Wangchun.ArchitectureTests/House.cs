using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wangchun.Data;
using Wangchun.Data.Sqlite;
using Wangchun.Data.SqlServer;

namespace Wangchun.ArchitectureTests;

/// <summary>The repository as these tests read it: its files, and its model on either database. Nothing is connected to.</summary>
internal static class House
{
    private static readonly string[] Unwritten = ["bin", "obj", ".git", ".vs", ".idea", ".vscode", "TestResults", "node_modules", "data"];

    public static string Root { get; } = Locate();

    /// <summary>The files that are served as they are.</summary>
    public static string WebRoot { get; } = Path.Combine(Root, "src/Wangchun.Web/wwwroot");

    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    public static PortalDb Open(string provider, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.AddInterceptors(interceptors);
        _ = provider == "Sqlite" ? options.UsePortalSqlite("Data Source=:memory:") : options.UsePortalSqlServer("Server=none");
        return new PortalDb(options.Options);
    }

    /// <summary>Written files below a folder, by path relative to the root; build output and run-time data are left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        from path in Below(Path.Combine(Root, folder))
        where extensions.Length == 0 || extensions.Contains(Path.GetExtension(path))
        select Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Like Assert.Empty, but names all of them: whoever has to mend them needs the whole list.</summary>
    public static void AssertNone(IEnumerable<string> faults)
    {
        var list = faults.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n{string.Join('\n', list)}");
    }

    private static IEnumerable<string> Below(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Unwritten.Contains(Path.GetFileName(inner))).SelectMany(Below));

    private static string Locate([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
