using System.Globalization;
using System.Text;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

/// <summary>A 公民身份号码 (GB 11643-1999): six digits of place, eight of birth, three of sequence, one check character (ISO 7064 MOD 11-2).</summary>
public sealed record IdentityNumber(string Text, DateOnly BirthOn)
{
    private const string Checks = "10X98765432";
    private const int OldestYear = 1900;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Refused with what is wrong. The place is checked by its province only: numbers outlive the counties that gave them.</summary>
    public static IdentityNumber Parse(string text, DateOnly today)
    {
        var plain = text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        Refusal.If(plain.Length != 18 || !plain[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(plain[17]) || plain[17] == 'X'), "身份证号是 18 位，前 17 位是数字，最后一位是数字或 X。");
        Refusal.If(!IsProvince(plain), "身份证号的前两位不是省份代码，请核对。");
        Refusal.If(!DateOnly.TryParseExact(plain.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth), "身份证号里的出生日期不存在，请核对。");
        Refusal.If(birth > today || birth.Year < OldestYear, "身份证号里的出生日期不可能，请核对。");
        Refusal.If(CheckOf(plain) != plain[17], "身份证号的最后一位对不上，请核对有没有抄错。");
        return new IdentityNumber(plain, birth);
    }

    private static bool IsProvince(string plain) =>
        int.Parse(plain.AsSpan(0, 2), CultureInfo.InvariantCulture) is >= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37 or >= 41 and <= 46 or >= 50 and <= 54
            or >= 61 and <= 65 or 71 or >= 81 and <= 83;

    private static char CheckOf(string plain) => Checks[Weights.Select((weight, place) => weight * (plain[place] - '0')).Sum() % 11];
}
