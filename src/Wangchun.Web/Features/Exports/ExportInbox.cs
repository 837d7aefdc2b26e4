using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Exports;

/// <summary>Whoever ordered a file is told when it lies ready, or why there is none.</summary>
public sealed class ExportInbox : IInboxWriter
{
    private static readonly Dictionary<ExportState, string> Sentences = new()
    {
        [ExportState.Ready] = "“{0}”已经准备好，请尽快下载。",
        [ExportState.Failed] = "“{0}”没有做成。",
    };

    public Task WriteAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var ended = db.ChangeTracker.Entries<ExportOrder>().Where(entry => entry.Property(o => o.State).IsModified).Select(entry => entry.Entity).ToList();
        foreach (var order in ended)
        {
            if (Sentences.TryGetValue(order.State, out var sentence)) db.Add(new InboxItem(order.PersonId, null, $"/exports/{order.Id}", now, sentence, order.FileName));
        }

        return Task.CompletedTask;
    }
}
