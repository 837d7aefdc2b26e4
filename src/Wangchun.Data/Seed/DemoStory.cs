using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using static Wangchun.Data.Seed.DemoDays;

namespace Wangchun.Data.Seed;

/// <summary>
/// One project's way, told through the same methods that people's acts go through: nothing is set that could not have happened.
/// The steps are written down with their days first and then taken in the order of the days.
/// </summary>
internal sealed partial class DemoStory(PortalDb db, DemoCast cast, DemoPhotos photos, DemoProject plan, DemoSchedule when, CampTerms terms, DemoDays days, int seed)
{
    /// <summary>From nine o’clock, the stretch in which a day’s first act falls.</summary>
    public const int MorningMinutes = 110;

    private readonly List<(DateOnly On, DemoActor? Who, Action<Act> Do)> script = [];
    private readonly DemoKind kind = DemoKind.Of(plan.Category);
    private (DateOnly Day, int Minute) clock;
    private Project project = null!;
    private PartyOrganisation branch = null!;
    private DemoActor secretary = null!;
    private DemoActor worker = null!;

    public Project Play(Community community, string number)
    {
        branch = cast.Branches[$"{community.Name}{DemoPeople.Ordinals[plan.Branch - 1]}党支部"];
        (secretary, worker) = (cast.SecretaryOf(branch), cast.WorkerOf(community.Id));
        Listing(community, number);
        if (plan.Stage is DemoStage.Picking) Requests();
        else if (plan.Stage is not DemoStage.Open) Claiming();

        foreach (var (on, who, act) in script.OrderBy(step => step.On)) act(At(on, who));
        return project;
    }

    private void Listing(Community community, string number)
    {
        On(when.Written, worker, act =>
        {
            project = new Project(Sheet(community), act);
            if (plan.Before is { } picture) project.Dossier.Attach(act, AttachmentUse.Before, photos.Take(picture), $"{plan.Place}，办理前（示意图）");
            db.Add(project);
        });
        On(when.Submitted, worker, act => project.Submit(terms, act));
        On(when.Listed, cast.Office(seed), act => project.List(number, terms, act));
    }

    private ProjectSheet Sheet(Community community) => new()
    {
        Title = plan.Title,
        TitleEn = plan.TitleEn,
        Category = plan.Category,
        CommunityId = community.Id,
        Source = Source,
        Need = $"{plan.Need}{Wish}",
        Place = plan.Place,
        Beneficiaries = plan.Beneficiaries,
        PeopleWanted = plan.People,
        Budget = plan.Budget,
        TargetOn = when.Target,
        ClaimsCloseOn = when.ClaimsClose,
        LeadMode = plan.Stage is DemoStage.Picking ? LeadMode.Select : LeadMode.FirstCome,
        NoBeforePhoto = plan.Before is null ? kind.NoPhoto ?? "提出时没有拍照，验收时请到现场看。" : null,
        Criteria = kind.Criteria,
    };

    private NeedSource Source => plan.Community == "广华社区" && plan.Category is ProjectCategory.Convenience or ProjectCategory.Culture
        ? NeedSource.Enterprise
        : new[] { NeedSource.Residents, NeedSource.Grid, NeedSource.Residents, NeedSource.Inspection, NeedSource.Own }[Vary(seed, 11, 5)];

    private string Wish => Source switch
    {
        NeedSource.Grid => "网格员走访时记下了这件事，住户希望早点处理。",
        NeedSource.Inspection => "督查时也看到了这个问题，需要有人长期管起来。",
        NeedSource.Enterprise => "附近的企业和商户愿意一起出力。",
        NeedSource.Own => "社区已经试过几次，想请支部牵头做到底。",
        _ => "居民在议事会上提出来，希望有支部牵头解决。",
    };

    private void Requests()
    {
        var rivals = cast.Branches.Values.Where(other => other.CommunityId == branch.CommunityId).Take(2).ToList();
        for (var i = 0; i < rivals.Count; i++)
        {
            var rival = rivals[i];
            On(days.Ago(2 - i), cast.SecretaryOf(rival), act => project.Claim(rival, $"安排 {plan.People} 名党员，两周内摸清情况，计划一个半月完成。", terms, act));
        }
    }

