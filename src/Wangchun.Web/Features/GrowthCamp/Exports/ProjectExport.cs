using Microsoft.Extensions.Localization;
using Wangchun.Data;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Exports;

namespace Wangchun.Web.Features.GrowthCamp.Exports;

/// <summary>The projects this person may see.</summary>
public sealed class ProjectExport(PortalDb db, IStringLocalizer text) : ExportList<ProjectFilter, ProjectRow>
{
    public override string Kind => "projects";

    public override string Title => "认领项目";

    public override string Subject => nameof(Project);

    public override string Right => Can.GrowthCamp.ExportProjects;

    public override string Page => "/growth-camp/projects";

    protected override Task<int> CountAsync(ProjectFilter filter, Viewer viewer, DateTime now, CancellationToken stop) => Found(filter, viewer, now).CountAsync(stop);

    protected override IAsyncEnumerable<ProjectRow> RowsAsync(ProjectFilter filter, Viewer viewer, DateTime now, CancellationToken stop = default) =>
        ProjectRow.From(Found(filter, viewer, now).OrderBy(p => p.Id)).AsAsyncEnumerable();

    protected override IReadOnlyList<ExportColumn<ProjectRow>> Columns() =>
    [
        new(text["编号"], row => row.Number),
        new(text["项目"], row => Names.Of(row.Title, row.TitleEn)),
        new(text["类别"], row => text[row.Category.Label].Value),
        new(text["社区"], row => Names.Of(row.Community, row.CommunityEn)),
        new(text["状态"], row => text[row.Status.Label].Value),
        new(text["牵头支部"], row => Names.OrNone(row.LeadBranch, row.LeadBranchEn)),
        new(text["需求"], row => row.Need),
        new(text["需要人数"], row => row.PeopleWanted),
        new(text["等待的步骤"], row => row.Awaited is { } awaited ? text[awaited].Value : null),
        new(text["期限"], row => row.DueAt),
        new(text["办结时间"], row => row.CompletedAt),
    ];

    private IQueryable<Project> Found(ProjectFilter filter, Viewer viewer, DateTime now) => db.Projects.VisibleTo(viewer).Matching(filter, now);
}
