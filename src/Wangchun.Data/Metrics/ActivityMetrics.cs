using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Metrics;

/// <summary>
/// Who took part, and for how long. An activity belongs to a project when it names the project's dossier. Nothing here ranks persons:
/// people are counted, shown by surname only, and no-shows without any name.
/// </summary>
public static class ActivityMetrics
{
    private const string PartyOffice = "街道党建办";
    private const int Months = 12;

    private static readonly FigureList Participants = new("参与的人", "首次参与", (db, asOf) =>
        from first in Events(db, asOf).GroupBy(happened => happened.PersonId).Select(own => new { PersonId = own.Key, At = own.Min(happened => happened.At) })
        join person in db.Persons on first.PersonId equals person.Id
        select new FigureRow
        {
            Id = person.Id, ProjectId = 0, Title = person.Name, IsPerson = true, Community = "", CommunityEn = "", At = first.At,
        });

    private static readonly FigureList Participations = new("参与的人次", "参与时间", (db, asOf) =>
    {
        var begin = asOf.AddMonths(-Months);
        return
            from happened in Events(db, asOf)
            where happened.At > begin
            join project in db.Projects on happened.DossierId equals project.DossierId
            select new FigureRow
            {
                Id = happened.Id, ProjectId = project.Id, Number = project.Dossier.Number, Title = project.Title, TitleEn = project.TitleEn,
                Community = project.Community.Name, CommunityEn = project.Community.NameEn, At = happened.At, Status = project.Status,
            };
    });

    private static readonly FigureList ActiveMembers = new("在册的党员", null, (db, asOf) => Members(db, asOf).Select(person => new FigureRow
    {
        Id = person.Id, ProjectId = 0, Title = person.Name, IsPerson = true, Community = "", CommunityEn = "", At = FigureRow.Undated,
    }));

    private static readonly FigureList ParticipatingMembers = new("参与的党员", "期内首次参与", (db, asOf) =>
    {
        var begin = asOf.AddMonths(-Months);
        return
            from first in Events(db, asOf).Where(happened => happened.At > begin).GroupBy(happened => happened.PersonId).Select(own => new { PersonId = own.Key, At = own.Min(happened => happened.At) })
            join person in Members(db, asOf) on first.PersonId equals person.Id
            select new FigureRow
            {
                Id = person.Id, ProjectId = 0, Title = person.Name, IsPerson = true, Community = "", CommunityEn = "", At = first.At,
            };
    });

    private static readonly FigureList Served = new("计入时长的服务", "活动结束", (db, asOf) => Rows(
        Ended(db, asOf).Where(row => row.SignUp.State == SignUpState.Completed && row.SignUp.EndedAt <= asOf)));

    private static readonly FigureList Missed = new("未到场的报名", "活动结束", (db, asOf) => Rows(
        Ended(db, asOf).Where(row => row.SignUp.State == SignUpState.NoShow && row.SignUp.EndedAt <= asOf)));

    private static readonly FigureList Expected = new("到场和未到场的报名", "活动结束", (db, asOf) => Rows(
        Ended(db, asOf).Where(row => (row.SignUp.State == SignUpState.NoShow || row.SignUp.State == SignUpState.Completed) && row.SignUp.EndedAt <= asOf)));

    public static IReadOnlyList<Metric> All { get; } =
    [
        new()
        {
            Code = "A06",
            Name = "参与人数",
            Unit = "人",
            Definition = "在任何项目上做完过一项任务，或者参加过项目的一场活动的人数。党员和群众合在一起，同一个人只计一次；合并过的人员记录按一个人计。",
            Exclusions = "不含报了名没有参加的、任务还没有确认完成的，也不含和项目无关的活动。",
            AsOfRule = "确认完成、确认时长的时间不晚于截至时间的计入；台账补录的，参与时间是活动结束的时间。",
            Owner = PartyOffice,
            Lists = [Participants],
        },
        new()
        {
            Code = "A07",
            Name = "参与人次",
            Unit = "人次",
            Definition = "截至时间之前 12 个月内，在项目上做完的任务数和参加项目活动的人次之和。一个人参加几次就计几次。",
            Exclusions = "不含报了名没有参加的、任务还没有确认完成的，也不含和项目无关的活动。",
            AsOfRule = "截至时间之前 12 个月内确认完成、确认时长的计入；台账补录的看活动结束的时间。",
            Owner = PartyOffice,
            Lists = [Participations],
        },
        new()
        {
            Code = "A08",
            Name = "党员参与率",
            Unit = "%",
            Kind = MetricKind.Ratio,
            Definition = "截至时间之前 12 个月内做完过一项项目任务，或者参加过项目的一场活动的在册党员，除以在册党员总数。同一个人只计一次。",
            Exclusions = "不含已经转出支部的党员，也不含报了名没有参加的、任务还没有确认完成的和与项目无关的活动。",
            AsOfRule = "截至时间当天编在支部里的党员计入；截至时间之前 12 个月内确认完成、确认时长的算作参与，台账补录的看活动结束的时间。",
            Owner = PartyOffice,
            Lists = [ParticipatingMembers, ActiveMembers],
        },
        new()
        {
            Code = "A09",
            Name = "志愿服务时长",
            Unit = "小时",
            Kind = MetricKind.Sum,
            Definition = "截至时间之前 12 个月内结束的活动中，确认过的服务时长加上后来的更正。",
            Exclusions = "不含没有确认时长的，也不含路上的时间。",
            AsOfRule = "活动在截至时间之前 12 个月内结束，时长在截至时间之前确认的计入。",
            Owner = PartyOffice,
            Lists = [Served],
        },
        new()
        {
            Code = "A12",
            Name = "爽约率",
            Unit = "%",
            Kind = MetricKind.Ratio,
            Definition = "截至时间之前 12 个月内结束的活动中，报了名没有到场的，除以没有到场的和参加了的之和。",
            Exclusions = "不含事先退出的、没有轮到的和活动取消的，也不含还没有登记结果的。",
            AsOfRule = "活动在截至时间之前 12 个月内结束，结果在截至时间之前登记的计入。",
            Owner = PartyOffice,
            Lists = [Missed, Expected],
        },
    ];

