using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App;

/// <summary>
/// Something a person still has to do. <see cref="Kind"/> is a source text, <see cref="Title"/> what people wrote. An <see cref="Obstacle"/>
/// says why it cannot simply be given to somebody else.
/// </summary>
public sealed record OpenWorkItem(string Kind, string Title, string? Path, Refusal? Obstacle = null);

/// <summary>
/// A domain's unfinished work of one person. While there is any, that person cannot leave, lose a post or change branch,
/// so that nothing is left with nobody.
/// </summary>
public interface IOpenWork
{
    Task<IReadOnlyList<OpenWorkItem>> OfAsync(PortalDb db, int personId, CancellationToken stop);

    /// <summary>Gives all of it to somebody else, or refuses. The caller saves.</summary>
    Task MoveAsync(PortalDb db, int fromPersonId, Person to, Act act, CancellationToken stop);
}
