using System.ComponentModel.DataAnnotations;

namespace Wangchun.Web.Features.Administration.Logins;

public sealed class LoginForm
{
    [Required]
    [StringLength(64, MinimumLength = 2)]
    [RegularExpression(@"[\p{L}\p{Nd}._\-]+", ErrorMessage = "账号只用汉字、字母、数字、点、横线和下划线。")]
    [Display(Name = "账号")]
    public string UserName { get; set; } = "";
}

public sealed record LoginPage(int PersonId, string Name, LoginForm Form);
