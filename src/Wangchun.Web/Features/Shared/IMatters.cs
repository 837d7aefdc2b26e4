using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Shared;

/// <summary>A matter as another area points at it; the path is without the path base.</summary>
public sealed record MatterLink(int DossierId, string? Number, string Title, string? TitleEn, string Path);

/// <summary>
/// What a domain tells of its matters to whoever knows only their dossiers: activities serve a matter, whatever its domain. What a reader
/// may not see is absent.
/// </summary>
public interface IMatters
{
    Task<MatterLink?> FindAsync(int dossierId, Viewer viewer, CancellationToken stop);

    Task<MatterLink?> FindAsync(string number, Viewer viewer, CancellationToken stop);

    /// <summary>Its public page.</summary>
    Task<MatterLink?> FindPublicAsync(int dossierId, CancellationToken stop);
}

/// <summary>The matters of all domains.</summary>
public sealed class Matters(IEnumerable<IMatters> domains)
{
    public Task<MatterLink?> FindAsync(int? dossierId, Viewer viewer, CancellationToken stop) =>
        dossierId is { } id ? FirstAsync(domain => domain.FindAsync(id, viewer, stop)) : Task.FromResult<MatterLink?>(null);

    public Task<MatterLink?> FindAsync(string number, Viewer viewer, CancellationToken stop) => FirstAsync(domain => domain.FindAsync(number, viewer, stop));

    public Task<MatterLink?> FindPublicAsync(int? dossierId, CancellationToken stop) =>
        dossierId is { } id ? FirstAsync(domain => domain.FindPublicAsync(id, stop)) : Task.FromResult<MatterLink?>(null);

    private async Task<MatterLink?> FirstAsync(Func<IMatters, Task<MatterLink?>> ask)
    {
        foreach (var domain in domains)
        {
            if (await ask(domain) is { } found) return found;
        }

        return null;
    }
}
