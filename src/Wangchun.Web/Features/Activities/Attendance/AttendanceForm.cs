using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Activities;

namespace Wangchun.Web.Features.Activities.Attendance;

public enum AttendanceOutcome
{
    [Display(Name = "到场")] Came,
    [Display(Name = "到场，确认时长")] Completed,
    [Display(Name = "未到场")] Absent,
}

/// <summary>What became of each; the first line says it for all that are ticked.</summary>
public sealed class AttendanceForm
{
    [Display(Name = "勾选的人")]
    public AttendanceOutcome? Outcome { get; set; }

    [Display(Name = "时长")]
    public decimal? Hours { get; set; }

    public List<AttendanceRow> Rows { get; set; } = [];
}

public sealed class AttendanceRow
{
    public int SignUpId { get; set; }

    public bool Ticked { get; set; }

    public AttendanceOutcome? Outcome { get; set; }

    public decimal? Hours { get; set; }

    [StringLength(Activity.ReasonMaxLength)]
    public string? Reason { get; set; }
}
