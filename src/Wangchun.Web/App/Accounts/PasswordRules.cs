using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Accounts;

/// <summary>
/// What a new password must not be. Length and classes follow 等保; the list of common passwords, the names of this street and the
/// person's own names catch what no class can. A password is taken as it is typed: nothing is trimmed, folded or cut off.
/// </summary>
public sealed class PasswordRules(IOptions<SecurityOptions> security)
{
    public const int Longest = 128;
    private const int FewestDifferent = 5;
    private const int LongEnoughWithoutClasses = 16;

    // Fewer characters than this around known words are no obstacle to somebody who tries known words first.
    private const int RestBesideKnownWords = 8;

    private static readonly char[] Padding = [.. "0123456789!@#$%^&*()_+-=.,?~ "];

    private static readonly FrozenSet<string> Common = Read("common-passwords.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] LocalWords = Read("local-words.txt");

    public void Check(string? password, string userName, string personName)
    {
        var length = password?.EnumerateRunes().Count() ?? 0;
        Refusal.If(length < security.Value.PasswordLength, "新密码至少要 {0} 位，现在是 {1} 位。", security.Value.PasswordLength, length);
        Refusal.If(length > Longest, "新密码最多 {0} 位。", Longest);
        Refusal.If(password!.EnumerateRunes().Distinct().Count() < FewestDifferent, "新密码里重复的字太多，容易被猜中。");
        Refusal.If(length < LongEnoughWithoutClasses && Classes(password) < security.Value.PasswordClasses, "不到 {0} 位的密码，大写字母、小写字母、数字、符号四类里至少要有 {1} 类。", LongEnoughWithoutClasses, security.Value.PasswordClasses);

        var folded = password.ToLowerInvariant();
        Refusal.If(LeansOn(folded, [.. LocalWords, userName.ToLowerInvariant(), personName.ToLowerInvariant()]), "新密码不要用街道、社区或自己的名字。");
        Refusal.If(Cores(folded).Any(Common.Contains), "这个密码很多人在用，容易被猜中。");
    }

    private static int Classes(string password) =>
        new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(c => !char.IsAsciiLetterOrDigit(c)) }
            .Count(found => found);

    /// <summary>“Password2026!” is “password” to whoever guesses.</summary>
    private static IEnumerable<string> Cores(string folded) => [folded, folded.TrimEnd(Padding), folded.Trim(Padding)];

    private static bool LeansOn(string folded, string[] words)
    {
        var rest = words.Where(word => word.Length > 1).Aggregate(folded, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < folded.Length && rest.EnumerateRunes().Count() < RestBesideKnownWords;
    }

    private static string[] Read(string list)
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream($"Wangchun.Web.App.Accounts.{list}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
