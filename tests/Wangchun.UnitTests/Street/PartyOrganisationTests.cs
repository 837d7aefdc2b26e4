using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.Street;

public sealed class PartyOrganisationTests
{
    private readonly PartyOrganisation branch = A.Branch();

    [Fact]
    public void A_branch_with_open_claims_is_not_closed()
    {
        A.Project().ClaimedBy(branch);

        var refusal = branch.Refuses("“{0}”还有 {1} 个在办的认领项目，请先移交。", b => b.Close());

        Assert.Equal(["第一党支部", 1], refusal.Values);
    }

    [Fact]
    public void A_closed_branch_claims_again_once_it_is_reopened()
    {
        branch.Close();
        branch.Refuses("“{0}”已停用，不能认领。", b => b.TakeClaim(3));

        branch.Reopen();
        branch.TakeClaim(3);

        Assert.Equal(1, branch.OpenClaims);
    }

    [Fact]
    public void A_committee_claims_nothing() => A.Committee().Refuses("“{0}”不是党支部，不能认领。", committee => committee.TakeClaim(3));

    [Fact]
    public void Three_claims_are_within_a_cap_of_three_and_four_are_not()
    {
        for (var i = 0; i < 3; i++) branch.TakeClaim(3);

        branch.Refuses("“{0}”已有 {1} 个在办的认领项目，达到上限。办结或退还一个后再认领。", b => b.TakeClaim(3));
    }

    [Fact]
    public void A_finished_claim_comes_back_whatever_the_cap_says()
    {
        branch.TakeClaim(1);

        branch.ResumeClaim();

        Assert.Equal(2, branch.OpenClaims);
    }

    /// <summary>The count is guarded by its version: two claims at once cannot both pass.</summary>
    [Fact]
    public void Every_count_renews_the_version()
    {
        List<Guid> versions = [branch.Version];

        branch.TakeClaim(3);
        versions.Add(branch.Version);
        branch.ReleaseClaim();
        versions.Add(branch.Version);
        branch.ResumeClaim();
        versions.Add(branch.Version);

        Assert.Equal(4, versions.Distinct().Count());
    }

    [Fact]
    public void There_are_never_less_than_no_claims()
    {
        branch.ReleaseClaim();

        Assert.Equal(0, branch.OpenClaims);
    }

    [Fact]
    public void A_branch_is_renamed_and_moved()
    {
        branch.Rename(" 星光党支部 ", " Starlight Branch ");
        branch.MoveTo(7);

        Assert.Equal(("星光党支部", "Starlight Branch", 7), (branch.Name, branch.NameEn, branch.CommunityId!.Value));
    }
}
