using Microsoft.EntityFrameworkCore.Storage;
using Wangchun.Data;
using Wangchun.Data.Requests;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.App;

/// <summary>How an act ended. <see cref="Raced"/> tells that somebody else's change came first and the rules were asked again.</summary>
public sealed record ActOutcome<T>(T? Record, Answer? Answer, Refusal? Refusal, bool Raced)
    where T : class;

/// <summary>
/// The one place where a person's act is saved. Reads the record, lets the domain change it, saves the change with its audit rows,
/// its inbox items and the answer to the form, all in one transaction. When somebody else saved first, it reads again and asks the
/// domain again, so the loser hears the rule that now applies instead of a technical message.
/// </summary>
public sealed class Commits(PortalDb db, Session session, IEnumerable<IInboxWriter> inboxes, PublicCache publicPages)
{
    private const int Attempts = 5;

    /// <summary>The answer that this very form already got, if it was sent before.</summary>
    public async Task<Answer?> FirstAnswerAsync(Guid? requestId, CancellationToken stop) => requestId is not { } id
        ? null
        : await db.HandledRequests
            .Where(request => request.PersonId == session.Viewer.PersonId && request.RequestId == id)
            .Select(request => new Answer(request.Location, request.Flash))
            .SingleOrDefaultAsync(stop);

    public async Task<ActOutcome<T>> DoAsync<T>(Guid? requestId, Func<Task<T?>> find, Func<T, Task> change, Func<T, Answer> done, CancellationToken stop)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            // The first try reads before it locks; later ones lock first, so that on SQLite nobody can come between again.
            await using var early = attempt > 1 ? await db.Database.BeginTransactionAsync(stop) : null;
            if (await FirstAnswerAsync(requestId, stop) is { } first) return new ActOutcome<T>(null, first, null, false);
            if (await find() is not { } record) return new ActOutcome<T>(null, null, null, attempt > 1);

            try
            {
                await using var late = early is null ? await db.Database.BeginTransactionAsync(stop) : null;
                return new ActOutcome<T>(record, await SaveAsync(requestId, record, change, done, early ?? late!, stop), null, attempt > 1);
            }
            catch (Refusal refusal)
            {
                db.ChangeTracker.Clear();
                return new ActOutcome<T>(null, null, refusal, attempt > 1);
            }
            catch (DbUpdateException lost) when (attempt < Attempts && (lost is DbUpdateConcurrencyException || UniqueViolation.Of(lost) is not null))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Answer> SaveAsync<T>(
        Guid? requestId, T record, Func<T, Task> change, Func<T, Answer> done, IDbContextTransaction transaction, CancellationToken stop)
    {
        await change(record);
        foreach (var inbox in inboxes) await inbox.WriteAsync(db, session.Now, stop);
        var touchesDossiers = db.ChangeTracker.Entries<Dossier>().Any(entry => entry.State is EntityState.Added or EntityState.Modified);
        await db.SaveChangesAsync(stop);

        var answer = done(record);
        if (requestId is { } id)
        {
            db.HandledRequests.Add(new HandledRequest
            {
                PersonId = session.Viewer.PersonId, RequestId = id, Location = answer.Location, Flash = answer.Flash, At = session.Now,
            });
            await db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
        if (touchesDossiers) await publicPages.EvictAsync(PublicCache.Everything, CancellationToken.None);
        else publicPages.Forget();
        return answer;
    }
}
