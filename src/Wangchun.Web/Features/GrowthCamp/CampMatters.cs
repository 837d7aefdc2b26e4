using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.GrowthCamp;

/// <summary>The camp's projects, for whatever was held for one.</summary>
public sealed class CampMatters(PortalDb db) : IMatters
{
    public Task<MatterLink?> FindAsync(int dossierId, Viewer viewer, CancellationToken stop) =>
        WorkingAsync(Seen(viewer).Where(p => p.DossierId == dossierId), stop);

    public Task<MatterLink?> FindAsync(string number, Viewer viewer, CancellationToken stop) =>
        WorkingAsync(Seen(viewer).Where(p => p.Dossier.Number == number), stop);

    public async Task<MatterLink?> FindPublicAsync(int dossierId, CancellationToken stop) =>
        await db.Projects.InMall().Where(p => p.DossierId == dossierId)
            .Select(p => new MatterLink(p.DossierId, p.Dossier.Number, p.Title, p.TitleEn, "/projects/" + p.Dossier.Number))
            .SingleOrDefaultAsync(stop);

    private IQueryable<Project> Seen(Viewer viewer) => viewer.May(Can.GrowthCamp.ViewProjects) ? db.Projects.VisibleTo(viewer) : db.Projects.Where(p => false);

    private static async Task<MatterLink?> WorkingAsync(IQueryable<Project> found, CancellationToken stop) => await found
        .Select(p => new MatterLink(p.DossierId, p.Dossier.Number, p.Title, p.TitleEn, "/growth-camp/projects/" + p.Id))
        .SingleOrDefaultAsync(stop);
}
