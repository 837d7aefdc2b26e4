using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Metrics;

/// <summary>The camp's numbers. Drafts and projects under review are in none of them: every query starts from what was listed or claimed.</summary>
public static class GrowthCampMetrics
{
    private const string PartyOffice = "街道党建办";
    private const string Percent = "%";
    private const int MonthsOfWaiting = 12;

    private static readonly FigureList Listed = new("推出的项目", "首次上架", (db, asOf) => Rows(
        from project in db.Projects
        where project.ListedAt <= asOf
        select new Dated { Project = project, At = project.ListedAt!.Value }));

    private static readonly FigureList Led = new("领办的项目", "首次获批", (db, asOf) => Rows(
        from project in db.Projects
        where project.ClaimedAt <= asOf
            && project.Claims.Any(claim => claim.Status == ClaimStatus.Approved || claim.Status == ClaimStatus.Fulfilled)
        select new Dated { Project = project, At = project.ClaimedAt!.Value }));

    private static readonly FigureList Solved = new("认定的民生实事", "认定时间", (db, asOf) => Rows(db, Accepted(db, asOf)));

    private static readonly FigureList SolvedNearby = new("在网格和社区解决的民生实事", "认定时间", (db, asOf) => Rows(
        db, Accepted(db, asOf).Where(outcome => outcome.Level == ResolvedLevel.Grid || outcome.Level == ResolvedLevel.Community)));

    private static readonly FigureList Completed = new("已解决的项目", "首次获批", (db, asOf) => Rows(
        from project in db.Projects
        where project.ClaimedAt <= asOf && project.Status == ProjectStatus.Completed && project.CompletedAt <= asOf
        select new Dated { Project = project, At = project.ClaimedAt!.Value }));

    private static readonly FigureList DueOrEnded = new("应当办结的项目", "首次获批", (db, asOf) =>
    {
        var today = ChinaTime.Today(asOf);
        return Rows(
            from project in db.Projects
            where project.ClaimedAt <= asOf
                && ((project.Status == ProjectStatus.Completed && project.CompletedAt <= asOf)
                    || (project.Status == ProjectStatus.Unsuccessful && project.EndedAt <= asOf)
                    || (project.Status != ProjectStatus.Completed && project.Status != ProjectStatus.Unsuccessful
                        && project.Status != ProjectStatus.Expired && project.Status != ProjectStatus.Cancelled && project.TargetOn < today))
            select new Dated { Project = project, At = project.ClaimedAt!.Value });
    });

    private static readonly FigureList Waited = new("测算等待的项目", "首次获批", (db, asOf) =>
    {
        var begin = asOf.AddMonths(-MonthsOfWaiting);
        return Rows(
            from project in db.Projects
            where project.ClaimedAt > begin && project.ClaimedAt <= asOf
            select new Dated { Project = project, Since = project.ListedAt, At = project.ClaimedAt!.Value });
    });

