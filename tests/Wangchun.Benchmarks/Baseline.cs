using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Wangchun.Benchmarks;

/// <summary>What the machine can do with nothing of ours in the way.</summary>
internal static class Baseline
{
    private const int Block = 4096;

    /// <summary>The child process: a word, and a file as it lies on the disk.</summary>
    public static async Task ServeAsync(string file, string[] words)
    {
        var builder = WebApplication.CreateSlimBuilder(words);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(file)!), RequestPath = "/static" });
        app.MapGet("/plaintext", () => Results.Text("Hello, world!"));
        await app.RunAsync();
    }

    /// <summary>A row with two indexes, committed by itself, on the disk before the next one.</summary>
    public static Target Insert(string directory)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "raw.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Row (Id INTEGER PRIMARY KEY, ProjectId INTEGER, Status TEXT, Plan TEXT); CREATE INDEX IF NOT EXISTS A ON Row (ProjectId); CREATE INDEX IF NOT EXISTS B ON Row (Status, Id);");
        var insert = new SqliteCommand("INSERT INTO Row (ProjectId, Status, Plan) VALUES ($p, 'Approved', '周末集中清理')", connection);
        var project = insert.Parameters.Add("$p", SqliteType.Integer);
        insert.Prepare();
        var n = 0;
        return new Target("raw INSERT, one commit a row, FULL", 1, null, _ =>
        {
            project.Value = ++n;
            return Task.FromResult(insert.ExecuteNonQuery() == 1);
        });
    }

    public static Target Sync(string directory)
    {
        var file = new FileStream(Path.Combine(directory, "raw.bin"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[Block];
        return new Target("write and fsync of 4 KB", 1, null, _ =>
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
            return Task.FromResult(true);
        });
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
