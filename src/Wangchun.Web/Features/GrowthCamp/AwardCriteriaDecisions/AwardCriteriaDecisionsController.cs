using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardCriteriaDecisions;

/// <summary>A leader who did not write the criteria approves them or sends them back.</summary>
[Authorize(Can.GrowthCamp.ApproveAwards)]
[Route("growth-camp/awards/{id:int}/criteria/decision")]
public sealed class AwardCriteriaDecisionsController : AwardController
{
    [HttpGet]
    public Task<IActionResult> New(int id) => Ask(Find(id), Page);

    [HttpPost]
    public Task<IActionResult> Create(int id, AwardActForm form) => Commit(
        () => Find(id),
        record =>
        {
            if (form.Yes == true) record.ApproveCriteria(Act);
            else record.ReturnCriteria(form.Yes is null ? throw new Refusal("请选择结论。") : form.Reason, Act);
        },
        record => ToRound(record.CriteriaApprovedById is null ? "标准已退回修改。" : "标准已批准公布。", id),
        record => Again(Page(record), form));

    private static AwardActPage Page(AwardCycle round) => new("审批评选标准", AwardTitles.Of(round), AwardTitles.Path(round), "确认")
    {
        Answers = ("批准并公布", "退回修改"),
        AsksReason = "退回的理由",
    };

    private Task<AwardCycle?> Find(int id) => Round(id);
}
