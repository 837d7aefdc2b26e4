using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;
using Wangchun.Web.App;
using Wangchun.Web.App.TagHelpers;
using Wangchun.Web.Features.Shared;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;
using static Wangchun.Web.Features.Shared.StepState;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>The six stages of a project with their days, and what it waits for now.</summary>
public static class ProjectSteps
{
    private static readonly string[] TurnedBack = ["验收退回", "认定未达成"];
    private static readonly string[] HeldUp = ["退还认领", "收回认领", "挂起", "逾期下架", "重新打开"];

    extension(ProjectFacts facts)
    {
        public IReadOnlyList<Step> Steps(ReaderTime time, IStringLocalizer text)
        {
            var stage = facts.Stage;
            return
            [
                new("提出需求", Done, On(facts.OpenedAt)),
                new("上架", Done, On(facts.ListedAt)),
                new("认领", At(2), stage > 2 ? On(facts.ClaimedAt) : Until(facts.ClaimsCloseOn)),
                new("实施", At(3), stage > 3 ? On(facts.StartedAt) : stage == 3 ? (facts.Status == Unsuccessful ? On(facts.EndedAt) : Until(facts.TargetOn)) : null),
                new("验收", At(4), stage > 4 ? On(facts.CompletedAt) : null),
                new("公开", At(5), stage > 5 ? On(facts.PublishedAt) : null),
            ];

            StepState At(int step) => stage > step ? Done : stage == step ? Current : Ahead;
            string? On(DateTime? utc) => utc is { } at ? time.Day(ChinaTime.Today(at)) : null;
            string? Until(DateOnly? day) => day is { } last ? text["{0}前", time.Day(last)].Value : null;
        }

        /// <summary>The line above the timeline; none once nothing is awaited.</summary>
        public TimelineEntry? Next() => facts.Awaited is { } awaited ? new TimelineEntry(awaited, facts.DueAt) { IsNext = true } : null;

        private int Stage => facts.Status switch
        {
            Open or Expired => 2,
            Claimed or InProgress or Suspended or Unsuccessful => 3,
            AwaitingAcceptance => 4,
            _ => facts.HasPublicResult ? 6 : 5,
        };

        private string? Awaited => facts.Status switch
        {
            Open => "认领",
            Claimed => "开始实施",
            InProgress => "申请验收",
            AwaitingAcceptance => "验收",
            Completed when facts.Publication == PublicationState.PendingPublish => "公开结果",
            _ => null,
        };
    }

    public static Tone ToneOf(string verb) =>
        TurnedBack.Contains(verb) ? Tone.Bad : HeldUp.Contains(verb) ? Tone.Warn : Tone.Ok;
}
