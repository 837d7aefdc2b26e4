using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.Jobs;

/// <summary>Clears what nobody needs any more: files that no dossier names, answers to forms and ended sessions after their time.</summary>
public sealed class Sweeps(OrphanedFiles files) : IClockwork
{
    private static readonly TimeSpan KeepAnswers = TimeSpan.FromDays(3);
    private static readonly TimeSpan KeepSessions = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(60);

    public async Task RunAsync(PortalDb db, Act act, CancellationToken stop)
    {
        var (answers, sessions, drafts) = (act.At - KeepAnswers, act.At - KeepSessions, act.At - KeepDrafts);
        await db.HandledRequests.Where(request => request.At < answers).ExecuteDeleteAsync(stop);
        await db.SignInSessions.Where(session => session.ExpiresAt < sessions).ExecuteDeleteAsync(stop);
        await db.FormDrafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(stop);
        await files.SweepAsync((names, ct) => NamedAsync(db, names, ct), stop);
    }

    private static async Task<IReadOnlySet<string>> NamedAsync(PortalDb db, IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var named = await db.Set<Attachment>()
            .Where(file => names.Contains(file.StoredAs) || (file.ThumbnailAs != null && names.Contains(file.ThumbnailAs)))
            .Select(file => new { file.StoredAs, file.ThumbnailAs })
            .ToListAsync(stop);
        var ledgers = await db.ImportBatches.Where(batch => batch.StoredAs != null && names.Contains(batch.StoredAs)).Select(batch => batch.StoredAs!).ToListAsync(stop);
        return named.SelectMany(file => new[] { file.StoredAs, file.ThumbnailAs }).OfType<string>().Concat(ledgers).ToHashSet();
    }
}
