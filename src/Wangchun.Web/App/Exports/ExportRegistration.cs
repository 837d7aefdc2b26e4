using Wangchun.Web.Features.Exports;
using Wangchun.Web.Features.GrowthCamp.Exports;
using Wangchun.Web.Features.People.Exports;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.App.Exports;

public static class ExportRegistration
{
    extension(IServiceCollection services)
    {
        /// <summary>Every list that signed-in people may take away, and what writes the long ones.</summary>
        public void AddExports()
        {
            services.AddOptions<ExportOptions>().BindConfiguration(ExportOptions.Section);
            services.AddList<RegisterExport>();
            services.AddList<ProjectExport>();
            services.AddSingleton<ExportFiles>();
            services.AddScoped<ExportWork>();
            services.AddScoped<IInboxWriter, ExportInbox>();
            services.AddScoped<IClockwork, ExportClockwork>();
            services.AddSingleton<ExportWorker>();
            services.AddHostedService(provider => provider.GetRequiredService<ExportWorker>());
        }

        private void AddList<TList>()
            where TList : class, IExportList
        {
            services.AddScoped<TList>();
            services.AddScoped<IExportList>(provider => provider.GetRequiredService<TList>());
        }
    }
}
