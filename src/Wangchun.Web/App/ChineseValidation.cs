using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Wangchun.Web.App;

/// <summary>Gives an attribute that was written without a message a sentence of ours, which the localizer then translates.</summary>
public sealed class ChineseValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>().Where(HasNoMessage))
            rule.ErrorMessage = Sentence(rule);
    }

    private static bool HasNoMessage(ValidationAttribute rule) =>
        rule.ErrorMessage is null && rule.ErrorMessageResourceName is null;

    private static string? Sentence(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "请填写{0}。",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}应为 {2} 到 {1} 个字。",
        StringLengthAttribute or MaxLengthAttribute => "{0}不能超过 {1} 个字。",
        MinLengthAttribute => "{0}不能少于 {1} 个字。",
        RangeAttribute => "{0}应在 {1} 到 {2} 之间。",
        CompareAttribute => "{0}和{1}要一样。",
        EmailAddressAttribute => "{0}应像 name@example.cn 这样填写。",
        UrlAttribute => "{0}应是以 https:// 开头的网址。",
        RegularExpressionAttribute => "{0}的写法不对，请按提示填写。",
        _ => null,
    };
}
