using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardJudges;

public sealed class JudgeForm
{
    [Display(Name = "评委")]
    [Required(ErrorMessage = "请选择一位有账号的人。")]
    public int? PersonId { get; set; }
}

public sealed record JudgesPage(AwardCycle Round, IReadOnlyList<SelectListItem> People, JudgeForm Form);
