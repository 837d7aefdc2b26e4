using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Account.TwoFactor;

public sealed class TwoFactorForm
{
    /// <summary>The key on this page, sealed: only a form that we drew for this very account can be confirmed.</summary>
    public string? Seal { get; set; }

    [Required(ErrorMessage = "请填写验证码。")]
    [Display(Name = "验证码")]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
