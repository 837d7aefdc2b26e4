using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.UnitTests.Making;

namespace Wangchun.UnitTests.GrowthCamp;

public sealed class LeadTransferTests
{
    private readonly PartyOrganisation branch = A.Branch();
    private readonly PartyOrganisation second = A.Branch("第二党支部");
    private readonly Project project;

    public LeadTransferTests() => project = A.Project().ClaimedBy(branch);

    private LeadTransfer Offer => project.Transfers[^1];

    [Fact]
    public void An_offer_waits_three_working_days_and_moves_nothing()
    {
        project.OfferedTo(second);

        Assert.Equal((By.Closing("2026-03-13"), TransferState.Offered), (Offer.LapsesAt, Offer.State));
        Assert.Equal(branch, project.LeadBranch);
    }

    [Fact]
    public void The_receiving_branch_takes_the_lead_with_a_claim_of_its_own()
    {
        project.HelpedBy(second).OfferedTo(second);

        project.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second).On("2026-03-12"));

        Assert.Equal((second, ProjectStatus.Claimed), (project.LeadBranch, project.Status));
        Assert.Equal(ClaimStatus.GivenBack, project.ClaimOf(branch).Status);
        Assert.Equal(ClaimStatus.Approved, project.ClaimOf(second).Status);
        Assert.Equal((0, 1), (branch.OpenClaims, second.OpenClaims));
        Assert.Equal(TransferState.Accepted, Offer.State);
        Assert.Empty(project.CoBranches);
        Assert.Equal(("接手牵头", Openness.Public), (project.LastEntry.What, project.LastEntry.Openness));
    }

    [Fact]
    public void A_branch_at_its_cap_takes_nothing_over_and_nothing_changes()
    {
        project.OfferedTo(second);
        for (var i = 0; i < 3; i++) A.Project().ClaimedBy(second);

        project.Refuses(
            "“{0}”已有 {1} 个在办的认领项目，达到上限。办结或退还一个后再认领。", p => p.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second)), second);
    }

    [Fact]
    public void An_offer_is_answered_in_time()
    {
        project.OfferedTo(second);

        project.Refuses("移交已过确认期限，请对方重新发起。", p => p.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second).On("2026-03-13", "17:31")), second);
        project.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second).On("2026-03-13", "17:30"));

        Assert.Equal(second, project.LeadBranch);
    }

    [Fact]
    public void An_offer_lapses_after_its_time_and_the_lead_stays()
    {
        project.OfferedTo(second);

        project.Refuses("移交的确认期限还没有到。", p => p.LapseTransfer(Offer, By.Clock.On("2026-03-13", "17:30")));
        project.LapseTransfer(Offer, By.Clock.On("2026-03-13", "17:31"));

        Assert.Equal((TransferState.Lapsed, branch), (Offer.State, project.LeadBranch));
        Assert.False(Offer.IsOpen);
    }

    [Fact]
    public void A_declined_offer_leaves_the_lead_where_it_is()
    {
        project.OfferedTo(second).DeclineLead(Offer, By.SecretaryOf(second));

        Assert.Equal((TransferState.Declined, branch), (Offer.State, project.LeadBranch));
        Assert.Equal(By.Office.At, Offer.ClosedAt);
    }

    [Fact]
    public void An_answered_offer_is_not_answered_again()
    {
        project.OfferedTo(second).DeclineLead(Offer, By.SecretaryOf(second));

        project.Refuses("这次移交已经是“{0}”。", p => p.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second)), second);
        project.Refuses("这次移交已经是“{0}”。", p => p.DeclineLead(Offer, By.SecretaryOf(second)));
        project.Refuses("这次移交已经是“{0}”。", p => p.LapseTransfer(Offer, By.Clock.On("2026-03-16")));
    }

    [Fact]
    public void One_offer_at_a_time()
    {
        project.OfferedTo(second);

        project.Refuses("已经有一个移交在等对方确认。", p => p.OfferLead(A.Branch("第三党支部"), "人手不够", Camp.Terms, p.Secretary));
    }

    [Fact]
    public void The_lead_is_offered_to_another_active_branch_and_with_a_reason()
    {
        project.Refuses("“{0}”已经是牵头支部。", p => p.OfferLead(branch, "人手不够", Camp.Terms, p.Secretary));
        project.Refuses("“{0}”不是党支部，不能认领。", p => p.OfferLead(A.Committee(), "人手不够", Camp.Terms, p.Secretary));
        project.Refuses("请写明理由。", p => p.OfferLead(second, null, Camp.Terms, p.Secretary));
        second.Close();
        project.Refuses("“{0}”已停用，不能认领。", p => p.OfferLead(second, "人手不够", Camp.Terms, p.Secretary));
    }

    [Fact]
    public void A_result_that_is_handed_in_ends_the_offer()
    {
        project.OfferedTo(second).HandedIn();

        Assert.Equal(TransferState.Lapsed, Offer.State);
    }

    [Theory]
    [InlineData(ProjectStatus.Unsuccessful)]
    [InlineData(ProjectStatus.Cancelled)]
    public void A_project_that_ends_ends_the_offer(ProjectStatus end)
    {
        project.OfferedTo(second).In(end);

        Assert.Equal(TransferState.Lapsed, Offer.State);
    }

    [Fact]
    public void The_lead_can_be_taken_over_while_the_project_rests()
    {
        project.OfferedTo(second).Suspended();

        project.TakeOver(Offer, Camp.Terms, By.SecretaryOf(second));

        Assert.Equal((second, ProjectStatus.Suspended), (project.LeadBranch, project.Status));
    }
}
