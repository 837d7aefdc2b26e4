using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.Features.Public.Media;

/// <summary>Photos of public pages. Any other file, and any photo that is no longer public, is not there.</summary>
[AllowAnonymous]
[Route("media/{storedAs:length(32)}")]
public sealed class MediaController(StoredFiles files) : PortalController
{
    // Copies may be kept a day: long enough to spare the server, short enough that a withdrawn photo is gone by tomorrow.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    [HttpGet("")]
    public Task<IActionResult> Show(string storedAs) => SendAsync(storedAs, small: false);

    [HttpGet("small")]
    public Task<IActionResult> Small(string storedAs) => SendAsync(storedAs, small: true);

    private async Task<IActionResult> SendAsync(string storedAs, bool small)
    {
        var photo = await Db.Set<Attachment>()
            .Where(a => a.StoredAs == storedAs)
            .OnlyPublic(Db.Projects)
            .Select(a => new { a.Id, a.StoredAs, a.ThumbnailAs, a.ContentType })
            .SingleOrDefaultAsync(Stop);
        // The sender's file name may hold somebody's own name, so the photo goes out under another.
        return photo is null ? NotFound() : files.Serve(small ? photo.ThumbnailAs! : photo.StoredAs, photo.ContentType, $"wangchun-{photo.Id}.jpg", Kept);
    }
}
