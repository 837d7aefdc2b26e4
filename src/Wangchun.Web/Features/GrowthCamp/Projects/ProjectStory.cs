using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.App;
using Wangchun.Web.App.TagHelpers;
using Wangchun.Web.Features.Shared;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>The way of a project as a reader sees it: the line of stages, and the timeline with the step it waits for.</summary>
public sealed class ProjectStory(ReaderTime time, IStringLocalizer text)
{
    private static readonly string[] SentBack =
        ["退回修改", "不同意认领", "撤回申请", "退还认领", "验收退回", "退还任务", "收回任务", "退回重做", "不同意挂起", "谢绝移交", "移交失效", "挂起", "逾期下架", "重新打开", "撤下结果"];

    private static readonly string[] Ended = ["认定未达成", "取消", "收回认领", "取消任务"];

    public IReadOnlyList<Step> Steps(Project project)
    {
        var dossier = project.Dossier;
        var at = Stretch(project);
        return
        [
            Of(0, "提出需求", dossier.OpenedAt),
            Of(1, "上架", project.ListedAt),
            Of(2, "认领", project.ClaimedAt),
            Of(3, "实施", project.StartedAt, project.TargetOn),
            Of(4, "验收", project.CompletedAt),
            Of(5, "公开", dossier.Publication.IsPublic ? dossier.Publication.PublishedAt : null),
        ];

        Step Of(int place, string name, DateTime? when, DateOnly? until = null)
        {
            var state = place < at ? StepState.Done : place == at && !project.IsEnded || place == at && project.Status == Completed ? StepState.Current : StepState.Ahead;
            var due = state == StepState.Current && until is { } day ? text["{0}前", time.Day(day)].Value : null;
            return new Step(name, state, due ?? (when is { } moment && state != StepState.Ahead ? time.Day(ChinaTime.Today(moment)) : null));
        }
    }

    public IReadOnlyList<TimelineEntry> Timeline(ProjectPage page) =>
    [
        .. page.Dossier is { Awaited: { } awaited, DueAt: { } due } ? [new TimelineEntry(awaited, due) { IsNext = true }] : Array.Empty<TimelineEntry>(),
        .. page.Entries.Select(entry => Line(entry, page.FilesOfEntries.GetValueOrDefault(entry.Id))),
    ];

    private TimelineEntry Line(DossierEntry entry, int files) =>
        new(entry.What, entry.At, Who(entry), Note(entry), ToneOf(entry.What))
        {
            EvidenceHref = files > 0 ? "#files" : null,
            Evidence = files > 0 ? text["附件 {0} 个", files].Value : null,
        };

    private string Who(DossierEntry entry) =>
        entry.Post.Length == 0 || entry.Post == entry.PersonName ? text[entry.PersonName].Value : $"{entry.PersonName} · {entry.Post}";

    // Some notes are words of the portal (a reason chosen from a list) and have a translation; what people wrote has none and stays.
    private string? Note(DossierEntry entry) => entry.Note is { } note ? text[note].Value : null;

    private static Tone ToneOf(string what) => Ended.Contains(what) ? Tone.Bad : SentBack.Contains(what) ? Tone.Warn : Tone.Ok;

    /// <summary>How many of the six stages lie behind it.</summary>
    private static int Stretch(Project project) => project.Status switch
    {
        Draft => 0,
        InReview => 1,
        Open or Expired => 2,
        Claimed or InProgress or Suspended => 3,
        AwaitingAcceptance => 4,
        Completed => project.Dossier.Publication.IsPublic ? 6 : 5,
        _ => project.StartedAt is not null ? 3 : project.ClaimedAt is not null ? 3 : project.ListedAt is not null ? 2 : 1,
    };
}
