using System.Text.RegularExpressions;

namespace Wangchun.WebTests.Plans;

/// <summary>A query that reads or sorts more than a page, and why. <see cref="Part"/> is a piece of its SQL, empty when the fault says enough.</summary>
internal sealed partial record Allowed(string Fault, string Part, string Because)
{
    /// <summary>The set is small by its nature, or reading all of it is what was asked for.</summary>
    public static IReadOnlyList<Allowed> Bounded { get; } =
    [
        new("reads all of Accounts", "\"UserName\" IN (", "Once, at start: are the demo accounts' passwords still the demo password."),
        new("reads all of Projects", "GROUP BY \"p\".\"CommunityId\", \"p\".\"Category\", \"p\".\"Status\", \"p\".\"LeadBranchId\"", "Public counts, out of a covering index and kept for half a minute."),
        new("sorts what it found: SEARCH l USING INDEX IX_LeadTransfers_State_ToId", "", "Offers that wait for one branch: a handful."),
        new("sorts what it found: SEARCH s USING INDEX IX_SignInSessions_AccountId_EndedAt", "", "Open sessions of one account: a handful."),
        new("sorts what it found: SEARCH p USING INDEX IX_ProjectClaims_BranchId_Status", "", "Claims of one branch."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status_ClaimsCloseOn_Id", "ORDER BY \"p\".\"ListedAt\" DESC", "Claims that close within a week, with a word."),
        new("reads all of Persons", "SELECT COUNT(*) FROM \"Persons\" AS \"p\" WHERE \"p\".\"MergedIntoId\" IS NULL", "An export reads all that its reader may see, and says how much that was."),
        new("sorts what it found: SEARCH s USING INDEX IX_SignUps_PersonId_State", "", "Sign-ups of one person."),
        new("sorts what it found: SEARCH s0 USING INDEX IX_SignUps_PersonId_State", "", "The same."),
        new("sorts what it found: SEARCH a USING INDEX IX_Activities_OrganiserId_StartsAt", "", "Activities of one organiser."),
        new("sorts what it found: SEARCH a USING COVERING INDEX IX_Activities_Status_StartsAt_Id", "", "The clock: what began since its last tick."),
        new("sorts what it found: SEARCH p USING COVERING INDEX IX_Projects_Status_ClaimsCloseOn_Id", "ORDER BY \"p\".\"Id\" LIMIT", "The clock: what closed since its last tick."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status_DueAt_Id (Status=? AND DueAt<?)", "", "The clock: whoever has something due within four days is reminded of it."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status_DueAt_Id (Status=? AND DueAt>? AND DueAt<?)", "", "The same, the next page of them."),
        new("sorts what it found: SEARCH m USING COVERING INDEX IX_Memberships_OfPerson", "", "The branches somebody has belonged to."),
        new("reads all of Projects", "GROUP BY \"p\".\"CommunityId\", \"p\".\"Category\", \"p\".\"Status\"", "The counts of the working list, out of a covering index and kept for half a minute."),
    ];

    /// <summary>Slow when the street has a hundred thousand projects or activities. Each line that can be struck out is a page made fast; none should be added.</summary>
    public static IReadOnlyList<Allowed> Owed { get; } =
    [
        new("sorts what it found: SEARCH a USING INDEX IX_Activities_Status_StartsAt_Id", "", "Two states are read along the index, one after the other, and sorted together; past activities grow."),
        new("sorts what it found: SEARCH s EXISTS USING INDEX IX_SignUps_ToCall", "", "Calls to make are looked for in all a community or branch ever held; the other way round is shorter."),
        new("sorts what it found: SEARCH c USING INDEX IX_Certificates_PersonId_Id", "", "Certificates are found person by person and sorted."),
        new("reads all of Persons", "zh_pinyin", "People by pinyin have no index of that collation. A street has a few thousand."),
        new("sorts what it found: SCAN p", "zh_pinyin", "The same."),
        new("sorts what it found: SCAN p USING COVERING INDEX IX_Persons_Name_Id", "", "The same, with their posts."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_CommunityId_Category", "ORDER BY \"p1\".\"Id\" DESC", "Likely twins are all of one community and category, sorted for the latest six."),
    ];

    public static IEnumerable<Allowed> All => Bounded.Concat(Owed);

    public static bool Is(Asked asked, string fault) => All.Any(one => one.Covers(asked, fault));

    public bool Covers(Asked asked, string fault) =>
        fault.StartsWith(Fault, StringComparison.Ordinal) && Space().Replace(asked.Sql, " ").Contains(Part, StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
