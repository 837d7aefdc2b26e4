using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Account.SignInCodes;

public sealed class CodeForm
{
    [Required(ErrorMessage = "请填写验证码。")]
    [StringLength(40, ErrorMessage = "验证码没有这么长。")]
    [Display(Name = "验证码")]
    public string Code { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
