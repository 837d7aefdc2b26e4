using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.Features.Casework.Files;

/// <summary>Hands out attachments to those who may see the matter they belong to. For everybody else they do not exist.</summary>
[Authorize(Can.GrowthCamp.ViewProjects)]
[Route("files/{storedAs:length(1,100)}")]
public sealed class FilesController(StoredFiles stored) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Show(string storedAs) =>
        await Find(storedAs) is { } file ? stored.Serve(file.StoredAs, file.ContentType, file.Name) : await Absent();

    [HttpGet("small")]
    public async Task<IActionResult> Small(string storedAs) =>
        await Find(storedAs) is { ThumbnailAs: { } thumbnail } file ? stored.Serve(thumbnail, file.ContentType, file.Name) : await Absent();

    private Task<Attachment?> Find(string storedAs)
    {
        var (visible, activities) = (Db.Projects.VisibleTo(Viewer), Db.Activities.VisibleTo(Viewer));
        return Db.Set<Attachment>().AsNoTracking()
            .Where(file => file.StoredAs == storedAs && !file.IsRemoved && (visible.Any(p => p.DossierId == file.DossierId) || activities.Any(a => a.DossierId == file.DossierId)))
            .SingleOrDefaultAsync(Stop);
    }
}
