using Microsoft.Extensions.Localization;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Projects;

/// <summary>
/// Adds up the counts of the mall's page. A group's counts ignore the group itself and honour all others, so the number beside a choice
/// is the number of projects that choosing it shows.
/// </summary>
public sealed class MallFacets(MallForm form, IReadOnlyList<ProjectTally> tallies, IReadOnlyList<Community> communities, IStringLocalizer text)
{
    // These four are always there, so that the strip keeps its shape; the others when there is something in them.
    private static readonly ProjectStage[] AlwaysShown = [ProjectStage.Open, ProjectStage.Doing, ProjectStage.Accepting, ProjectStage.Solved];

    public int Total => Count(_ => true);

    public IReadOnlyList<MallStage> Stages =>
    [
        new("全部", null, Count(_ => true, except: Group.Stage), (form.AtStart() with { Stage = null }).Href(), form.Stage is null),
        .. from stage in Enum.GetValues<ProjectStage>()
           let statuses = ProjectFilter.StatusesOf(stage)
           let count = Count(tally => statuses.Contains(tally.Status), except: Group.Stage)
           where count > 0 || AlwaysShown.Contains(stage) || form.Stage == stage
           select new MallStage(NameOf(stage), SignOf(stage), count, (form.AtStart() with { Stage = stage }).Href(), form.Stage == stage),
    ];

    public MallChoice Unfinished => new("没办完的", "true", Count(tally => tally.IsUnfinished, except: Group.Progress), form.Unfinished);

    public MallChoice Late => new("已逾期", "true", Count(tally => tally.IsLate, except: Group.Progress), form.Late);

    public IReadOnlyList<MallChoice> Categories =>
    [
        .. from category in Enum.GetValues<ProjectCategory>()
           let count = Count(tally => tally.Category == category, except: Group.Category)
           where count > 0 || form.Category.Contains(category)
           select new MallChoice(text[category.Label], category.ToString(), count, form.Category.Contains(category)),
    ];

    public IReadOnlyList<MallChoice> Communities =>
    [
        .. from community in communities
           let count = Count(tally => tally.CommunityId == community.Id, except: Group.Community)
           where count > 0 || form.Community.Contains(community.Id)
           select new MallChoice(Short(community), $"{community.Id}", count, form.Community.Contains(community.Id)),
    ];

    public IReadOnlyList<MallChip> Chips =>
    [
        .. form.Q is null ? [] : new[] { new MallChip(text["含“{0}”", form.Q], (form.AtStart() with { Q = null }).Href()) },
        .. form.Unfinished ? [new MallChip(text["没办完的"], (form.AtStart() with { Unfinished = false }).Href())] : Array.Empty<MallChip>(),
        .. form.Late ? [new MallChip(text["已逾期"], (form.AtStart() with { Late = false }).Href())] : Array.Empty<MallChip>(),
        .. form.Category.Select(category => new MallChip(text[category.Label], (form.AtStart() with { Category = [.. form.Category.Where(c => c != category)] }).Href())),
        .. communities.Where(community => form.Community.Contains(community.Id))
            .Select(community => new MallChip(Names.Of(community.Name, community.NameEn), (form.AtStart() with { Community = [.. form.Community.Where(id => id != community.Id)] }).Href())),
    ];

    private enum Group
    {
        None,
        Stage,
        Progress,
        Category,
        Community,
    }

    private int Count(Func<ProjectTally, bool> such, Group except = Group.None) => tallies.Where(tally => such(tally) && Fits(tally, except)).Sum(tally => tally.Count);

    private bool Fits(ProjectTally tally, Group except) =>
        (except == Group.Stage || form.Stage is not { } stage || ProjectFilter.StatusesOf(stage).Contains(tally.Status))
        && (except == Group.Progress || ((!form.Unfinished || tally.IsUnfinished) && (!form.Late || tally.IsLate)))
        && (except == Group.Category || form.Category.Length == 0 || form.Category.Contains(tally.Category))
        && (except == Group.Community || form.Community.Length == 0 || form.Community.Contains(tally.CommunityId));

    private static string NameOf(ProjectStage stage) => stage switch
    {
        ProjectStage.Drafts => "草稿",
        ProjectStage.InReview => "待审核",
        ProjectStage.Open => "待认领",
        ProjectStage.Doing => "实施中",
        ProjectStage.Accepting => "待验收",
        ProjectStage.Solved => "已解决",
        _ => "没办成",
    };

    private static ProjectStatus SignOf(ProjectStage stage) => stage == ProjectStage.Doing ? ProjectStatus.InProgress : ProjectFilter.StatusesOf(stage)[0];

    /// <summary>Two columns of names fit without the kind that all share.</summary>
    private static string Short(Community community)
    {
        const string Kind = "社区"; // data, not a sentence
        var name = Names.Of(community.Name, community.NameEn);
        return name.EndsWith(Kind, StringComparison.Ordinal) ? name[..^Kind.Length] : name;
    }
}
