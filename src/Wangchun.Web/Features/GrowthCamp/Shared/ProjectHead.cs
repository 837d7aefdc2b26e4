using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Web.Features.GrowthCamp.Shared;

/// <summary>The lines at the top of every act's page: which project this is about.</summary>
public sealed record ProjectHead(int Id, string? Number, string Title, string? TitleEn, string Community, string CommunityEn, ProjectStatus Status, DateTime? DueAt, bool DueIsProvisional)
{
    public static ProjectHead Of(Project project) => new(
        project.Id, project.Dossier.Number, project.Title, project.TitleEn, project.Community.Name, project.Community.NameEn,
        project.Status, project.Dossier.DueAt, project.Dossier.DueIsProvisional);
}
