using Microsoft.AspNetCore.Authorization;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Shared;

/// <summary>The working menus as the signed-in person may use them, with the place where this page belongs.</summary>
public sealed class StaffMenu(IAuthorizationService rights, INavCounts counts, Session session, IHttpContextAccessor http)
{
    private Task<StaffMenu>? reading;

    public IReadOnlyList<NavItem> Tabs { get; private set; } = [];

    public IReadOnlyList<NavItem> Phone { get; private set; } = [];

    /// <summary>The pages of the current area; empty when there is nothing to choose.</summary>
    public IReadOnlyList<NavItem> Row { get; private set; } = [];

    public NavItem? Tab { get; private set; }

    public NavCounts Counts { get; private set; } = new();

    public string Name => session.Viewer.Name;

    /// <summary>What the person is here, as a source text; the first post where there are several.</summary>
    public string? Post => session.Viewer.Posts is [var post, ..] ? post.Role.Label : null;

    public string Initial => Name.Length == 0 ? "" : Name[..1];

    /// <summary>Once for a request, however many parts of the page ask.</summary>
    public Task<StaffMenu> ReadAsync(CancellationToken stop) => reading ??= ReadOnceAsync(stop);

    public async Task<IReadOnlyList<NavItem>> AllowedAsync(IEnumerable<NavItem> items)
    {
        var allowed = new List<NavItem>();
        foreach (var item in items)
        {
            if (await MayOpenAsync(item)) allowed.Add(item);
        }

        return allowed;
    }

    private async Task<StaffMenu> ReadOnceAsync(CancellationToken stop)
    {
        if (http.HttpContext?.User.Identity?.IsAuthenticated is not true) return this;

        Tabs = await AllowedAsync(Navigation.Staff);
        Phone = await AllowedAsync(Navigation.Phone);
        Tab = Navigation.Nearest(Tabs, http.HttpContext.Request.Path);
        if (Tab is not null && await AllowedAsync(Tab.Menu) is { Count: > 1 } row) Row = row;
        Counts = await counts.ForViewerAsync(stop);
        return this;
    }

    private async Task<bool> MayOpenAsync(NavItem item) =>
        item.Right is null || (await rights.AuthorizeAsync(http.HttpContext!.User, item.Right)).Succeeded;
}
