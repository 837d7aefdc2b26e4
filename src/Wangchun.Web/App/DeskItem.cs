using Wangchun.Data;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App;

/// <summary>
/// One matter that waits for a person. <see cref="Ask"/> and <see cref="Button"/> are source sentences (“请审核”); <see cref="Path"/>
/// is the page of the act, without the path base.
/// </summary>
public sealed record DeskItem(string Domain, string Ask, string Title, string? TitleEn, string By, DateTime? DueAt, bool IsProvisional, string Path, string Button);

/// <summary>What one domain puts on a person's desk. At most <see cref="Most"/> items each: nobody reads more, and nothing grows with the table.</summary>
public interface IDeskSource
{
    const int Most = 100;

    Task<IReadOnlyList<DeskItem>> ForAsync(PortalDb db, Viewer viewer, DateTime now, CancellationToken stop);
}
