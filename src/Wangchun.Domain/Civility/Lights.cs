using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

/// <summary>How a matter stands against its limit. Always derived from days and counters, never stored.</summary>
public enum Light
{
    [Display(Name = "绿灯：正常")] Green,
    [Display(Name = "蓝灯：临近期限")] Blue,
    [Display(Name = "黄灯：退回、迟签或漏报")] Yellow,
    [Display(Name = "红灯：超期")] Red,
}

public static class Lights
{
    /// <summary>Red is past due; yellow was sent back, signed late or missed a report; blue is due within three working days.</summary>
    public static Light Of(DateTime? due, bool isYellow, DateTime now, CivilityTerms terms) =>
        due < now ? Light.Red
        : isYellow ? Light.Yellow
        : due is { } at && terms.Calendar.WorkingDaysBetween(ChinaTime.Today(now), ChinaTime.Today(at)) <= terms.Rules.BlueLightDays ? Light.Blue
        : Light.Green;
}
