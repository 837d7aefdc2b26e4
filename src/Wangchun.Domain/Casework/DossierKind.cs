using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.Casework;

public enum DossierKind
{
    [Display(Name = "认领项目")] Project,
    [Display(Name = "年度评选")] AwardCycle,
    [Display(Name = "评选提名")] Nomination,
    [Display(Name = "评选异议")] Objection,
    [Display(Name = "活动")] Activity,
}
