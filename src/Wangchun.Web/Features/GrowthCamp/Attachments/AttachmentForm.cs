using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.GrowthCamp.Attachments;

/// <summary>The uses a person can choose here; photos of progress and proof of tasks come with their own pages.</summary>
public enum FileUse
{
    [Display(Name = "办理前照片")] Before = (int)AttachmentUse.Before,
    [Display(Name = "办理后照片")] After = (int)AttachmentUse.After,
    [Display(Name = "材料")] Document = (int)AttachmentUse.Document,
}

public sealed class AttachmentForm
{
    [Display(Name = "用途")]
    [Required(ErrorMessage = "选附件的用途。")]
    public FileUse? Use { get; set; }

    [Display(Name = "文件")]
    public List<IFormFile>? Files { get; set; }

    [Display(Name = "说明")]
    [StringLength(100)]
    public string? Caption { get; set; }
}
