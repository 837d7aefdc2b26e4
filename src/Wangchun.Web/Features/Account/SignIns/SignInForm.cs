using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Account.SignIns;

public sealed class SignInForm
{
    [Required(ErrorMessage = "请填写账号。")]
    [Display(Name = "账号")]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "请填写密码。")]
    [DataType(DataType.Password)]
    [Display(Name = "密码")]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }
}
