using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.WebTests.Making;

/// <summary>
/// A project on its way, told through the domain: <c>await portal.MakeProjectAsync(p => p.Listed())</c> gives its id.
/// Each word walks the stretches before it when they are missing. Unless told otherwise the community worker of 五江口社区 wrote it,
/// party.office decides, secretary.wujiangkou1 leads, member.wujiangkou1 does the tasks, and all of it happens now.
/// </summary>
public sealed class ProjectMaker
{
    private static int lastNumber = 900;

    private readonly PortalDb db;
    private readonly Cast cast;
    private readonly CampTerms terms;
    private readonly DateTime now;
    private readonly int communityId;

    private string author = "community.wujiangkou";
    private string secretary = "secretary.wujiangkou1";
    private string member = "member.wujiangkou1";
    private Func<ProjectSheet, ProjectSheet> change = sheet => sheet;
    private DateTime at;
    private Project? project;

    internal ProjectMaker(PortalDb db, Cast cast, CampTerms terms, DateTime now, int communityId) =>
        (this.db, this.cast, this.terms, this.now, at, this.communityId) = (db, cast, terms, now, now, communityId);

    /// <summary>The project so far; for whatever no word here says. Call <see cref="Then"/> after changing it.</summary>
    public Project Project => project ??= Written();

    public Act Office => cast.Act("party.office", at);

    public Act Secretary => cast.Act(secretary, at);

    public Act Member => cast.Act(member, at);

    private DateOnly Today => ChinaTime.Today(at);

    /// <summary>What follows happens this many days before now.</summary>
    public ProjectMaker DaysAgo(int days)
    {
        at = now.AddDays(-days);
        return this;
    }

    public ProjectMaker WrittenBy(string user)
    {
        author = user;
        return this;
    }

    public ProjectMaker LedBy(string user)
    {
        secretary = user;
        return this;
    }

    public ProjectMaker DoneBy(string user)
    {
        member = user;
        return this;
    }

    public ProjectMaker With(Func<ProjectSheet, ProjectSheet> but)
    {
        var before = change;
        change = sheet => but(before(sheet));
        return this;
    }

    /// <summary>The office picks among the requests.</summary>
    public ProjectMaker ToPick() => With(sheet => sheet with { LeadMode = LeadMode.Select });

    /// <summary>Something else that the domain can do with it.</summary>
    public ProjectMaker Then(Action<Project> act)
    {
        act(Project);
        // Writes the foreign keys beside the navigations, as the rules read them.
        db.ChangeTracker.DetectChanges();
        return this;
    }

    public ProjectMaker WithPhoto(AttachmentUse use) => Then(p => p.Dossier.Attach(cast.Act(author, at), use, Photo(), "现场照片"));

    public ProjectMaker Submitted() => Project.Status == Draft ? Then(p => p.Submit(terms, cast.Act(author, at))) : this;

    public ProjectMaker Listed() => Submitted().Project.Status == InReview
        ? Then(p => p.List($"HQ-{Today.Year}-{Interlocked.Increment(ref lastNumber)}", terms, Office))
        : this;

    public ProjectMaker RunOut() => DaysAgo(40).Listed().DaysAgo(0).Then(p => p.Expire(Act.ByClock(at, Today)));

    /// <summary>A branch asks; where the first to come has the lead, it has it.</summary>
    public ProjectMaker AskedForBy(string user) => Listed().Then(p => p.Claim(cast.Branch(user), "周末集中清理", terms, cast.Act(user, at)));

    public ProjectMaker Claimed()
    {
        if (Listed().Project.Status == Open) AskedForBy(secretary);
        return Project.Status == Open ? Then(p => p.ApproveClaim(p.Claims[^1], terms, Office)) : this;
    }

    public ProjectMaker HelpedBy(string user) => Claimed().Then(p => p.InviteCoBranch(cast.Branch(user), Secretary));

    public ProjectMaker OfferedTo(string user) => Claimed().Then(p => p.OfferLead(cast.Branch(user), "人手不够", terms, Secretary));

    public ProjectMaker WithTask(Func<TaskSheet, TaskSheet>? but = null)
    {
        var sheet = new TaskSheet("清点坏灯", null, Today.AddDays(20), IsMandatory: true, NeedsProof: false);
        return Claimed().Then(p => p.AddTask(but is null ? sheet : but(sheet), Secretary));
    }

