namespace Wangchun.Domain.Street;

/// <summary>What a page shows instead of personal data.</summary>
public static class Masks
{
    private const string Double = "double";

    private static readonly Lazy<HashSet<string>> DoubleSurnames = new(() =>
        [.. CharacterFile.Read("surnames").Where(line => line.Word == Double).SelectMany(line => line.Signs.Split(' '))]);

    /// <summary>138****5678; a landline keeps its last four.</summary>
    public static string Phone(string phone) => phone.Length < 8 ? "****" : $"{(phone.Length == 11 ? phone[..3] : "")}****{phone[^4..]}";

    /// <summary>110105********002X: the birth date is hidden.</summary>
    public static string Identity(string number) => number.Length == 18 ? $"{number[..6]}********{number[^4..]}" : new string('*', 8);

    /// <summary>Surname and one star, however long the name: 张*, 欧阳*. A name of one character is all star.</summary>
    public static string PublicName(string name)
    {
        if (name.Length < 2) return name.Length == 0 ? "" : "*";
        return name[..SurnameLength(name)] + "*";
    }

    /// <summary>One sign, or two of a double surname that leaves a given name over.</summary>
    internal static int SurnameLength(string name) => name.Length >= 3 && DoubleSurnames.Value.Contains(name[..2]) ? 2 : 1;
}