    private void Claiming()
    {
        On(when.Claimed, secretary, act =>
        {
            project.Claim(branch, $"由支委牵头，组织 {plan.People} 名党员和居民一起做。先走访摸底，再按任务分头办。", terms, act);
            Link();
        });
        if (plan.Stage is DemoStage.OpenAgain) On(days.Ago(6), secretary, act => project.GiveBack("滑梯要整体更换，超出支部能力，请更合适的支部牵头。", terms, act));
        else if (plan.Stage is DemoStage.Claimed) Plan(days.Ago(Math.Max(1, plan.Clock - 1)), 2);
        else Working();
    }

    private void Working()
    {
        On(when.Started, secretary, act => project.Start(terms, act));
        if (plan.IsHandedIn) Finished();
        else Underway();

        if (seed % 6 == 1) Helping();
        if (plan.Stage is DemoStage.AskingSuspension) On(days.Ago(1), secretary, act => project.AskSuspension(days.Today.AddDays(30), "高层和低层住户还在协商，下个月再开一次会。", terms, act));
        if (plan.Stage is DemoStage.Suspended) Suspension();
    }

    private void Finished()
    {
        for (var i = 0; i < kind.Tasks.Length; i++) Finish(kind.Tasks[i], when.Started, 1 + (i * 5));
        On(days.After(when.Started, 9), secretary, act => project.Report(kind.Milestone, null, null, [], act));
        On(when.HandedIn, secretary, act =>
        {
            project.Dossier.Attach(act, AttachmentUse.After, photos.Take(plan.After!), $"{plan.Place}，办理后（示意图）");
            project.HandIn(plan.Result, [plan.Outcome!], terms, act);
        });
        if (plan.Stage is not DemoStage.Awaiting) On(when.Checked, worker, act => Accept(AcceptanceSide.Community, "现场看过，和居民代表一起逐条核对。", act));
        if (!plan.IsCompleted) return;

        On(when.Completed, cast.Office(seed + 1), act => Accept(AcceptanceSide.Office, "抽查台账和现场，情况属实。", act));
        if (plan.Stage is DemoStage.Published) On(when.Published, cast.Office(seed), act => project.PublishResult(act));
    }

    private void Accept(AcceptanceSide side, string note, Act act) =>
        project.Accept(side, [.. project.Criteria.Select(criterion => new CriterionCheck(criterion, true, null))], note, null, terms, act);

    private void Helping()
    {
        var helper = cast.Branches.Values.First(other => other.CommunityId == branch.CommunityId && other.Id != branch.Id);
        On(when.Started, secretary, act => project.InviteCoBranch(helper, act));
    }

    private void Suspension()
    {
        On(days.Ago(12), secretary, act => project.AskSuspension(days.Today.AddDays(plan.Clock), "助浴椅和防滑设施下个月才到货，到货前先停一停。", terms, act));
        On(days.Ago(11), cast.Office(seed), act => project.Suspend(act));
    }

    private void Plan(DateOnly day, int count)
    {
        foreach (var task in kind.Tasks.Take(count))
            On(day, secretary, act => project.AddTask(new TaskSheet(task.Title, null, when.Target, true, false), act));
    }

    private void Finish(DemoTask task, DateOnly from, int after)
    {
        var (added, doer) = ((ProjectTask?)null, cast.NextOf(branch));
        var member = DemoCast.Actor(doer);
        On(when.Claimed, secretary, act => added = project.AddTask(new TaskSheet(task.Title, null, days.After(from, after + 5), true, false), act));
        On(days.After(from, after), member, act => project.TakeTask(added!, doer, terms, act));
        On(days.After(from, after), member, act => project.BeginTask(added!, act));
        On(days.After(from, after + 3), member, act => project.HandInTask(added!, task.Result, [], terms, act));
        On(days.After(from, after + 4), secretary, act => project.ConfirmTask(added!, act));
    }

    /// <summary>The lead's key is only known once the context has looked: looking at this one project spares looking at all.</summary>
    private void Link() => db.Entry(project).DetectChanges();

    private void On(DateOnly day, DemoActor? who, Action<Act> act) => script.Add((day, who, act));

    /// <summary>The first act of a day comes in the morning, the others follow one by one.</summary>
    private Act At(DateOnly day, DemoActor? who)
    {
        clock = clock.Day == day ? (day, clock.Minute + 25) : (day, Vary(seed, day.DayNumber, MorningMinutes));
        var at = ChinaTime.ToUtc(day, new TimeOnly(9, 0).AddMinutes(clock.Minute));
        return who?.At(at) ?? Act.ByClock(at, day);
    }
}
