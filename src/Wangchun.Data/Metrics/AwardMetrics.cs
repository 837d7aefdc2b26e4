using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Data.Metrics;

/// <summary>Who was honoured. The row of a member says what the honour roll says, and nothing else.</summary>
public static class AwardMetrics
{
    private const string PartyOffice = "街道党建办";

    private static readonly FigureList Branches = new("获奖支部", "首次表彰", (db, asOf) =>
    {
        var honoured = Honoured(db, asOf).Where(nomination => nomination.PersonId == null);
        return
            from branch in db.PartyOrganisations
            where honoured.Select(nomination => nomination.BranchId).Contains(branch.Id)
            join community in db.Communities on branch.CommunityId equals community.Id into homes
            from home in homes.DefaultIfEmpty()
            select new FigureRow
            {
                Id = branch.Id,
                ProjectId = 0,
                Title = branch.Name,
                TitleEn = branch.NameEn,
                Community = home == null ? "" : home.Name,
                CommunityEn = home == null ? "" : home.NameEn,
                At = honoured.Where(nomination => nomination.BranchId == branch.Id).Min(nomination => nomination.AwardedAt)!.Value,
                HonouredIn = honoured.Where(nomination => nomination.BranchId == branch.Id).Max(nomination => (int?)nomination.Cycle.Year),
            };
    });

    private static readonly FigureList Members = new("获奖党员", "首次表彰", (db, asOf) =>
    {
        var honoured = Honoured(db, asOf).Where(nomination => nomination.PersonId != null);
        return
            from person in db.Persons
            where honoured.Select(nomination => nomination.PersonId).Contains(person.Id)
            select new FigureRow
            {
                Id = person.Id,
                ProjectId = 0,
                Title = honoured.Where(nomination => nomination.PersonId == person.Id).OrderByDescending(nomination => nomination.AwardedAt).ThenBy(nomination => nomination.Id)
                    .Select(nomination => nomination.HonouredAs + "（" + nomination.Branch.Name + "）").First(),
                Community = "",
                CommunityEn = "",
                At = honoured.Where(nomination => nomination.PersonId == person.Id).Min(nomination => nomination.AwardedAt)!.Value,
                HonouredIn = honoured.Where(nomination => nomination.PersonId == person.Id).Max(nomination => (int?)nomination.Cycle.Year),
            };
    });

    public static IReadOnlyList<Metric> All { get; } =
    [
        new()
        {
            Code = "A13",
            Name = "获奖支部",
            Unit = "个支部",
            Definition = "在“五最四星”评选中获得过表彰的支部数。一个支部获得几项或几年的表彰，只计一次。",
            Exclusions = "不含还没有公布的评选，也不含已经撤销的表彰。",
            AsOfRule = "表彰公布时间不晚于截至时间的计入，以当前状态为准。",
            Owner = PartyOffice,
            Lists = [Branches],
        },
        new()
        {
            Code = "A14",
            Name = "获奖党员",
            Unit = "人",
            Definition = "在“五最四星”评选中获得过表彰的党员人数。一位党员获得几项或几年的表彰，只计一次。",
            Exclusions = "不含还没有公布的评选，也不含已经撤销的表彰。",
            AsOfRule = "表彰公布时间不晚于截至时间的计入，以当前状态为准。",
            Owner = PartyOffice,
            Lists = [Members],
        },
    ];

    private static IQueryable<Nomination> Honoured(PortalDb db, DateTime asOf) => db.Nominations.Where(nomination =>
        nomination.Status == NominationStatus.Awarded && nomination.AwardedAt <= asOf
        && (nomination.Cycle.Status == AwardCycleStatus.Announced || nomination.Cycle.Status == AwardCycleStatus.Archived));
}
