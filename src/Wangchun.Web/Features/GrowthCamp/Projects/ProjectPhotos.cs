using Wangchun.Domain.Casework;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>Pictures of a project as its pages show them.</summary>
public static class ProjectPhotos
{
    public static Photo? Of(Attachment? file) => file is null
        ? null
        : new Photo($"~/files/{file.StoredAs}", file.Caption ?? file.Name, file.Width ?? 800, file.Height ?? 600);

    public static Photo? Small(Attachment file) => file.IsPhoto
        ? new Photo($"~/files/{file.StoredAs}/small", file.Caption ?? file.Name, 160, 120)
        : null;
}
