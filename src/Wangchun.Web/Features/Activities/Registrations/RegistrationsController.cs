using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Registrations;

/// <summary>Staff sign somebody up who came to the counter or rang. Who typed it and who it is for are kept apart.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/registrations")]
public sealed class RegistrationsController(ActivityTerms terms, Volunteers volunteers) : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) =>
        await Managed(id) is { } activity ? View(new RegistrationPage(ActivityHead.Of(activity), activity.Skills, new RegistrationForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, RegistrationForm form) => Commit(
        () => Managed(id),
        async activity =>
        {
            Refusal.If(!form.Agrees, "请先向本人说明信息用途，本人同意后勾选。");
            var person = await volunteers.FindOrAddAsync(form.Name!, form.Phone!, activity, Act.Today, Stop);
            var volunteer = await volunteers.OfAsync(person, activity, form.GivesWord, Stop);
            activity.Enrol(volunteer, SignUpChannel.OnBehalf, terms, Act, form.OverlapReason).Agree(SignUpConsent.CurrentVersion, Act);
        },
        _ => ToActivity("已代为报名。", id, "#people"),
        activity => Task.FromResult<IActionResult>(View(nameof(New), new RegistrationPage(ActivityHead.Of(activity), activity.Skills, form))));
}

public sealed class RegistrationForm
{
    [Display(Name = "姓名")]
    [Required(ErrorMessage = "请填写姓名。")]
    [StringLength(40)]
    public string? Name { get; set; }

    [Display(Name = "手机号")]
    [Required(ErrorMessage = "请填写 11 位手机号。")]
    [Mobile]
    [StringLength(20)]
    public string? Phone { get; set; }

    [Display(Name = "本人符合参加要求")]
    public bool GivesWord { get; set; }

    [Display(Name = "已向本人说明姓名和电话只用于这场活动的联系和服务记录，本人同意")]
    public bool Agrees { get; set; }

    [Display(Name = "时间有重叠仍要报名的理由")]
    [StringLength(Activity.ReasonMaxLength)]
    public string? OverlapReason { get; set; }
}

public sealed record RegistrationPage(ActivityHead Head, string? Skills, RegistrationForm Form);
