using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.People.Register;

/// <summary>
/// What is written about a person. Phone and identity number are not shown here: an empty box leaves them as they are,
/// the boxes to tick erase them.
/// </summary>
public sealed class PersonForm
{
    [Required]
    [StringLength(Person.NameMaxLength)]
    [Display(Name = "姓名")]
    public string Name { get; set; } = "";

    [StringLength(80)]
    [Display(Name = "英文或拼音姓名")]
    public string? NameEn { get; set; }

    [Display(Name = "所在社区")]
    public int? CommunityId { get; set; }

    [StringLength(24)]
    [Mobile]
    [Display(Name = "手机号")]
    public string? Phone { get; set; }

    [Display(Name = "清除现有的手机号")]
    public bool ErasePhone { get; set; }

    [StringLength(24)]
    [Display(Name = "身份证号")]
    public string? IdentityNumber { get; set; }

    [Display(Name = "清除现有的身份证号")]
    public bool EraseIdentity { get; set; }

    [DataType(DataType.Date)]
    [Display(Name = "出生日期")]
    public DateOnly? BirthOn { get; set; }

    [Display(Name = "是志愿者")]
    public bool IsVolunteer { get; set; }

    public static PersonForm Of(Person person) => new()
    {
        Name = person.Name, NameEn = person.NameEn, CommunityId = person.CommunityId, BirthOn = person.BirthOn, IsVolunteer = person.VolunteerSince is not null,
    };

    public void WriteTo(Person person, DateOnly today)
    {
        person.Rename(Name, NameEn);
        person.LivesIn(CommunityId);
        person.BornOn(BirthOn, today);
        if (ErasePhone || !string.IsNullOrWhiteSpace(Phone)) person.CallOn(ErasePhone ? null : Phone);
        if (EraseIdentity || !string.IsNullOrWhiteSpace(IdentityNumber)) person.IdentifyBy(EraseIdentity ? null : IdentityNumber, today);
        if (IsVolunteer) person.Volunteer(today);
        else person.StopVolunteering();
    }
}

public sealed record PersonFormPage(int? Id, string? Phone, string? IdentityNumber, Places Places, PersonForm Form);
