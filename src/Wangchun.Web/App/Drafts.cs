using System.Text.Json;
using Wangchun.Data;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App;

/// <summary>Half-written forms, one for each person and form address. They outlive the session and go when the form has done its work.</summary>
public sealed class Drafts(PortalDb db, Session session)
{
    /// <summary>More than anybody writes at once; the oldest make room.</summary>
    private const int MostPerPerson = 30;

    private IQueryable<FormDraft> Own => db.FormDrafts.Where(draft => draft.PersonId == session.Viewer.PersonId);

    public Task<FormDraft?> FindAsync(string form, CancellationToken stop) => Own.SingleOrDefaultAsync(draft => draft.Form == form, stop);

    public async Task SaveAsync(string form, IFormCollection fields, CancellationToken stop)
    {
        var draft = await FindAsync(form, stop);
        if (draft is null) db.FormDrafts.Add(draft = new FormDraft(session.Viewer.PersonId, form));
        draft.Save(Write(fields), session.Now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException twin) when (UniqueViolation.Of(twin) is not null)
        {
            // Another tab began the same draft in this moment. The next beat of this one saves over it.
        }

        var outdated = await Own.OrderByDescending(own => own.SavedAt).ThenByDescending(own => own.Id).Skip(MostPerPerson).Select(own => own.Id).ToListAsync(stop);
        if (outdated.Count > 0) await Own.Where(own => outdated.Contains(own.Id)).ExecuteDeleteAsync(stop);
    }

    public Task ForgetAsync(string form, CancellationToken stop) => Own.Where(draft => draft.Form == form).ExecuteDeleteAsync(stop);

    public static IReadOnlyDictionary<string, string[]> Read(FormDraft draft) => JsonSerializer.Deserialize<Dictionary<string, string[]>>(draft.Fields)!;

    /// <summary>Without the antiforgery token and the number of the form: both belong to one page.</summary>
    private static string Write(IFormCollection fields) =>
        JsonSerializer.Serialize(fields.Where(field => !field.Key.StartsWith('_')).ToDictionary(field => field.Key, field => field.Value.ToArray()));
}
