using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Casework;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class PassTaskTests
{
    private static readonly DateTime Now = WorkCalendars.At("2026-11-24T10:00:00");
    private static readonly Act Secretary = new(1, "周国良", "第一党支部", new HashSet<int>(), Now, new DateOnly(2026, 11, 24));
    private static readonly CampTerms Terms = new(new CampRules { OpenTasksPerMember = 1 }, WorkCalendars.Published);

    private readonly PartyOrganisation branch = With(new PartyOrganisation(PartyOrganisationKind.Branch, null, null, "第一党支部", "No. 1 Branch"), "Id", 7);
    private readonly Membership doer;
    private readonly Membership successor;
    private readonly Project project;
    private readonly ProjectTask task;

    public PassTaskTests()
    {
        (doer, successor) = (Member("吴秀芬", 11), Member("郑海波", 12));
        project = new Project(new ProjectSheet { Title = "楼道微光", Category = ProjectCategory.Safety, CommunityId = 1, Source = NeedSource.Residents, Need = "灯坏了半年。", NoBeforePhoto = "太暗。", TargetOn = new DateOnly(2027, 1, 20), Criteria = ["灯都亮"] }, Secretary);
        project.Submit(Terms, Secretary);
        project.List("HQ-2026-1", Terms, Secretary with { PersonId = 2 });
        project.Claim(branch, "周末换灯", Terms, Secretary);
        With(project, nameof(Project.LeadBranchId), 7);
        task = project.AddTask(new TaskSheet("清点坏灯", null, new DateOnly(2026, 12, 10), true, false), Secretary);
        project.TakeTask(task, doer, Terms, Secretary);
    }

    [Fact]
    public void A_task_goes_on_with_another_member_from_where_it_stands()
    {
        project.BeginTask(task, Secretary);

        project.PassTask(task, successor, Terms, Secretary);

        Assert.Equal((TaskState.Doing, successor), (task.State, task.Doer));
        Assert.Equal((0, 1), (doer.OpenTasks, successor.OpenTasks));
        Assert.Equal("移交任务", project.Dossier.Entries[^1].What);
    }

    [Fact]
    public void A_member_at_the_cap_or_of_another_branch_takes_nothing_over()
    {
        var elsewhere = With(With(new Person("别人"), "Id", 13).Join(With(new PartyOrganisation(PartyOrganisationKind.Branch, null, null, "第二党支部", "No. 2 Branch"), "Id", 8), Secretary.Today), "BranchId", 8);
        successor.TakeTask(1);

        Assert.Throws<Refusal>(() => project.PassTask(task, successor, Terms, Secretary));
        Assert.Throws<Refusal>(() => project.PassTask(task, elsewhere, Terms, Secretary));

        Assert.Equal((doer, 1), (task.Doer, doer.OpenTasks));
    }

    [Fact]
    public void A_task_that_nobody_does_is_not_passed_on()
    {
        project.GiveTaskBack(task, "要出差", Secretary);

        Assert.Throws<Refusal>(() => project.PassTask(task, successor, Terms, Secretary));

        Assert.Equal(0, successor.OpenTasks);
    }

    private Membership Member(string name, int id) => With(With(With(new Person(name), "Id", id).Join(branch, Secretary.Today), "BranchId", 7), "PersonId", id);

    /// <summary>Gives the keys that a database would have given.</summary>
    private static T With<T>(T record, string property, int value)
        where T : class
    {
        typeof(T).GetProperty(property)!.SetValue(record, value);
        return record;
    }
}
