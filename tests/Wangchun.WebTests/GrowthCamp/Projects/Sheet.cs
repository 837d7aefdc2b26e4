using AngleSharp.Dom;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.WebTests.GrowthCamp.Projects;

/// <summary>A well-filled form for a need, and what a test changes in it.</summary>
internal static class Sheet
{
    public const string New = "/growth-camp/projects/new";

    public static (string Name, string? Value)[] Filled(int community, params (string Name, string? Value)[] but)
    {
        (string Name, string? Value)[] usual =
        [
            ("Form.Title", "凉亭保洁"),
            ("Form.CommunityId", $"{community}"),
            ("Form.Category", nameof(ProjectCategory.Environment)),
            ("Form.Source", nameof(NeedSource.Residents)),
            ("Form.Need", "凉亭落叶积尘没人扫，石桌缺角。"),
            ("Form.Criteria", "石桌补好\n每周清扫一次"),
            ("Form.TargetOn", "2027-01-20"),
            ("Form.NoBeforePhoto", "凉亭正在围挡，拍不到。"),
            ("form.Intent", "save"),
        ];
        return [.. usual.Where(field => but.All(other => other.Name != field.Name)), .. but];
    }

    public static Task<int> CommunityAsync(this Portal portal, string name = "五江口社区") =>
        portal.AskAsync(db => db.Communities.Where(community => community.Name == name).Select(community => community.Id).SingleAsync());

    public static Task<Project> ProjectAsync(this Portal portal, int id) => portal.AskAsync(db => db.Projects
        .Include(p => p.Dossier).ThenInclude(d => d.Attachments)
        .Include(p => p.Dossier).ThenInclude(d => d.Entries)
        .Include(p => p.Criteria.OrderBy(c => c.Position))
        .SingleAsync(p => p.Id == id));

    public static Task<int> CountAsync(this Portal portal, string title) => portal.AskAsync(db => db.Projects.CountAsync(p => p.Title == title));

    /// <summary>The number at the end of the page's address.</summary>
    public static int IdOf(IDocument page) => int.Parse(new Uri(page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);

    public static string Says(this IDocument page) => page.QuerySelector("main")!.TextContent;

    public static IEnumerable<string> Buttons(this IDocument page) =>
        page.QuerySelectorAll(".dossier__head a.btn, .dossier__head button, .dossier__head .wc-fold__sheet a").Select(button => button.TextContent.Trim());
}
