using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Revocations;

/// <summary>The office takes a claim back that was not started.</summary>
[Authorize(Can.GrowthCamp.RevokeClaim)]
[Route("growth-camp/projects/{id:int}/revocation")]
public sealed class RevocationsController(CampTerms terms) : CampController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Visible(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, ReasonForm form) => Commit(
        () => Visible(id),
        project => project.Revoke(form.Reason, terms, Act),
        _ => ToProject("认领已收回，项目重新上架。", id),
        project => Again(project, Page, form));

    private static ReasonPage Page(Project project) =>
        new(ProjectHead.Of(project), "收回认领", "项目会重新上架，没有完成的任务会取消，支部会收到理由。", "确认收回", "先不收回");
}
