using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration.Posts;

public sealed class PostForm
{
    [Required(ErrorMessage = "请选择岗位。")]
    [Display(Name = "岗位")]
    public Role? Role { get; set; }

    [Display(Name = "社区")]
    public int? CommunityId { get; set; }

    [Display(Name = "党支部")]
    public int? BranchId { get; set; }
}

public sealed record PostPage(int PersonId, string Name, Choices Choices, PostForm Form);