    /// <summary>Whatever somebody finished for a project, under the person that is kept where two entries were one.</summary>
    private static IQueryable<Happened> Events(PortalDb db, DateTime asOf)
    {
        // Doubled, so that a sign-up and a task never have the same number.
        var visits =
            from activity in db.Activities
            join project in db.Projects on activity.MatterId equals project.DossierId
            from signUp in activity.SignUps
            where signUp.State == SignUpState.Completed && signUp.EndedAt <= asOf
            select new Happened
            {
                Id = signUp.Id * 2, PersonId = signUp.Person.MergedIntoId ?? signUp.PersonId, DossierId = project.DossierId,
                // A ledger of years ago does not make this year's figure.
                At = signUp.Channel == SignUpChannel.Ledger ? activity.EndsAt : signUp.EndedAt!.Value,
            };
        var tasks =
            from task in db.ProjectTasks
            join project in db.Projects on task.ProjectId equals project.Id
            where task.State == TaskState.Done && task.DoneAt <= asOf && task.Doer != null
            select new Happened { Id = (task.Id * 2) + 1, PersonId = task.Doer!.Person.MergedIntoId ?? task.Doer.PersonId, DossierId = project.DossierId, At = task.DoneAt!.Value };
        return visits.Concat(tasks);
    }

    /// <summary>Whoever was a member of some branch on the Chinese day of that moment; somebody who changed branches on it, or has two records that were merged, is there once.</summary>
    private static IQueryable<Person> Members(PortalDb db, DateTime asOf)
    {
        var day = ChinaTime.Today(asOf);
        // Branch by branch, because that is how memberships are found.
        var branches = db.PartyOrganisations.Where(organisation => organisation.Kind == PartyOrganisationKind.Branch).Select(branch => branch.Id);
        var members = db.Memberships
            .Where(membership => branches.Contains(membership.BranchId) && membership.Since <= day && (membership.Until == null || membership.Until > day))
            .Select(membership => membership.Person.MergedIntoId ?? membership.PersonId);
        return db.Persons.Where(person => members.Contains(person.Id));
    }

    private static IQueryable<Ending> Ended(PortalDb db, DateTime asOf)
    {
        var begin = asOf.AddMonths(-Months);
        return db.Activities
            .Where(activity => activity.EndsAt > begin && activity.EndsAt <= asOf)
            .SelectMany(activity => activity.SignUps, (activity, signUp) => new Ending { Activity = activity, SignUp = signUp });
    }

    private static IQueryable<FigureRow> Rows(IQueryable<Ending> endings) => endings.Select(row => new FigureRow
    {
        Id = row.SignUp.Id,
        ProjectId = 0,
        Number = row.Activity.Dossier.Number,
        Title = row.Activity.Title,
        TitleEn = row.Activity.TitleEn,
        IsActivity = true,
        Community = row.Activity.Community == null ? "" : row.Activity.Community.Name,
        CommunityEn = row.Activity.Community == null ? "" : row.Activity.Community.NameEn,
        At = row.Activity.EndsAt,
        Amount = (row.SignUp.Hours ?? 0m) + row.SignUp.Adjustments.Sum(adjustment => adjustment.Hours),
    });

    private sealed class Happened
    {
        public required int Id { get; init; }

        public required int PersonId { get; init; }

        public required int DossierId { get; init; }

        public required DateTime At { get; init; }
    }

    private sealed class Ending
    {
        public required Activity Activity { get; init; }

        public required SignUp SignUp { get; init; }
    }
}
