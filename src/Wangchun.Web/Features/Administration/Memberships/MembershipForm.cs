using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration.Memberships;

public sealed class MembershipForm
{
    [Display(Name = "党支部")]
    public int? BranchId { get; set; }

    [Display(Name = "身份")]
    public MemberStanding Standing { get; set; }
}

public sealed record MembershipPage(int PersonId, string Name, string? Branch, Choices Choices, MembershipForm Form);
