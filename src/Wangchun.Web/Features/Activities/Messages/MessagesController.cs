using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Messages;

/// <summary>One message to everybody who counts on coming.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/messages")]
public sealed class MessagesController : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> New(int id) => await Managed(id) is { } activity ? View(Page(activity, new MessageForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, MessageForm form) => Commit(
        () => Managed(id),
        activity => { activity.Tell(form.Text, Act); },
        _ => ToActivity("消息已发出。没有账号的人在“要打的电话”里。", id),
        activity => Task.FromResult<IActionResult>(View(nameof(New), Page(activity, form))));

    private static MessagePage Page(Activity activity, MessageForm form) =>
        new(ActivityHead.Of(activity), activity.SignUps.Count(signUp => !signUp.IsTerminal), form);
}

public sealed class MessageForm
{
    [Display(Name = "消息")]
    [Required(ErrorMessage = "请写消息内容。")]
    [StringLength(Activity.MessageMaxLength)]
    public string? Text { get; set; }
}

public sealed record MessagePage(ActivityHead Head, int Readers, MessageForm Form);
