using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Queries;

/// <summary>The orders the mall can be read in: last listed first, claims closing next, last solved first.</summary>
public enum MallOrder
{
    Newest,
    Closing,
    Solved,
}

/// <summary>A word somebody looks for, and the communities whose name holds it.</summary>
public sealed record MallWord(string Text, IReadOnlyList<int> CommunityIds);

/// <summary>What is looked for in the mall. An empty list asks for nothing.</summary>
public sealed record MallSearch
{
    public IReadOnlyList<MallWord> Words { get; init; } = [];

    public IReadOnlyList<int> Communities { get; init; } = [];

    public IReadOnlyList<ProjectCategory> Categories { get; init; } = [];

    public IReadOnlyList<ProjectStatus> Statuses { get; init; } = [];

    public int? BranchId { get; init; }

    /// <summary>Only what can be claimed, with its last day between these two.</summary>
    public (DateOnly From, DateOnly To)? ClaimsClose { get; init; }
}

/// <summary>How many projects agree in everything the mall can be filtered by: one cell of its counts.</summary>
public sealed record MallCell(int CommunityId, ProjectCategory Category, ProjectStatus Status, int? BranchId, int Count);

/// <summary>A row's place in the order of a list; the next page starts behind it.</summary>
public sealed record MallCursor(long Place, int Id);

public sealed record MallKey(int Id, DateTime? At, DateOnly? On)
{
    public MallCursor Cursor => new(At?.Ticks ?? On?.DayNumber ?? 0, Id);
}

/// <summary>
/// Reading the mall when it is long. Two plans, both inside an index: many matches are read along the index of the order until a page
/// is full; few are found by the index of the filters and sorted here. Left to itself SQLite sorts tens of thousands of rows for one page.
/// </summary>
public static class MallQueries
{
    /// <summary>From here on reading along the order is the cheaper plan.</summary>
    public const int Few = 1000;

    extension(IQueryable<Project> projects)
    {
        /// <summary>Every word is in the title, the need, the place, the number or the name of the community.</summary>
        public IQueryable<Project> Worded(IReadOnlyList<MallWord> words) => words.Aggregate(projects, (found, word) =>
        {
            var (pattern, communities) = ($"%{Escaped(word.Text)}%", word.CommunityIds);
            return found.Where(p =>
                EF.Functions.Like(p.Title, pattern, Escape)
                || EF.Functions.Like(p.TitleEn!, pattern, Escape)
                || EF.Functions.Like(p.Need, pattern, Escape)
                || EF.Functions.Like(p.Place!, pattern, Escape)
                || EF.Functions.Like(p.Dossier.Number!, pattern, Escape)
                || communities.Contains(p.CommunityId));
        });

        /// <summary>Still to be claimed, with the last day in these days.</summary>
        public IQueryable<Project> ClaimsClosing(DateOnly from, DateOnly to) =>
            projects.Where(p => p.Status == ProjectStatus.Open && p.ClaimsCloseOn >= from && p.ClaimsCloseOn <= to);

        /// <summary>The counts for all filters at once, from one index.</summary>
        public IQueryable<MallCell> Cells() => projects
            .GroupBy(p => new { p.CommunityId, p.Category, p.Status, p.LeadBranchId })
            .Select(cell => new MallCell(cell.Key.CommunityId, cell.Key.Category, cell.Key.Status, cell.Key.LeadBranchId, cell.Count()));

        /// <summary>One screenful of keys, forwards behind the cursor or backwards before it.</summary>
        public async Task<Slice<MallKey>> KeysAsync(
            MallSearch search, MallOrder order, MallCursor? cursor, bool backwards, int size, bool few, CancellationToken stop)
        {
            if (!few) return await projects.KeysAlongOrder(search, order, cursor, backwards).SliceAsync(size, stop);

            var keys = await projects.ByFilter(search).Keyed(order).ToListAsync(stop);
            var sorted = Sorted(keys, descending: (order != MallOrder.Closing) != backwards);
            var rest = (cursor is null ? sorted : sorted.SkipWhile(key => !IsBehind(key.Cursor, cursor, order, backwards))).Take(size + 1).ToList();
            return new Slice<MallKey>(rest.Count > size ? rest[..size] : rest, rest.Count > size);
        }

        /// <summary>Read along the index of the order: it costs what a page costs, however long the table is.</summary>
        public IQueryable<MallKey> KeysAlongOrder(MallSearch search, MallOrder order, MallCursor? cursor, bool backwards) =>
            projects.AlongOrder(search, order).From(order, cursor, backwards).Keyed(order);

        /// <summary>The filters as they are, for the planner to begin with.</summary>
        private IQueryable<Project> ByFilter(MallSearch search)
        {
            var found = projects.Worded(search.Words);
            if (search.Communities is { Count: > 0 } communities) found = found.Where(p => communities.Contains(p.CommunityId));
            if (search.Categories is { Count: > 0 } categories) found = found.Where(p => categories.Contains(p.Category));
            if (search.Statuses is { Count: > 0 } statuses) found = found.Where(p => statuses.Contains(p.Status));
            if (search.BranchId is { } branch) found = found.Where(p => p.LeadBranchId == branch);
            return search.ClaimsClose is var (from, to) ? found.ClaimsClosing(from, to) : found;
        }

