using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Wangchun.Web.App.Operations;

/// <summary>Where the portal keeps what it must not lose: the SQLite file, uploads, logs. Setting Portal:DataDirectory, "data" by default.</summary>
public sealed record DataDirectory(string Path)
{
    // The group may read (backups, log shipping), strangers on the machine may not.
    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    /// <summary>A folder inside it, made if it is not there.</summary>
    public string Folder(string name) => Make(System.IO.Path.Combine(Path, name));

    internal static DataDirectory Of(IHostApplicationBuilder builder) => new(Make(System.IO.Path.GetFullPath(
        builder.Configuration["Portal:DataDirectory"] is { Length: > 0 } path ? path : "data",
        builder.Environment.ContentRootPath)));

    private static string Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path).FullName : Directory.CreateDirectory(path, OwnerAndGroup).FullName;
}

public static class DataDirectoryRegistration
{
    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Registers the <see cref="DataDirectory"/> once and returns it, for settings that need the path before the host is built.</summary>
        public DataDirectory AddDataDirectory()
        {
            var data = DataDirectory.Of(builder);
            builder.Services.TryAddSingleton(data);
            return data;
        }
    }
}
