using Microsoft.Extensions.Localization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>Reads one page of the mall.</summary>
public sealed class Mall(PortalDb db, MallCounts counts, ReaderTime time, IStringLocalizer text)
{
    public const int PageSize = 24;
    public const int ClosingDays = 7;

    public async Task<MallPage> ReadAsync(MallAddress address, CancellationToken stop)
    {
        var communities = await CommunitiesAsync(stop);
        var words = address.Words.Select(word => new MallWord(word, [.. communities.Where(pair => IsNamed(pair.Value, word)).Select(pair => pair.Key)])).ToList();
        var search = address.Search(words, time.Today, ClosingDays);
        var totals = await counts.OfAsync(db, search with { ClaimsClose = null }, stop);
        var soon = await counts.OfAsync(db, search with { ClaimsClose = (time.Today, time.Today.AddDays(ClosingDays)) }, stop);
        var here = address.Closing ? soon : totals;
        var total = here.Of(cell => Holds(address, cell));

        var (keys, previous, next) = await KeysAsync(address, search, few: words.Count == 0 && total <= MallQueries.Few, stop);
        var branches = await BranchesAsync(stop);
        return new MallPage
        {
            Address = address,
            Rows = await RowsAsync([.. keys.Select(key => key.Id)], stop),
            Total = total,
            IsCapped = here.IsCapped,
            Tabs = [.. Tabs(address, totals)],
            ClosingSoon = soon.Of(cell => Holds(address with { Group = MallGroup.All }, cell)),
            Communities = Choices(address with { Communities = [] }, here, communities, cell => cell.CommunityId, address.Communities.Contains, keepEmpty: true),
            Branches = Choices(address with { Branch = null }, here, branches, cell => cell.BranchId, id => address.Branch == id, keepEmpty: false),
            Categories = [.. CategoryChoices(address, here)],
            Applied = [.. Applied(address, communities, branches)],
            Previous = previous,
            Next = next,
        };
    }

    /// <summary>How many projects of each community strangers can see.</summary>
    public async Task<IReadOnlyList<FacetChoice>> CommunitiesWithCountsAsync(CancellationToken stop)
    {
        var (all, totals) = (new MallAddress(), await counts.OfAsync(db, new MallSearch(), stop));
        return Choices(all, totals, await CommunitiesAsync(stop), cell => cell.CommunityId, _ => false, keepEmpty: true);
    }

