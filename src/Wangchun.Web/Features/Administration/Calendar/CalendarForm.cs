using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.Calendar;

public sealed class CalendarForm
{
    [Range(2020, 2099)]
    [Display(Name = "年份")]
    public int Year { get; set; }

    [StringLength(20_000)]
    [Display(Name = "表格内容")]
    public string? Text { get; set; }

    [Display(Name = "或者选择 CSV 文件")]
    public IFormFile? File { get; set; }
}

public sealed record CalendarImportPage(CalendarForm Form, CalendarChange? Change);
