using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Attachments;

public sealed record AttachmentsPage(ProjectHead Head, IReadOnlyList<SelectListItem> Uses, AttachmentForm Form)
{
    public static AttachmentsPage For(Project project, AttachmentForm form, IStringLocalizer text) => new(
        ProjectHead.Of(project), [.. UsesOf(project).Select(use => new SelectListItem(text[use.Label], $"{use}"))], form);

    /// <summary>A draft shows the place as it is; the lead branch shows what came of it.</summary>
    public static IReadOnlyList<FileUse> UsesOf(Project project) =>
        project.Status == ProjectStatus.Draft ? [FileUse.Before, FileUse.Document] : [FileUse.After, FileUse.Before, FileUse.Document];
}
