using Wangchun.Web.Features.Public.Figures;
using Wangchun.Web.Features.Public.Home;
using Wangchun.Web.Features.Public.Projects;

namespace Wangchun.Web.Features.Public;

public static class PublicArea
{
    /// <summary>The tag of every page that shows projects, for emptying the kept pages.</summary>
    public const string Projects = "projects";

    /// <summary>Readers of the public pages. They know only what a stranger may see.</summary>
    public static void AddPublicArea(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MallCounts>();
        builder.Services.AddScoped<Mall>();
        builder.Services.AddScoped<PublicProjects>();
        builder.Services.AddScoped<FrontPage>();
        builder.Services.AddScoped<FigureLists>();
    }
}
