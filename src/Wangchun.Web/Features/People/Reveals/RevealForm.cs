using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.People.Reveals;

public sealed class RevealForm
{
    [Required]
    [StringLength(200, MinimumLength = 6)]
    [Display(Name = "为什么要看")]
    public string Reason { get; set; } = "";

    [DataType(DataType.Password)]
    [Display(Name = "您的密码")]
    public string? Password { get; set; }
}

/// <summary><see cref="Phone"/> and <see cref="IdentityNumber"/> are in clear, and only on the page that answers the form.</summary>
public sealed record RevealPage(int Id, string Name, bool AsksPassword, RevealForm Form, string? Phone = null, string? IdentityNumber = null, bool IsShown = false);