        /// <summary>The same filters, written so that no index but the one of the order can answer them: "+ 0" and "not one of" are not searched for.</summary>
        private IQueryable<Project> AlongOrder(MallSearch search, MallOrder order)
        {
            var found = projects.Worded(search.Words);
            if (search.Communities is { Count: > 0 } communities) found = found.Where(p => communities.Contains(p.CommunityId + 0));
            if (search.Categories is { Count: > 0 } categories) found = found.Where(p => categories.Contains(p.Category));
            if (search.BranchId is { } branch) found = found.Where(p => p.LeadBranchId + 0 == branch);
            if (search.ClaimsClose is var (from, to)) return found.ClaimsClosing(from, to);
            if (order == MallOrder.Closing) return found.Where(p => p.Status == ProjectStatus.Open);
            if (order == MallOrder.Solved) return found.Where(p => p.Status == ProjectStatus.Completed);
            if (search.Statuses is not { Count: > 0 } statuses) return found;

            var others = Enum.GetValues<ProjectStatus>().Except(statuses).ToList();
            return found.Where(p => !others.Contains(p.Status));
        }

        private IQueryable<Project> From(MallOrder order, MallCursor? cursor, bool backwards) => order switch
        {
            MallOrder.Closing => projects.ByClosing(cursor, backwards),
            MallOrder.Solved => projects.BySolving(cursor, backwards),
            _ => projects.ByListing(cursor, backwards),
        };

        private IQueryable<Project> ByListing(MallCursor? cursor, bool backwards)
        {
            var (at, id) = (Instant(cursor), cursor?.Id);
            var rest = cursor is null ? projects
                : backwards ? projects.Where(p => p.ListedAt >= at && (p.ListedAt > at || p.Id > id))
                : projects.Where(p => p.ListedAt <= at && (p.ListedAt < at || p.Id < id));
            return backwards ? rest.OrderBy(p => p.ListedAt).ThenBy(p => p.Id) : rest.OrderByDescending(p => p.ListedAt).ThenByDescending(p => p.Id);
        }

        private IQueryable<Project> BySolving(MallCursor? cursor, bool backwards)
        {
            var (at, id) = (Instant(cursor), cursor?.Id);
            var rest = cursor is null ? projects
                : backwards ? projects.Where(p => p.CompletedAt >= at && (p.CompletedAt > at || p.Id > id))
                : projects.Where(p => p.CompletedAt <= at && (p.CompletedAt < at || p.Id < id));
            return backwards ? rest.OrderBy(p => p.CompletedAt).ThenBy(p => p.Id) : rest.OrderByDescending(p => p.CompletedAt).ThenByDescending(p => p.Id);
        }

        private IQueryable<Project> ByClosing(MallCursor? cursor, bool backwards)
        {
            var (on, id) = (Day(cursor), cursor?.Id);
            var rest = cursor is null ? projects
                : backwards ? projects.Where(p => p.ClaimsCloseOn <= on && (p.ClaimsCloseOn < on || p.Id < id))
                : projects.Where(p => p.ClaimsCloseOn >= on && (p.ClaimsCloseOn > on || p.Id > id));
            return backwards ? rest.OrderByDescending(p => p.ClaimsCloseOn).ThenByDescending(p => p.Id) : rest.OrderBy(p => p.ClaimsCloseOn).ThenBy(p => p.Id);
        }

        private IQueryable<MallKey> Keyed(MallOrder order) => order switch
        {
            MallOrder.Closing => projects.Select(p => new MallKey(p.Id, null, p.ClaimsCloseOn)),
            MallOrder.Solved => projects.Select(p => new MallKey(p.Id, p.CompletedAt, null)),
            _ => projects.Select(p => new MallKey(p.Id, p.ListedAt, null)),
        };
    }

    private const string Escape = @"\";

    /// <summary>% and _ are letters to a person; [ opens a set of letters on SQL Server.</summary>
    public static string Escaped(string text) => text
        .Replace(Escape, @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace("[", @"\[", StringComparison.Ordinal);

    private static IEnumerable<MallKey> Sorted(List<MallKey> keys, bool descending) => descending
        ? keys.OrderByDescending(key => key.Cursor.Place).ThenByDescending(key => key.Id)
        : keys.OrderBy(key => key.Cursor.Place).ThenBy(key => key.Id);

    private static bool IsBehind(MallCursor key, MallCursor cursor, MallOrder order, bool backwards)
    {
        var after = (key.Place, key.Id).CompareTo((cursor.Place, cursor.Id));
        return (order != MallOrder.Closing) != backwards ? after < 0 : after > 0;
    }

    // A cursor comes out of an address, so it may say anything.
    private static DateTime? Instant(MallCursor? cursor) =>
        cursor is null ? null : new DateTime(Math.Clamp(cursor.Place, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);

    private static DateOnly? Day(MallCursor? cursor) =>
        cursor is null ? null : DateOnly.FromDayNumber((int)Math.Clamp(cursor.Place, 0, DateOnly.MaxValue.DayNumber));
}
