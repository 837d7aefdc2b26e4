using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Account.TwoFactor;

public sealed class TurnOffForm
{
    [Required(ErrorMessage = "请填写密码。")]
    [DataType(DataType.Password)]
    [Display(Name = "密码")]
    public string Password { get; set; } = "";
}
