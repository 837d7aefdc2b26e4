using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Sheets;

/// <summary>A project that may be the same need. Only what the viewer may open has a link and a photo.</summary>
public sealed record Twin(ProjectRow Row, bool CanBeOpened);

/// <summary>The form for a need, new or not, with what it offers to choose from.</summary>
public sealed record SheetPage
{
    public int? Id { get; init; }

    public required SheetForm Form { get; init; }

    public required IReadOnlyList<SelectListItem> Communities { get; init; }

    public required IReadOnlyList<SelectListItem> Cells { get; init; }

    /// <summary>Photos that the project has already.</summary>
    public IReadOnlyList<Attachment> Photos { get; init; } = [];

    /// <summary>Names of photos that this form has brought and that are not saved yet.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Null when nobody has looked.</summary>
    public IReadOnlyList<Twin>? Twins { get; init; }

    /// <summary>The project as somebody else has saved it in the meantime.</summary>
    public SheetForm? Theirs { get; init; }

    public string Address => Id is { } id ? $"/growth-camp/projects/{id}/edit" : "/growth-camp/projects/new";

    public string NameOfCommunity(int? id) => Communities.FirstOrDefault(item => item.Value == $"{id}")?.Text ?? "";

    public string NameOfCell(int? id) => Cells.FirstOrDefault(item => item.Value == $"{id}")?.Text ?? "";

    public static async Task<SheetPage> ReadAsync(PortalDb db, Viewer viewer, SheetForm form, Project? project, CancellationToken stop)
    {
        var communities = await db.CommunitiesToWriteFor(viewer).AsNoTracking().OrderBy(community => community.Id).ToListAsync(stop);
        var ids = communities.Select(community => community.Id).ToList();
        var cells = await db.GridCells.AsNoTracking().Where(cell => cell.IsActive && ids.Contains(cell.CommunityId)).OrderBy(cell => cell.CommunityId).ThenBy(cell => cell.Id).ToListAsync(stop);
        var groups = communities.ToDictionary(community => community.Id, community => new SelectListGroup { Name = Names.Of(community.Name, community.NameEn) });

        return new SheetPage
        {
            Id = project?.Id,
            Form = form,
            Communities = [.. communities.Select(community => new SelectListItem(groups[community.Id].Name, $"{community.Id}"))],
            Cells = [.. cells.Select(cell => new SelectListItem(cell.Name, $"{cell.Id}") { Group = groups[cell.CommunityId] })],
            Photos = [.. project?.Dossier.Attachments.Where(file => file is { Use: AttachmentUse.Before, IsRemoved: false }) ?? []],
        };
    }

    /// <summary>The same community and category, open or ended within the months the rules name. A branch hears of all that are or were in the mall.</summary>
    public static async Task<IReadOnlyList<Twin>> TwinsAsync(PortalDb db, Viewer viewer, SheetForm form, int? except, DateTime since, CancellationToken stop)
    {
        if (form is not { CommunityId: { } community, Category: { } category }) return [];

        var visible = db.Projects.VisibleTo(viewer).Select(p => p.Id);
        var likely = db.Projects.LikelyTwins(community, category, since).Where(p => p.Id != except && (p.ListedAt != null || visible.Contains(p.Id)));
        var rows = await ProjectRow.From(likely.OrderByDescending(p => p.Id).Take(6)).ToListAsync(stop);
        var ids = rows.Select(row => row.Id).ToList();
        var open = await db.Projects.VisibleTo(viewer).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(stop);
        return [.. rows.Select(row => new Twin(row, open.Contains(row.Id)))];
    }
}