    public static IReadOnlyList<Metric> All { get; } =
    [
        new()
        {
            Code = "A01",
            Name = "累计推出项目",
            Unit = "个",
            Definition = "曾经上架供支部认领的项目数。每个项目只计一次，后来逾期未领或取消的也计入。",
            Exclusions = "不含草稿、待审核和从未上架的项目。",
            AsOfRule = "首次上架时间不晚于截至时间的计入。",
            Owner = PartyOffice,
            Lists = [Listed],
        },
        new()
        {
            Code = "A02",
            Name = "已领办项目",
            Unit = "个",
            Definition = "有支部领办的项目数：至少有一项认领获批，并且没有全部退还或收回。",
            Exclusions = "不含认领申请还在审批、未获同意或已撤回的项目，也不含认领已全部退还或收回的项目。",
            AsOfRule = "首次获批时间不晚于截至时间的计入，认领以当前状态为准。",
            Owner = PartyOffice,
            Lists = [Led],
        },
        new()
        {
            Code = "A03",
            Name = "领办率",
            Unit = Percent,
            Kind = MetricKind.Ratio,
            Definition = "已领办项目除以累计推出项目。",
            Exclusions = "与累计推出项目、已领办项目相同。",
            AsOfRule = "分子、分母取同一截至时间。",
            Owner = PartyOffice,
            Lists = [Led, Listed],
        },
        new()
        {
            Code = "A04",
            Name = "解决民生实事",
            Unit = "件",
            Definition = "验收认定的民生实事件数。一个项目可以解决几件，也可以没有，所以件数和项目数分开计。",
            Exclusions = "不含等待验收的，也不含项目重新打开后有异议的。",
            AsOfRule = "认定时间不晚于截至时间的计入，以当前状态为准。",
            Owner = PartyOffice,
            Lists = [Solved],
        },
        new()
        {
            Code = "A05",
            Name = "项目办结率",
            Unit = Percent,
            Kind = MetricKind.Ratio,
            Definition = "在获批认领过的项目中，已解决的除以已解决、未达成和过了计划完成日期仍未结束的项目之和。",
            Exclusions = "不含从未获批认领、已取消、逾期未领和还没有到计划完成日期的项目。",
            AsOfRule = "办结或认定未达成的时间不晚于截至时间的计入；计划完成日期早于截至当天的算已到期。",
            Owner = PartyOffice,
            Lists = [Completed, DueOrEnded],
        },
        new()
        {
            Code = "A10",
            Name = "平均领办等待",
            Unit = "个工作日",
            Kind = MetricKind.Median,
            Definition = "项目从首次上架到首次有支部获批领办所用工作日数的中位数。上架当天获批的计 0 天。",
            Exclusions = "不含还没有支部获批领办的项目。",
            AsOfRule = "截至时间之前 12 个月内首次获批的项目计入。",
            Owner = PartyOffice,
            Lists = [Waited],
            Measure = (row, calendar) => calendar.WorkingDaysBetween(ChinaTime.Today(row.Since!.Value), ChinaTime.Today(row.At)),
        },
        new()
        {
            Code = "A11",
            Name = "就地化解率",
            Unit = Percent,
            Kind = MetricKind.Ratio,
            Definition = "在网格或社区层级解决的民生实事，除以全部已认定的民生实事。",
            Exclusions = "不含等待验收和有异议的民生实事。",
            AsOfRule = "认定时间不晚于截至时间的计入，以当前状态为准。",
            Owner = PartyOffice,
            Lists = [SolvedNearby, Solved],
        },
    ];

    private static IQueryable<Outcome> Accepted(PortalDb db, DateTime asOf) =>
        db.Outcomes.Where(outcome => outcome.State == OutcomeState.Accepted && outcome.AcceptedAt <= asOf);

    private static IQueryable<FigureRow> Rows(IQueryable<Dated> projects) => projects.Select(dated => new FigureRow
    {
        Id = dated.Project.Id,
        ProjectId = dated.Project.Id,
        Number = dated.Project.Dossier.Number,
        Title = dated.Project.Title,
        TitleEn = dated.Project.TitleEn,
        Community = dated.Project.Community.Name,
        CommunityEn = dated.Project.Community.NameEn,
        At = dated.At,
        Since = dated.Since,
        Status = dated.Project.Status,
    });

    private static IQueryable<FigureRow> Rows(PortalDb db, IQueryable<Outcome> outcomes) =>
        from outcome in outcomes
        join project in db.Projects on outcome.ProjectId equals project.Id
        select new FigureRow
        {
            Id = outcome.Id,
            ProjectId = project.Id,
            Number = project.Dossier.Number,
            Title = outcome.Title,
            TitleEn = project.TitleEn,
            Community = project.Community.Name,
            CommunityEn = project.Community.NameEn,
            At = outcome.AcceptedAt!.Value,
            Status = project.Status,
            Level = outcome.Level,
        };

    private sealed class Dated
    {
        public required Project Project { get; init; }

        public DateTime? Since { get; init; }

        public required DateTime At { get; init; }
    }
}
