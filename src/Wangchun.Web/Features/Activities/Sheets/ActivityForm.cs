using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Activities.Sheets;

/// <summary>What an organiser fills in. Day and hours are those of the place.</summary>
public sealed class ActivityForm
{
    [Display(Name = "活动名称")]
    [Required(ErrorMessage = "请填写活动名称。")]
    [StringLength(Activity.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "英文名称")]
    [StringLength(Activity.TitleMaxLength)]
    public string? TitleEn { get; set; }

    [Display(Name = "做什么")]
    [Required(ErrorMessage = "请写清楚做什么、要带什么。")]
    [StringLength(Activity.DetailMaxLength)]
    public string? Detail { get; set; }

    [Display(Name = "哪一天")]
    [Required(ErrorMessage = "请填写日期。")]
    public DateOnly? Day { get; set; }

    [Display(Name = "几点开始")]
    [Required(ErrorMessage = "请填写开始时间。")]
    public TimeOnly? From { get; set; }

    [Display(Name = "几点结束")]
    [Required(ErrorMessage = "请填写结束时间。")]
    public TimeOnly? To { get; set; }

    [Display(Name = "地点")]
    [Required(ErrorMessage = "请填写地点。")]
    [StringLength(Activity.PlaceMaxLength)]
    public string? Place { get; set; }

    [Display(Name = "主办")]
    [Required(ErrorMessage = "请选择主办单位。")]
    public string? Host { get; set; }

    [Display(Name = "名额")]
    [Required(ErrorMessage = "请填写名额。")]
    public int? Capacity { get; set; } = 20;

    [Display(Name = "参加对象")]
    public Audience Audience { get; set; }

    [Display(Name = "报名方式")]
    public JoinMode JoinMode { get; set; }

    [Display(Name = "参加要求")]
    [StringLength(Activity.SkillsMaxLength)]
    public string? Skills { get; set; }

    [Display(Name = "最低年龄")]
    public int? MinimumAge { get; set; }

    [Display(Name = "有关事项的编号")]
    [StringLength(32)]
    public string? MatterNumber { get; set; }

    public ActivitySheet Sheet(HostChoice host, int? matterId) => new()
    {
        Title = Title!, TitleEn = TitleEn, Detail = Detail!, Place = Place!,
        StartsAt = ChinaTime.ToUtc(Day!.Value, From!.Value), EndsAt = ChinaTime.ToUtc(Day.Value, To!.Value),
        Host = host.Host, CommunityId = host.CommunityId, BranchId = host.BranchId,
        Capacity = Capacity!.Value, Audience = Audience, JoinMode = JoinMode, Skills = Skills, MinimumAge = MinimumAge, MatterId = matterId,
    };

    public static ActivityForm Of(Activity activity, string? matterNumber)
    {
        var (from, to) = (ChinaTime.ToLocal(activity.StartsAt), ChinaTime.ToLocal(activity.EndsAt));
        return new ActivityForm
        {
            Title = activity.Title, TitleEn = activity.TitleEn, Detail = activity.Detail, Place = activity.Place,
            Day = DateOnly.FromDateTime(from), From = TimeOnly.FromDateTime(from), To = TimeOnly.FromDateTime(to),
            Host = HostChoice.KeyOf(activity), Capacity = activity.Capacity, Audience = activity.Audience, JoinMode = activity.JoinMode,
            Skills = activity.Skills, MinimumAge = activity.MinimumAge, MatterNumber = matterNumber,
        };
    }
}
