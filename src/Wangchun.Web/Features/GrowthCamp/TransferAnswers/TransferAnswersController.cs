using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.TransferAnswers;

/// <summary>The receiving secretary takes the lead over, or declines.</summary>
[Authorize(Can.GrowthCamp.LeadProject)]
[Route("growth-camp/projects/{id:int}/transfer/{transferId:int}/answer")]
public sealed class TransferAnswersController(CampTerms terms) : CampController
{
    [HttpGet]
    public async Task<IActionResult> New(int id, int transferId) =>
        await Find(id, transferId) is { } project ? View(AnswerPage.For(project, transferId, new AnswerForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int transferId, AnswerForm form) => Commit(
        () => Find(id, transferId),
        project =>
        {
            var transfer = project.Transfers.Single(t => t.Id == transferId);
            if (form.Accept == true) project.TakeOver(transfer, terms, Act);
            else project.DeclineLead(transfer, Act);
        },
        _ => ToProject(form.Accept == true ? "已接手，由您的支部牵头。" : "已谢绝，对方会收到通知。", id),
        project => Task.FromResult<IActionResult>(View(nameof(New), AnswerPage.For(project, transferId, form))));

    private async Task<Project?> Find(int id, int transferId) =>
        await Visible(id) is { } project && project.Transfers.Any(t => t.Id == transferId && Viewer.LedBranchIds.Contains(t.ToId)) ? project : null;
}

public sealed class AnswerForm
{
    [Required(ErrorMessage = "请选择接手还是谢绝。")]
    public bool? Accept { get; set; }
}

public sealed record AnswerPage(ProjectHead Head, string From, string To, string Reason, DateTime LapsesAt, AnswerForm Form)
{
    public static AnswerPage For(Project project, int transferId, AnswerForm form)
    {
        var transfer = project.Transfers.Single(t => t.Id == transferId);
        return new AnswerPage(ProjectHead.Of(project), transfer.From.Name, transfer.To.Name, transfer.Reason, transfer.LapsesAt, form);
    }
}
