using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.Public.Projects;

/// <summary>How far a project is, in the few words of the tabs above the mall.</summary>
public enum MallGroup
{
    [Display(Name = "全部")] All,
    [Display(Name = "待认领")] Open,
    [Display(Name = "实施中")] Doing,
    [Display(Name = "待验收")] Accepting,
    [Display(Name = "已解决")] Solved,
    [Display(Name = "没办成")] Ended,
}

public static class MallGroups
{
    extension(MallGroup group)
    {
        public IReadOnlyList<ProjectStatus> Statuses => group switch
        {
            MallGroup.Open => [ProjectStatus.Open],
            MallGroup.Doing => [ProjectStatus.Claimed, ProjectStatus.InProgress, ProjectStatus.Suspended],
            MallGroup.Accepting => [ProjectStatus.AwaitingAcceptance],
            MallGroup.Solved => [ProjectStatus.Completed],
            MallGroup.Ended => [ProjectStatus.Unsuccessful, ProjectStatus.Expired],
            _ => [],
        };

        /// <summary>The state whose sign the tab bears.</summary>
        public ProjectStatus? Sign => group switch
        {
            MallGroup.All => null,
            MallGroup.Doing => ProjectStatus.InProgress,
            _ => group.Statuses[0],
        };

        public bool Holds(ProjectStatus status) => group == MallGroup.All || group.Statuses.Contains(status);
    }
}
