using Microsoft.AspNetCore.Authorization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App;

/// <summary>The signed-in person and the clock, as one request sees them.</summary>
public sealed class Session(IHttpContextAccessor accessor, TimeProvider clock)
{
    private HttpContext? Http => accessor.HttpContext;

    public Viewer Viewer => Http?.Items[typeof(Viewer)] as Viewer ?? Viewer.Stranger;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => ChinaTime.Today(Now);

    /// <summary>Who acts and for which post: the one that grants the right which the page asks for.</summary>
    public Act Act()
    {
        var right = Http?.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().LastOrDefault(data => data.Policy is not null)?.Policy;
        var post = Viewer.Posts.FirstOrDefault(held => right is not null && Roles.Grants[held.Role].Contains(right)) ?? (Viewer.Posts is [var first, ..] ? first : null);
        return new Act(Viewer.PersonId, Viewer.Name, post?.PublicName ?? "", Viewer.BranchIds.ToHashSet(), Now, Today)
        {
            UnitIds = Viewer.UnitIds.ToHashSet(),
            CommunityIds = Viewer.CommunityIds.ToHashSet(),
        };
    }
}
