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
        new("reads all of Projects", "\"p\".\"ClaimedAt\" <= @asOf", "Public figures are counted, by definition; the page is kept for its readers."),
        new("reads all of Projects", "SELECT COUNT(*) FROM \"Projects\" AS \"p\" WHERE \"p\".\"AuthorId\"", "An export reads all that its reader may see, and says how much that was."),
        new("sorts what it found: SEARCH l USING INDEX IX_LeadTransfers_State_ToId", "", "Offers that wait for one branch: a handful."),
        new("sorts what it found: SEARCH s USING INDEX IX_SignInSessions_AccountId_EndedAt", "", "Open sessions of one account: a handful."),
        new("sorts what it found: SEARCH p USING INDEX IX_ProjectClaims_BranchId_Status", "", "Claims of one branch."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status_ClaimsCloseOn_Id", "ORDER BY \"p\".\"ListedAt\" DESC", "Claims that close within a week, with a word."),
        new("reads all of ProjectTasks", "\"s\".\"EndedAt\" <= @asOf", "Public figures are counted, by definition; the page is kept for its readers."),
        new("reads all of Persons", "\"n\".\"AwardedAt\" <= @asOf", "The same."),
        new("reads all of Persons", "SELECT COUNT(*) FROM \"Persons\" AS \"p\" WHERE \"p\".\"MergedIntoId\" IS NULL", "An export reads all that its reader may see, and says how much that was."),
        new("sorts what it found: SEARCH s USING INDEX IX_SignUps_PersonId_State", "", "Sign-ups of one person."),
        new("sorts what it found: SEARCH s0 USING INDEX IX_SignUps_PersonId_State", "", "The same."),
        new("sorts what it found: SEARCH a USING INDEX IX_Activities_OrganiserId_StartsAt", "", "Activities of one organiser."),
        new("sorts what it found: SEARCH a USING COVERING INDEX IX_Activities_Status_StartsAt_Id", "", "The clock: what began since its last tick."),
        new("sorts what it found: SEARCH p USING COVERING INDEX IX_Projects_Status_ClaimsCloseOn_Id", "ORDER BY \"p\".\"Id\" LIMIT", "The clock: what closed since its last tick."),
    ];

    /// <summary>Slow when the street has a hundred thousand projects or activities. Each line that can be struck out is a page made fast; none should be added.</summary>
    public static IReadOnlyList<Allowed> Owed { get; } =
    [
        new("sorts what it found: SEARCH a USING INDEX IX_Activities_Status_StartsAt_Id", "", "Two states are read along the index, one after the other, and sorted together; past activities grow."),
        new("reads all of Activities", "", "An index on the start alone is missing, for those who see every activity."),
        new("sorts what it found: SCAN a", "", "The same."),
        new("reads all of SignUps", "\"CallAbout\"", "Calls to make need an index of those not made."),
        new("sorts what it found: SCAN s EXISTS", "", "The same."),
        new("sorts what it found: SEARCH c USING INDEX IX_Certificates_PersonId_Id", "", "Certificates are found person by person and sorted."),
        new("sorts what it found: SEARCH p USING INDEX IX_Persons_CommunityId_Id", "", "The people of one community are sorted by pinyin; the index needs both columns."),
        new("reads all of Persons", "zh_pinyin", "People by pinyin have no index of that collation. A street has a few thousand."),
        new("sorts what it found: SCAN p", "zh_pinyin", "The same."),
        new("sorts what it found: SCAN p USING COVERING INDEX IX_Persons_Name_Id", "", "The same, with their posts."),
        new("reads all of Projects", "GROUP BY \"p\".\"Status\", \"p\".\"Category\", \"p\".\"CommunityId\"", "The counts beside the working list are counted on each page. Keep a counter, or the counts for half a minute as the mall does."),
        new("reads all of Projects", "ORDER BY \"s\".\"DueAt\", \"s\".\"Id\"", "The most urgent of a choice are found by the choice and sorted; the day has to be read along its index."),
        new("sorts what it found: SCAN p", "ORDER BY \"s\".\"DueAt\", \"s\".\"Id\"", "The same."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects", "ORDER BY \"s\".\"DueAt\", \"s\".\"Id\"", "The same, in the working list and on the desk. A state's rows by day need both in one index, so the day has to be a column of the project."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects", "ORDER BY \"s\".\"Id\" DESC", "The same, for what has no day."),
        new("sorts what it found: SEARCH d USING INDEX IX_Dossiers_DueAt", "ORDER BY \"s\".\"Id\" DESC", "What has no day is read whole, because it is ordered by the project and found by the dossier."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_CommunityId_Category", "ORDER BY \"p1\".\"Id\" DESC", "Likely twins are all of one community and category, sorted for the latest six."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_LeadBranchId_Status", "ORDER BY \"p0\".\"ReviewDueAt\"", "Tasks to confirm are looked for in all a branch ever led."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status", "ORDER BY \"p0\".\"DueOn\"", "Free tasks are looked for in the street's projects under way, not in the branch's."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status", "ORDER BY \"p\".\"TargetOn\"", "The home page sorts all under way by their target. The page is kept for its readers."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status", "ORDER BY \"d\".\"DueAt\"", "Reminders sort all under way, each minute of the office hours."),
        new("sorts what it found: SEARCH p USING INDEX IX_Projects_Status", "ORDER BY \"p\".\"Id\"", "Drafts of one person are looked for in all drafts; suspended ones, by the clock, in all suspended."),
        new("sorts what it found: SEARCH i USING INDEX IX_InboxItems_PersonId_ReadAt_Id", "", "An index on person and number would read the latest messages without sorting all of a person's."),
        new("sorts what it found: SEARCH a USING INDEX IX_AuditEntries_Subject_SubjectId_Seq", "ORDER BY \"a\".\"Seq\" DESC", "The trail of one kind of record needs an index on the kind and the sequence."),
        new("reads all of ProjectClaims", "ORDER BY \"p1\".\"DecisionDueAt\"", "Requests that wait need an index on state and day."),
        new("sorts what it found: SCAN p USING INDEX IX_ProjectClaims_ProjectId_Status", "", "The same."),
        new("reads all of ProjectTasks", "\"PersonId\" = @", "One person's tasks are found by reading all; a membership has no index on its person once it has ended."),
        new("reads all of Memberships", "\"PersonId\" = @", "The same."),
        new("sorts what it found: SCAN m USING COVERING INDEX IX_Memberships", "", "The same."),
        new("sorts what it found: SCAN p0 USING INDEX IX_ProjectTasks", "", "The same."),
        new("sorts what it found: SCAN p USING INDEX IX_ProjectTasks", "", "The same."),
    ];

    public static IEnumerable<Allowed> All => Bounded.Concat(Owed);

    public static bool Is(Asked asked, string fault) => All.Any(one => one.Covers(asked, fault));

    public bool Covers(Asked asked, string fault) =>
        fault.StartsWith(Fault, StringComparison.Ordinal) && Space().Replace(asked.Sql, " ").Contains(Part, StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
