using Microsoft.Extensions.DependencyInjection;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp.Awards;

/// <summary>What the numbers beside a nomination count: tasks, activities and confirmed hours, whichever of two merged records they hang on.</summary>
public sealed class EvidenceRowsTests : IDisposable
{
    private static readonly EvidenceSpan ThisYear = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task A_members_hours_are_the_confirmed_ones_with_their_corrections()
    {
        var member = await portal.PersonOfAsync("member.guangan1");
        var id = await portal.HoldActivityAsync(null, member, came: true, hours: 2.5m);
        await portal.HoldActivityAsync(null, member, came: false);
        await portal.ChangeActivityAsync(id, (activity, _) =>
        {
            activity.Adjust(activity.SignUps.Single(), -1, "早走了一小时", Act.ByClock(ActivityMaking.Saturday(18), portal.Today));
            return Task.CompletedTask;
        });

        var rows = await OfMemberAsync(EvidenceKind.ServiceHours, member);

        Assert.Equal([1.5m], rows.Select(row => row.Hours));
        Assert.Single(await OfMemberAsync(EvidenceKind.ActivitiesJoined, member));
    }

    [Fact]
    public async Task What_hangs_on_a_merged_record_is_the_kept_persons_under_either_number()
    {
        var (kept, merged) = (await portal.PersonOfAsync("member.guangan1"), await NewPersonAsync("郑海波"));
        var project = await portal.MakeProjectAsync(p => p.Started());
        await portal.HoldActivityAsync(project, merged, came: true);
        Assert.Equal(0, await ParticipatingAsync("secretary.guangan1"));

        await MergeAsync(merged, kept);

        Assert.Equal(1, await ParticipatingAsync("secretary.guangan1"));
        Assert.Equal(2, (await OfMemberAsync(EvidenceKind.ServiceHours, kept)).Sum(row => row.Hours));
        Assert.Equal(2, (await OfMemberAsync(EvidenceKind.ServiceHours, merged)).Sum(row => row.Hours));
    }

    [Fact]
    public async Task Somebody_with_two_merged_records_in_a_branch_is_one_member()
    {
        var (kept, merged) = (await portal.PersonOfAsync("member.guangan1"), await NewPersonAsync("郑海波", "secretary.guangan1"));
        var before = await MembersAsync("secretary.guangan1");

        await MergeAsync(merged, kept);

        Assert.Equal(before - 1, await MembersAsync("secretary.guangan1"));
    }

    [Fact]
    public async Task An_activity_of_no_project_is_service_and_no_participation()
    {
        await portal.HoldActivityAsync(null, await portal.PersonOfAsync("member.guangan1"), came: true);

        Assert.Equal(0, await ParticipatingAsync("secretary.guangan1"));
        Assert.Equal(2, (await OfBranchAsync(EvidenceKind.ServiceHours, "secretary.guangan1")).Sum(row => row.Hours));
    }

    [Fact]
    public async Task A_branchs_hours_name_the_activity_and_nobody()
    {
        await portal.HoldActivityAsync(null, await portal.PersonOfAsync("member.guangan1"), came: true);

        var row = Assert.Single(await OfBranchAsync(EvidenceKind.ServiceHours, "secretary.guangan1"));

        Assert.Equal("河道清洁", row.Title);
        Assert.DoesNotContain("郑海波", $"{row}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_tells_each_branchs_share_of_members_who_took_part()
    {
        var project = await portal.MakeProjectAsync(p => p.Started());
        await portal.HoldActivityAsync(project, await portal.PersonOfAsync("member.guangan1"), came: true);

        var page = await (await portal.SignInAsync("leader")).OpenAsync("/growth-camp/comparison?year=2026");

        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("广安社区第一党支部", StringComparison.Ordinal));
        var members = await MembersAsync("secretary.guangan1");
        Assert.Equal((1m / members).ToString("P0", System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), row.QuerySelector("[data-rate]")!.TextContent);
    }

    private async Task<int> ParticipatingAsync(string secretary) => (await OfBranchAsync(EvidenceKind.ParticipatingMembers, secretary)).Count;

    private async Task<int> MembersAsync(string secretary) => (await OfBranchAsync(EvidenceKind.Members, secretary)).Count;

    private async Task<IReadOnlyList<EvidenceRow>> OfMemberAsync(EvidenceKind kind, int person)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AwardEvidence>().OfMemberAsync(kind, ThisYear, person, CancellationToken.None);
    }

    private async Task<IReadOnlyList<EvidenceRow>> OfBranchAsync(EvidenceKind kind, string secretary)
    {
        var branch = await portal.AskAsync(async db => (await Cast.CallAsync(db)).Branch(secretary).Id);
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AwardEvidence>().OfBranchesAsync(kind, ThisYear, [branch], CancellationToken.None);
    }

    private async Task<int> NewPersonAsync(string name, string? ofBranch = null)
    {
        var person = new Person(name);
        await portal.DoAsync(async db =>
        {
            db.Add(person);
            if (ofBranch is not null) person.Join((await Cast.CallAsync(db)).Branch(ofBranch), new DateOnly(2020, 1, 1));
            await db.SaveChangesAsync();
        });
        return person.Id;
    }

    private Task MergeAsync(int merged, int kept) => portal.DoAsync(async db =>
    {
        var people = await db.Persons.Where(p => p.Id == merged || p.Id == kept).ToDictionaryAsync(p => p.Id);
        people[merged].MergeInto(people[kept], hasAccount: false, Act.ByClock(portal.Now, portal.Today));
        await db.SaveChangesAsync();
    });
}
