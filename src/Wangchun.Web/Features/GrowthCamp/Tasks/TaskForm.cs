using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Tasks;

public sealed class TaskForm
{
    [Display(Name = "任务名称")]
    [Required(ErrorMessage = "请填写任务名称。")]
    [StringLength(ProjectTask.TitleMaxLength, ErrorMessage = "任务名称不能超过 {1} 个字。")]
    public string Title { get; set; } = "";

    [Display(Name = "要求")]
    [StringLength(ProjectTask.ResultMaxLength, ErrorMessage = "要求不能超过 {1} 个字。")]
    public string? Detail { get; set; }

    [Display(Name = "任务期限")]
    [Required(ErrorMessage = "请填写任务期限。")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "必做：没有完成不能申请验收")]
    public bool IsMandatory { get; set; } = true;

    [Display(Name = "提交时要有照片或材料")]
    public bool NeedsProof { get; set; }

    public TaskSheet Sheet => new(Title, Detail, DueOn!.Value, IsMandatory, NeedsProof);

    public static TaskForm Of(ProjectTask task) => new()
    {
        Title = task.Title, Detail = task.Detail, DueOn = task.DueOn, IsMandatory = task.IsMandatory, NeedsProof = task.NeedsProof,
    };
}
