using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Seed;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Files;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App;

/// <summary>Puts the application together, in the order things happen to a request.</summary>
public static class Portal
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddDataDirectory();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddPortalDb();
        builder.AddPortalIdentity();
        builder.AddPortalFiles();
        builder.AddPortalMvc();
        builder.AddCasework();

        var app = builder.Build();
        app.UsePreferences();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(TrailActors.Name);
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        return app;
    }
}
