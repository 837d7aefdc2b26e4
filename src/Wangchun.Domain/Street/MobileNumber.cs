using System.Text;

namespace Wangchun.Domain.Street;

/// <summary>A mobile number of the mainland: eleven digits beginning 13 to 19. New prefixes appear every year, so no list of operators decides.</summary>
public static class MobileNumber
{
    private const int Length = 11;

    /// <summary>The eleven digits, without spaces, hyphens, +86 and full-width digits; null when it is no mobile number.</summary>
    public static string? Normalise(string? text)
    {
        if (text is null) return null;

        var plain = Plain(text);
        if (plain.StartsWith("+86", StringComparison.Ordinal)) plain = plain[3..];
        else if (plain.StartsWith("0086", StringComparison.Ordinal)) plain = plain[4..];
        return plain.Length == Length && plain.All(char.IsAsciiDigit) && plain[0] == '1' && plain[1] >= '3' ? plain : null;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(sign) && sign is not '-') plain.Append(sign);
        }

        return plain.ToString();
    }
}
