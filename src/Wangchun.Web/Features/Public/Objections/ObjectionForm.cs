using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Web.Features.Public.Objections;

public sealed class ObjectionForm
{
    [Display(Name = "您的姓名")]
    [Required(ErrorMessage = "请填写您的姓名。")]
    [StringLength(Objection.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "怎么联系您")]
    [Required(ErrorMessage = "请填写电话或其他联系方式。")]
    [StringLength(100)]
    public string? Contact { get; set; }

    [Display(Name = "异议的内容和依据")]
    [Required(ErrorMessage = "请写明异议的内容和依据。")]
    [StringLength(Objection.TextMaxLength)]
    public string? Text { get; set; }

    public ObjectionSheet Sheet() => new(Name, Contact, Text);
}

public sealed record ObjectionPage(int Year, int NominationId, AwardCategory Category, Named Subject, Named Branch, bool IsSignedIn, ObjectionForm Form)
{
    public string Notice => $"/honours/{Year}/notice";

    public static ObjectionPage For(Nomination nomination, bool signedIn, ObjectionForm form) => new(
        nomination.Cycle.Year, nomination.Id, nomination.Category, new Named(nomination.PublicSubject, nomination.Person is null ? nomination.Branch.NameEn : null),
        new Named(nomination.Branch.Name, nomination.Branch.NameEn), signedIn, form);
}
