using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.Memberships;

public sealed class MembershipForm
{
    [Display(Name = "党支部")]
    public int? BranchId { get; set; }
}

public sealed record MembershipPage(int PersonId, string Name, string? Branch, Choices Choices, MembershipForm Form);
