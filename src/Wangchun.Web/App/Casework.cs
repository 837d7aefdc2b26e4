using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Civility;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App.Exports;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Imports;
using Wangchun.Web.App.Operations;
using Wangchun.Web.Features.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Awards;
using Wangchun.Web.Features.GrowthCamp.Projects;
using Wangchun.Web.Features.Imports;
using Wangchun.Web.Features.People;
using Wangchun.Web.Features.Shared;
using Wangchun.Web.Jobs;

namespace Wangchun.Web.App;

public static class Casework
{
    extension(WebApplicationBuilder builder)
    {
        /// <summary>What every matter stands on: the calendar, the one place that saves, each domain's rules from the settings.</summary>
        public void AddCasework()
        {
            builder.Services.AddOptions<CampRules>().BindConfiguration("GrowthCamp");
            builder.Services.AddSingleton<Calendars>();
            builder.Services.AddScoped(services => new CampTerms(
                services.GetRequiredService<IOptions<CampRules>>().Value,
                services.GetRequiredService<Calendars>().Current(services.GetRequiredService<PortalDb>())));
            builder.Services.AddOptions<CivilityRules>().BindConfiguration("Civility");
            builder.Services.AddScoped(services => new CivilityTerms(
                services.GetRequiredService<IOptions<CivilityRules>>().Value,
                services.GetRequiredService<Calendars>().Current(services.GetRequiredService<PortalDb>())));
            builder.Services.AddScoped(services => new AwardEvidence(services.GetRequiredService<PortalDb>(), services.GetRequiredService<CampTerms>().Rules));
            builder.Services.AddScoped<Matters>();
            builder.Services.AddScoped<IMatters, CampMatters>();
            builder.Services.AddScoped<IOpenWork, CampOpenWork>();
            builder.Services.AddScoped<IOpenWork, AwardOpenWork>();
            builder.Services.AddSingleton<WorkingCounts>();
            builder.Services.AddSingleton<IKept>(services => services.GetRequiredService<WorkingCounts>());
            builder.Services.AddSingleton<DeskItems>();
            builder.Services.AddSingleton<IKept>(services => services.GetRequiredService<DeskItems>());
            builder.Services.AddScoped<Commits>();
            builder.Services.AddScoped<Desks>();
            builder.Services.AddScoped<INavCounts>(services => services.GetRequiredService<Desks>());
            builder.Services.AddScoped<IDeskSource, CampDesk>();
            builder.Services.AddScoped<IDeskSource, AwardDesk>();
            builder.Services.AddScoped<IInboxWriter, CampInbox>();
            builder.Services.AddScoped<IInboxWriter, AwardInbox>();
            builder.Services.AddScoped<ClockActs>();
            builder.Services.AddScoped<IClockwork, CampClockwork>();
            builder.Services.AddScoped<IClockwork, AwardClockwork>();
            builder.Services.AddScoped<IClockwork, Sweeps>();
            builder.Services.AddScoped<IClockwork, ImportClockwork>();
            builder.Services.AddOptions<ImportLimits>().BindConfiguration(ImportLimits.Section);
            builder.Services.AddSingleton<LedgerReader>();
            builder.Services.AddScoped<IImportKind, PersonImport>();
            builder.Services.AddScoped<IImportKind, ProjectImport>();
            builder.Services.AddScoped<ImportBook>();
            builder.Services.AddExports();
            builder.Services.AddSingleton<PortalClock>();
            builder.Services.AddHostedService(services => services.GetRequiredService<PortalClock>());
            builder.Services.AddScoped<Drafts>();
            builder.Services.AddScoped<DemoUploads>();
            builder.Services.AddScoped<StartUp>();
            builder.Services.AddSingleton<DemoPassword>();
        }
    }
}

/// <summary>The published working days, read once and again after somebody imported a year.</summary>
public sealed class Calendars
{
    private WorkCalendar? current;

    public WorkCalendar Current(PortalDb db)
    {
        if (Volatile.Read(ref current) is { } known) return known;

        var days = db.CalendarDays.AsNoTracking().ToList();
        var read = new WorkCalendar(days, days.Select(day => day.Date.Year).Distinct());
        Volatile.Write(ref current, read);
        return read;
    }

    public void Forget() => Volatile.Write(ref current, null);
}
