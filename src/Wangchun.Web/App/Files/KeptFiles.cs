using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Wangchun.Data;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>
/// A browser cannot put files back into a form that is shown again. So what was accepted stays stored, and the form carries a sealed list
/// of it. What is never saved is swept with the orphans.
/// </summary>
public sealed class KeptFiles(PortalDb db, Session session, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private ITimeLimitedDataProtector Seal => protection.CreateProtector("KeptFiles", $"{session.Viewer.PersonId}").ToTimeLimitedDataProtector();

    public string? Wrap(IReadOnlyCollection<StoredFile> files) => files.Count == 0 ? null : Seal.Protect(JsonSerializer.Serialize(files), Life);

    /// <summary>What the form carried; nothing when the list is forged, too old, another person's, or saved already.</summary>
    public async Task<IReadOnlyList<StoredFile>> UnwrapAsync(string? list, CancellationToken stop)
    {
        if (Open(list) is not { Length: > 0 } files) return [];

        var names = files.Select(file => file.StoredAs).ToList();
        var saved = await db.Set<Attachment>().Where(attachment => names.Contains(attachment.StoredAs)).Select(attachment => attachment.StoredAs).ToListAsync(stop);
        return [.. files.Where(file => !saved.Contains(file.StoredAs))];
    }

    private StoredFile[]? Open(string? list)
    {
        if (list is null) return null;
        try
        {
            return JsonSerializer.Deserialize<StoredFile[]>(Seal.Unprotect(list));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not sealed here, or too long ago: then the person chooses the photos again.
            return null;
        }
    }
}
