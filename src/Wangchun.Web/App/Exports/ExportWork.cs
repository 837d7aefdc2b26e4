using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.App.Exports;

/// <summary>
/// Takes one ordered export and writes its file. Any instance may do it: who takes an order gives it a new version, so of two only one
/// succeeds; while it writes it is heard of every second, and when it falls silent another takes the order over.
/// </summary>
public sealed partial class ExportWork(
    PortalDb db, IServiceScopeFactory scopes, IEnumerable<IExportList> lists, IEnumerable<IInboxWriter> inboxes, ExportFiles files, TimeProvider clock,
    IOptions<ExportOptions> options, ILogger<ExportWork> log)
{
    /// <summary>On the query for the next order, so that a test can find it.</summary>
    public const string Looking = "export looking for work";

    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    private Act Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return Act.ByClock(now, ChinaTime.Today(now));
        }
    }

    /// <summary>False when nothing waits.</summary>
    public async Task<bool> DoNextAsync(CancellationToken stop)
    {
        if (await TakeAsync(stop) is not { } order) return false;

        Preferences.Speak(order.Language);
        var file = ExportFiles.NewName();
        var ended = await EndAsync(order, await OutcomeAsync(order, file, stop));
        if (ended?.StoredAs != file) files.Delete(file);
        return true;
    }

    private async Task<ExportOrder?> TakeAsync(CancellationToken stop)
    {
        while (await NextAsync(stop) is { } order)
        {
            var isGivenUp = order.Attempts >= options.Value.Attempts;
            order.Take(options.Value.Lease, Now);
            if (isGivenUp) order.Fail("准备文件时几次中断，没有做成。请重新导出；再不成，请联系街道综合信息室。", Now);
            if (await SaveAsync(stop) && !isGivenUp) return order;
        }

        return null;
    }

    private Task<ExportOrder?> NextAsync(CancellationToken stop)
    {
        var now = Now.At;
        return db.ExportOrders.TagWith(Looking).Where(o => o.FreeFrom <= now).OrderBy(o => o.FreeFrom).ThenBy(o => o.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>What becomes of the order, said as the change to be saved; null when it is somebody else's by now.</summary>
    private async Task<Action<ExportOrder>?> OutcomeAsync(ExportOrder order, string file, CancellationToken stop)
    {
        try
        {
            return await WriteAsync(order, file, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return o => o.GiveBack(Now);
        }
        catch (LostLease)
        {
            return null;
        }
        catch (Exception failure)
        {
            // Whatever it was, the person must not wait for ever.
            LogFailed(log, order.Id, order.Kind, failure);
            return o => o.Fail("准备文件时出了错，没有做成。请重新导出；再不成，请联系街道综合信息室。", Now);
        }
    }

    private async Task<Action<ExportOrder>> WriteAsync(ExportOrder order, string file, CancellationToken stop)
    {
        var list = lists.Single(one => one.Kind == order.Kind);
        if (await Viewers.OfPersonAsync(db, order.PersonId, stop) is not { } viewer || ExportScope.Of(viewer, list.Right) is not { } scope)
            return o => o.Fail("您的岗位有变动，已经不能导出这份名单。", Now);

        var (rows, heard) = (0, Now.At);
        var question = new ExportQuestion(order.Filter, order.Format, Path.GetFileNameWithoutExtension(order.FileName));
        await using (var stream = files.Create(file)) await list.File(question, viewer, Now.At, CountAsync).WriteAsync(stream, stop);
        return o => o.Complete(file, rows, scope, options.Value.Keep, Now);

        async Task CountAsync(int number)
        {
            rows = number;
            if (Now.At - heard < Pulse) return;

            heard = Now.At;
            await ReportAsync(order, rows, stop);
        }
    }

    /// <summary>In a session of its own: the other one is reading rows.</summary>
    private async Task ReportAsync(ExportOrder order, int rows, CancellationToken stop)
    {
        var free = Now.At + options.Value.Lease;
        await using var scope = scopes.CreateAsyncScope();
        var still = await scope.ServiceProvider.GetRequiredService<PortalDb>().ExportOrders
            .Where(o => o.Id == order.Id && o.Version == order.Version)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.RowsDone, rows).SetProperty(x => x.FreeFrom, free), stop);
        if (still == 0) throw new LostLease();
    }

    /// <summary>Saved even while the portal stops. Null when the order is somebody else's by now.</summary>
    private async Task<ExportOrder?> EndAsync(ExportOrder taken, Action<ExportOrder>? change)
    {
        db.ChangeTracker.Clear();
        var order = await db.ExportOrders.SingleOrDefaultAsync(o => o.Id == taken.Id && o.Version == taken.Version, CancellationToken.None);
        if (order is null || change is null) return null;

        change(order);
        return await SaveAsync(CancellationToken.None) ? order : null;
    }

    /// <summary>The update asks for the version that was read, so of two that changed the same order one is told no.</summary>
    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            foreach (var inbox in inboxes) await inbox.WriteAsync(db, Now.At, stop);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Order} of {Kind} could not be written.")]
    private static partial void LogFailed(ILogger log, int order, string kind, Exception failure);

    /// <summary>Another instance has taken the order over.</summary>
    private sealed class LostLease : Exception;
}
