using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App;

/// <summary>A mobile number as <see cref="MobileNumber"/> reads it; what is not filled in is the business of others.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MobileAttribute : ValidationAttribute
{
    public MobileAttribute() => ErrorMessage = "手机号是 11 位数字，以 13 至 19 开头。";

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MobileNumber.Normalise(text) is not null;
}
