using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Domain.Activities;
using Wangchun.Web.App;
using Wangchun.Web.App.Imports;
using Wangchun.Web.Features.Activities.CheckIns;
using Wangchun.Web.Features.Activities.Ledgers;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.Features.Activities;

public static class ActivitiesArea
{
    /// <summary>The engine of activities and sign-ups: its rules from the settings, and what it hooks into.</summary>
    public static void AddActivities(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ActivityRules>().BindConfiguration("Activities");
        builder.Services.AddScoped(services => new ActivityTerms(
            services.GetRequiredService<IOptions<ActivityRules>>().Value,
            services.GetRequiredService<Calendars>().Current(services.GetRequiredService<PortalDb>())));
        builder.Services.AddScoped<IDeskSource, ActivityDesk>();
        builder.Services.AddScoped<IInboxWriter, ActivityInbox>();
        builder.Services.AddScoped<IClockwork, ActivityClockwork>();
        builder.Services.AddScoped<IOpenWork, ActivityOpenWork>();
        builder.Services.AddScoped<Volunteers>();
        builder.Services.AddScoped<IImportKind, ActivityImport>();
        builder.Services.AddSingleton<CheckInToken>();
    }
}
