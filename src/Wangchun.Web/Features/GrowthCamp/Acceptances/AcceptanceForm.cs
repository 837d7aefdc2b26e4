using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Web.Features.GrowthCamp.Shared;

namespace Wangchun.Web.Features.GrowthCamp.Acceptances;

public sealed class AcceptanceForm
{
    public List<CheckForm> Checks { get; set; } = [];

    [Display(Name = "验收意见")]
    [StringLength(Project.ReasonMaxLength, ErrorMessage = "验收意见不能超过 {1} 个字。")]
    public string? Note { get; set; }

    [Display(Name = "退回时的新完成日期")]
    public DateOnly? NewTarget { get; set; }

    /// <summary>The answers beside the project's own criteria; an answer to a criterion of another project is not an answer.</summary>
    public IReadOnlyList<CriterionCheck> For(Project project) =>
    [
        .. from check in Checks
           where check.Passed is not null
           join criterion in project.Criteria on check.CriterionId equals criterion.Id
           select new CriterionCheck(criterion, check.Passed!.Value, check.Note),
    ];
}

public sealed class CheckForm
{
    public int CriterionId { get; set; }

    public bool? Passed { get; set; }

    [StringLength(Project.ReasonMaxLength, ErrorMessage = "说明不能超过 {1} 个字。")]
    public string? Note { get; set; }
}

public sealed record PhotoRow(string StoredAs, string Caption);

public sealed record AcceptancePage(
    ProjectHead Head, AcceptanceSide Side, string? Branch, string? Result, IReadOnlyList<Outcome> Matters, IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<PhotoRow> Before, IReadOnlyList<PhotoRow> After, IReadOnlyList<Acceptance> Given, AcceptanceForm Form)
{
    public static AcceptancePage For(Project project, AcceptanceSide side, AcceptanceForm form)
    {
        foreach (var criterion in project.Criteria.Where(c => form.Checks.TrueForAll(check => check.CriterionId != c.Id)))
            form.Checks.Add(new CheckForm { CriterionId = criterion.Id });
        return new AcceptancePage(
            ProjectHead.Of(project), side, project.LeadBranch?.Name, project.ResultText, project.Outcomes, project.Criteria,
            Photos(project, AttachmentUse.Before), Photos(project, AttachmentUse.After), [.. project.CurrentAcceptances], form);
    }

    private static List<PhotoRow> Photos(Project project, AttachmentUse use) =>
        [.. project.Dossier.Attachments.Where(a => a.Use == use && !a.IsRemoved && a.IsPhoto).Select(a => new PhotoRow(a.StoredAs, a.Caption ?? a.Name))];
}
