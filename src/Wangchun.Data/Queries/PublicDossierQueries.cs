using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Queries;

/// <summary>Which photos and which lines of a timeline a stranger may see.</summary>
public static class PublicDossierQueries
{
    /// <summary>The only line whose note was written to be read by residents.</summary>
    private const string Report = "写进展";

    /// <summary>Of the place as it was for all in the mall, of the work and the result once that is public; proofs and papers never.</summary>
    public static IQueryable<Attachment> OnlyPublic(this IQueryable<Attachment> attachments, IQueryable<Project> projects)
    {
        // Named outside the lambda: inside one, EF would try to read the scopes' names instead of what they mean.
        var (mall, published) = (projects.InMall(), projects.InMall().WithPublicResult());
        return attachments
            .Where(a => !a.IsRemoved && a.ThumbnailAs != null)
            .Where(a =>
                (a.Use == AttachmentUse.Before && mall.Any(p => p.DossierId == a.DossierId))
                || ((a.Use == AttachmentUse.After || a.Use == AttachmentUse.Progress) && published.Any(p => p.DossierId == a.DossierId)));
    }

    /// <summary>Progress reports come with the result, internal lines never.</summary>
    public static IQueryable<DossierEntry> OnlyPublic(this IQueryable<DossierEntry> entries, bool withResult) => withResult
        ? entries.Where(e => e.Openness == Openness.Public || (e.Openness == Openness.WithResult && e.What == Report))
        : entries.Where(e => e.Openness == Openness.Public);
}
