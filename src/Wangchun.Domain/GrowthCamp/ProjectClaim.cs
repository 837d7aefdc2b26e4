using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ClaimStatus;

namespace Wangchun.Domain.GrowthCamp;

public enum ClaimStatus
{
    [Display(Name = "待审批")] Requested,
    [Display(Name = "已通过")] Approved,
    [Display(Name = "未通过")] Rejected,
    [Display(Name = "已撤回")] Withdrawn,
    [Display(Name = "已退还")] GivenBack,
    [Display(Name = "已收回")] Revoked,
    [Display(Name = "已履行")] Fulfilled,
}

/// <summary>
/// A branch asks to lead a project (领办). At most one claim of a project is <see cref="ClaimStatus.Approved"/>:
/// a filtered unique index of the database holds that line when two secretaries press at the same moment.
/// </summary>
public sealed class ProjectClaim
{
    public const int PlanMaxLength = 1000;

    public static readonly Workflow<ClaimStatus> Workflow = new(
        new(Requested, "同意认领", Approved, Can.GrowthCamp.DecideClaim) { OrRight = Can.GrowthCamp.ClaimProject },
        new(Requested, "不同意认领", Rejected, Can.GrowthCamp.DecideClaim),
        new(Requested, "撤回申请", Withdrawn, Can.GrowthCamp.ClaimProject),
        new(Approved, "退还认领", GivenBack, Can.GrowthCamp.LeadProject),
        new(Approved, "收回认领", Revoked, Can.GrowthCamp.RevokeClaim) { OrRight = Can.GrowthCamp.CloseProject },
        new(Approved, "项目办结", Fulfilled, Can.GrowthCamp.AcceptForOffice) { OrRight = Can.GrowthCamp.AcceptForCommunity },
        new(Fulfilled, "项目重新打开", Approved, Can.GrowthCamp.ReopenProject));

    private ProjectClaim() { }

    internal ProjectClaim(PartyOrganisation branch, string plan, CampTerms terms, Act act)
    {
        branch.TakeClaim(terms.Rules.OpenClaimsPerBranch);
        (Branch, Plan, RequestedById, RequestedByName, RequestedAt) = (branch, plan.Trim(), act.PersonId, act.PersonName, act.At);
        DecisionDueAt = terms.In(act, terms.Rules.ClaimDecisionDays).At;
    }

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public int BranchId { get; private init; }

    public PartyOrganisation Branch { get; private init; } = null!;

    public ClaimStatus Status { get; private set; }

    public string Plan { get; private init; } = "";

    public int? RequestedById { get; private init; }

    public string RequestedByName { get; private init; } = "";

    public DateTime RequestedAt { get; private init; }

    public DateTime DecisionDueAt { get; private init; }

    public int? DecidedById { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    public bool IsWaiting => Status == Requested;

    public bool IsActive => Status == Approved;

    internal void Move(string verb, Act act, string? reason = null)
    {
        var wasOpen = IsWaiting || IsActive;
        Status = Workflow.Require(Status, verb).To;
        (DecidedById, DecidedAt, Reason) = (act.PersonId, act.At, reason);

        if (wasOpen && !IsActive) Branch.ReleaseClaim();
        if (!wasOpen && IsActive) Branch.ResumeClaim();
    }
}
