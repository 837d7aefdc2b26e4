using System.Security.Cryptography;
using Wangchun.Data;
using Wangchun.Data.Audit;
using Wangchun.Data.Personal;
using Wangchun.Data.Sqlite;
using Wangchun.Data.SqlServer;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App;

/// <summary>Section Portal:Database of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Portal:Database";

    public string Provider { get; set; } = "Sqlite";

    public string? ConnectionString { get; set; }

    /// <summary>SQL Server only: statements sent in one go. Servers that only speak its protocol may want 1.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>SQL Server only: the language level that EF may use, 150 for 2019.</summary>
    public int? CompatibilityLevel { get; set; }
}

public static class Database
{
    extension(WebApplicationBuilder builder)
    {
        /// <summary>SQLite in the data directory unless the settings say otherwise, so a clone runs with no set-up.</summary>
        public void AddPortalDb()
        {
            var options = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
            builder.Services.AddSingleton(options);
            builder.Services.AddSingleton(services => KeyOf(services.GetRequiredService<DataDirectory>(), builder.Configuration["Portal:Audit:Key"]));
            builder.Services.AddSingleton(services => new PersonalKeys(
                builder.Configuration["Portal:PersonalData:KeyFile"] ?? Path.Combine(services.GetRequiredService<DataDirectory>().Path, "personal.keys")));
            builder.Services.AddSingleton(services => new FieldVault(services.GetRequiredService<PersonalKeys>(), services.GetRequiredService<ILogger<FieldVault>>()));
            builder.Services.AddScoped<KeyRotation>();
            builder.Services.AddScoped<Trail>();
            builder.Services.AddDbContext<PortalDb>((services, db) => _ = options.Provider switch
            {
                "Sqlite" => db.UsePortalSqlite(options.ConnectionString ?? $"Data Source={Path.Combine(services.GetRequiredService<DataDirectory>().Path, "portal.db")}"),
                "SqlServer" => db.UsePortalSqlServer(
                    options.ConnectionString ?? throw new InvalidOperationException("Portal:Database:ConnectionString is missing; SQL Server needs one."),
                    options.MaxBatchSize, options.CompatibilityLevel),
                var other => throw new InvalidOperationException($"Portal:Database:Provider is '{other}'; use Sqlite or SqlServer."),
            });
            builder.Services.ConfigureDbContext<PortalDb>((services, db) => db.AddInterceptors(services.GetRequiredService<FieldVault>()));
        }
    }

    /// <summary>The audit key from the settings (base64), or a file that is made once beside, not inside, the database.</summary>
    private static TrailKey KeyOf(DataDirectory data, string? configured)
    {
        if (configured is not null) return new TrailKey(Convert.FromBase64String(configured));

        var file = Path.Combine(data.Path, "audit.key");
        if (!File.Exists(file))
        {
            var made = file + "." + Guid.NewGuid().ToString("N");
            File.WriteAllText(made, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            // Two processes may start at once: the first key stays.
            try { File.Move(made, file, overwrite: false); }
            catch (IOException) when (File.Exists(file)) { File.Delete(made); }
        }

        return new TrailKey(Convert.FromBase64String(File.ReadAllText(file)));
    }
}