    public async Task<IReadOnlyList<MallRow>> RowsAsync(IReadOnlyList<int> ids, CancellationToken stop)
    {
        var rows = await MallRow.From(db.Projects.InMall().Where(p => ids.Contains(p.Id))).ToListAsync(stop);
        var dossiers = rows.Select(row => row.DossierId).ToList();
        var photos = await PublicPhoto.From(db.Set<Attachment>().Where(a => dossiers.Contains(a.DossierId)).OnlyPublic(db.Projects)).ToListAsync(stop);
        var ofDossier = photos.ToLookup(photo => photo.DossierId);
        var found = rows.ToDictionary(row => row.Id, row => row with { Photo = Best(ofDossier[row.DossierId]) });
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    // The result is what people come to see; until there is one, the place as it was.
    private static PublicPhoto? Best(IEnumerable<PublicPhoto> photos) =>
        photos.FirstOrDefault(photo => photo.Use == AttachmentUse.After) ?? photos.FirstOrDefault(photo => photo.Use == AttachmentUse.Before);

    private async Task<(IReadOnlyList<MallKey> Keys, MallAddress? Previous, MallAddress? Next)> KeysAsync(
        MallAddress address, MallSearch search, bool few, CancellationToken stop)
    {
        var projects = db.Projects.InMall();
        if (address.Before is { } before)
        {
            var back = await projects.KeysAsync(search, address.Order, before, backwards: true, PageSize, few, stop);
            // Fewer than a page before it: that is the first page, and it is shown whole.
            if (back.HasMore)
            {
                var turned = back.Rows.Reverse().ToList();
                return (turned, address.Start with { Before = turned[0].Cursor }, address.Start with { After = turned[^1].Cursor });
            }
        }

        var after = address.Before is null ? address.After : null;
        var slice = await projects.KeysAsync(search, address.Order, after, backwards: false, PageSize, few, stop);
        var previous = after is not null && slice.Rows is [var first, ..] ? address.Start with { Before = first.Cursor } : null;
        var next = slice.HasMore ? address.Start with { After = slice.Rows[^1].Cursor } : null;
        return (slice.Rows, after is not null && slice.Rows.Count == 0 ? address.Start : previous, next);
    }

    private static bool Holds(MallAddress address, MallCell cell) =>
        address.Group.Holds(cell.Status)
        && (address.Communities.Count == 0 || address.Communities.Contains(cell.CommunityId))
        && (address.Categories.Count == 0 || address.Categories.Contains(cell.Category))
        && (address.Branch is null || address.Branch == cell.BranchId);

    private static IEnumerable<MallTab> Tabs(MallAddress address, MallTotals totals) =>
        from tab in Enum.GetValues<MallGroup>()
        let count = totals.Of(cell => Holds(address with { Group = tab }, cell))
        where tab != MallGroup.Ended || count > 0 || address.Group == tab
        select new MallTab(tab, count, address.Group == tab);

    // A filter's own choices are counted as if it were not set: they add to each other.
    private static IReadOnlyList<FacetChoice> Choices(
        MallAddress others, MallTotals totals, Dictionary<int, Named> names, Func<MallCell, int?> part, Func<int, bool> isChosen, bool keepEmpty) =>
    [
        .. from pair in names
           let count = totals.Of(cell => part(cell) == pair.Key && Holds(others, cell))
           where keepEmpty || count > 0 || isChosen(pair.Key)
           select new FacetChoice(pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), pair.Value, count, isChosen(pair.Key)),
    ];

    private IEnumerable<FacetChoice> CategoryChoices(MallAddress address, MallTotals totals) =>
        from category in Enum.GetValues<ProjectCategory>()
        let count = totals.Of(cell => cell.Category == category && Holds(address with { Categories = [] }, cell))
        where count > 0 || address.Categories.Contains(category)
        orderby count descending, category
        select new FacetChoice(category.ToString(), new Named(text[category.Label], null), count, address.Categories.Contains(category));

    private IEnumerable<AppliedFilter> Applied(MallAddress address, Dictionary<int, Named> communities, Dictionary<int, Named> branches)
    {
        if (address.Text.Length > 0) yield return new(new Named(text["“{0}”", address.Text], null), address.Start with { Text = "" });
        if (address.Closing) yield return new(new Named(text["{0} 天内截止认领", ClosingDays], null), address.Start with { Closing = false });
        foreach (var id in address.Communities.Where(communities.ContainsKey)) yield return new(communities[id], address.Without(id));
        foreach (var category in address.Categories) yield return new(new Named(text[category.Label], null), address.Without(category));
        if (address.Branch is { } branch && branches.TryGetValue(branch, out var name)) yield return new(name, address.Start with { Branch = null });
    }

    private async Task<Dictionary<int, Named>> CommunitiesAsync(CancellationToken stop) => await db.Communities
        .OrderBy(community => community.Id)
        .Select(community => new { community.Id, community.Name, community.NameEn })
        .ToDictionaryAsync(community => community.Id, community => new Named(community.Name, community.NameEn), stop);

    private async Task<Dictionary<int, Named>> BranchesAsync(CancellationToken stop) => await db.PartyOrganisations
        .Where(organisation => organisation.Kind == PartyOrganisationKind.Branch)
        .OrderBy(organisation => organisation.Id)
        .Select(organisation => new { organisation.Id, organisation.Name, organisation.NameEn })
        .ToDictionaryAsync(organisation => organisation.Id, organisation => new Named(organisation.Name, organisation.NameEn), stop);

    private static bool IsNamed(Named community, string word) =>
        community.Chinese.Contains(word, StringComparison.OrdinalIgnoreCase) || community.English!.Contains(word, StringComparison.OrdinalIgnoreCase);
}