    public ProjectMaker Started()
    {
        if (Claimed().Project.Tasks.Count == 0) WithTask();
        return Project.Status == ProjectStatus.Claimed ? Then(p => p.Start(terms, Secretary)) : this;
    }

    public ProjectMaker TaskTaken() => Started().Then(p => p.TakeTask(p.Tasks[^1], cast.Member(member), terms, Member));

    public ProjectMaker TaskBegun() => TaskTaken().Then(p => p.BeginTask(p.Tasks[^1], Member));

    public ProjectMaker TaskHandedIn() => TaskBegun().Then(p => p.HandInTask(p.Tasks[^1], "坏了十二盏。", [], terms, Member));

    public ProjectMaker TaskDone() => TaskHandedIn().Then(p => p.ConfirmTask(p.Tasks[^1], Secretary));

    public ProjectMaker AskedToRest(int days = 20) => Started().Then(p => p.AskSuspension(Today.AddDays(days), "等电梯年检", terms, Secretary));

    public ProjectMaker Suspended(int days = 20) => AskedToRest(days).Then(p => p.Suspend(Office));

    /// <summary>All that stands between it and the hand-in is done.</summary>
    public ProjectMaker Done()
    {
        if (Started().Project.Tasks.Any(task => task.State == TaskState.Todo)) TaskDone();
        return Project.Dossier.Has(AttachmentUse.After) ? this : Then(p => p.Dossier.Attach(Secretary, AttachmentUse.After, Photo(), "亮了的楼道"));
    }

    public ProjectMaker HandedIn() => Done().Then(p => p.HandIn("十二盏灯全部换好。", [new OutcomeSheet("三号楼楼道照明", ResolvedLevel.Community)], terms, Secretary));

    public ProjectMaker Accepted(AcceptanceSide side, string user)
    {
        if (Project.Status != AwaitingAcceptance) HandedIn();
        return Then(p => p.Accept(side, [.. p.Criteria.Select(criterion => new CriterionCheck(criterion, true, null))], null, null, terms, cast.Act(user, at)));
    }

    public ProjectMaker AcceptedByCommunity() => Accepted(AcceptanceSide.Community, "community.wujiangkou");

    public ProjectMaker Completed() => AcceptedByCommunity().Accepted(AcceptanceSide.Office, "party.office");

    public ProjectMaker Published() => Completed().Then(p => p.PublishResult(cast.Act("party.office2", at)));

    public ProjectMaker Cancelled() => Listed().Then(p => p.Cancel("居民已自行解决", Office));

    public ProjectMaker Failed() => Started().Then(p => p.GiveUp(FailureReason.Funds, "先问清楚维修资金再立项。", Office));

    private Project Written()
    {
        var made = new Project(change(Sheet()), cast.Act(author, at));
        db.Add(made);
        return made;
    }

    private ProjectSheet Sheet() => new()
    {
        Title = "楼道微光",
        Category = ProjectCategory.Safety,
        CommunityId = communityId,
        Source = NeedSource.Residents,
        Need = "三号楼的楼道灯坏了半年，老人晚上不敢下楼。",
        TargetOn = ChinaTime.Today(now).AddDays(60),
        NoBeforePhoto = "夜间太暗，照片看不清。",
        Criteria = ["每层楼道灯都亮", "居民知道找谁报修"],
    };

    private static StoredFile Photo()
    {
        var name = Guid.NewGuid().ToString("N");
        return new StoredFile("楼道.jpg", "image/jpeg", 1024, new string('0', 64), name, $"{name}-small", 800, 600);
    }
}

public static class ProjectMaking
{
    extension(Portal portal)
    {
        /// <summary>Makes a project and gives its id. <paramref name="community"/> is where it lies.</summary>
        public async Task<int> MakeProjectAsync(Action<ProjectMaker>? tell = null, string community = "五江口社区")
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var place = await db.Communities.Where(c => c.Name == community).Select(c => c.Id).SingleAsync();
            var maker = new ProjectMaker(db, await Cast.CallAsync(db), scope.ServiceProvider.GetRequiredService<CampTerms>(), portal.Now, place);
            tell?.Invoke(maker);
            var project = maker.Project;
            await db.SaveChangesAsync();
            await portal.ForgetAsync();
            return project.Id;
        }
    }
}
