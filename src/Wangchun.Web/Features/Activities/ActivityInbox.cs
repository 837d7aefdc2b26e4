using Wangchun.Data;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Activities;

/// <summary>
/// Delivers what an activity has to say: to the inbox of whoever has an account, and for everybody else to the organiser's list of calls.
/// </summary>
public sealed class ActivityInbox : IInboxWriter
{
    public async Task WriteAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var notices = db.ChangeTracker.Entries<Activity>().SelectMany(entry => entry.Entity.Notices, (entry, notice) => (entry.Entity.Id, Notice: notice)).ToList();
        if (notices.Count == 0) return;

        var people = notices.Select(told => told.Notice.PersonId).Distinct().ToList();
        var reached = await db.Users.Where(account => people.Contains(account.PersonId) && !account.IsDisabled).Select(account => account.PersonId).ToListAsync(stop);
        foreach (var (id, notice) in notices)
        {
            var values = notice.Values.Select(OneLine).ToArray();
            if (reached.Contains(notice.PersonId)) db.Add(new InboxItem(notice.PersonId, null, $"/activities/{id}", now, notice.Text, values));
            else notice.SignUp?.AskForCall(notice.Text, values, now);
        }
    }

    // The values are kept one a line.
    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
