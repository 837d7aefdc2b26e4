using Wangchun.Domain.Casework;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Public;

/// <summary>A photo as strangers get it: under an address that is only answered while the photo is public.</summary>
public sealed record PublicPhoto(int DossierId, AttachmentUse Use, string StoredAs, string? Caption, int? Width, int? Height, DateTime At)
{
    private const int ThumbnailSide = 480;

    public string Href => $"~/media/{StoredAs}";

    /// <summary><paramref name="otherwise"/> says what is seen where nobody wrote a caption.</summary>
    public Photo Full(string otherwise) => new(Href, Caption ?? otherwise, Width ?? 1600, Height ?? 1200);

    public Photo Small(string otherwise)
    {
        var scale = Math.Min(1.0, (double)ThumbnailSide / Math.Max(Width ?? ThumbnailSide, Height ?? ThumbnailSide));
        return new($"{Href}/small", Caption ?? otherwise, Scaled(Width ?? ThumbnailSide, scale), Scaled(Height ?? ThumbnailSide * 3 / 4, scale));
    }

    public static IQueryable<PublicPhoto> From(IQueryable<Attachment> photos) =>
        photos.OrderBy(photo => photo.Id).Select(photo => new PublicPhoto(
            photo.DossierId, photo.Use, photo.StoredAs, photo.Caption, photo.Width, photo.Height, photo.At));

    private static int Scaled(int side, double scale) => Math.Max(1, (int)Math.Round(side * scale));
}
