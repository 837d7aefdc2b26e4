using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Account.SetUps;

public sealed class SetUpForm
{
    [Required(ErrorMessage = "请填写新密码。")]
    [DataType(DataType.Password)]
    [Display(Name = "新密码")]
    public string Chosen { get; set; } = "";

    [Compare(nameof(Chosen), ErrorMessage = "两次填写的新密码不一样。")]
    [Required(ErrorMessage = "请再填一次新密码。")]
    [DataType(DataType.Password)]
    [Display(Name = "再填一次新密码")]
    public string Repeated { get; set; } = "";
}
