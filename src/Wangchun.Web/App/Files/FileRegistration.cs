using Microsoft.Extensions.DependencyInjection.Extensions;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App.Files;

public static class FileRegistration
{
    extension(IHostApplicationBuilder builder)
    {
        /// <summary>Attachments: <see cref="Uploads"/> in, <see cref="StoredFiles"/> out, <see cref="OrphanedFiles"/> swept.</summary>
        public void AddFiles()
        {
            builder.AddDataDirectory();
            builder.Services.Configure<FileLimits>(builder.Configuration.GetSection(FileLimits.Section));
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.AddSingleton<IFileStore, DiskFileStore>();
            builder.Services.AddSingleton<Photos>();
            builder.Services.AddSingleton<Documents>();
            builder.Services.AddSingleton<Uploads>();
            builder.Services.AddSingleton<StoredFiles>();
            builder.Services.AddSingleton<OrphanedFiles>();
            builder.Services.AddScoped<Evidence>();
            builder.Services.AddScoped<KeptFiles>();
        }
    }
}
