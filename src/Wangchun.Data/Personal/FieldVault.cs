using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Personal;

/// <summary>
/// Seals and opens personal texts: AES-256-GCM, the key's id before the ciphertext, the place as associated data.
/// It travels in the context's options, as interceptors do, so that whatever saves can seal.
/// </summary>
public sealed partial class FieldVault(PersonalKeys keys, ILogger? log = null) : IInterceptor
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int IndexBytes = 16;

    public string CurrentKey => keys.Current.Id;

    public string Seal(string clear, FieldPlace place)
    {
        var (id, key) = keys.Current;
        return $"{id}:{Convert.ToBase64String(Encrypt(key, Encoding.UTF8.GetBytes(clear), place.ToString()))}";
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the value was altered, or was sealed for another place.</summary>
    public string Open(string sealedText, FieldPlace place)
    {
        var colon = sealedText.IndexOf(':', StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Decrypt(colon > 0 ? sealedText[..colon] : "", Convert.FromBase64String(sealedText[(colon + 1)..]), place.ToString()));
    }

    /// <summary>A whole file: the key's id, a colon, and the bytes. <paramref name="purpose"/> is bound in as the place of a field is.</summary>
    public byte[] SealFile(byte[] clear, string purpose)
    {
        var (id, key) = keys.Current;
        return [.. Encoding.ASCII.GetBytes(id), (byte)':', .. Encrypt(key, clear, purpose)];
    }

    public byte[] OpenFile(byte[] sealedBytes, string purpose)
    {
        var colon = Array.IndexOf(sealedBytes, (byte)':');
        return Decrypt(Encoding.ASCII.GetString(sealedBytes.AsSpan(0, Math.Max(colon, 0))), sealedBytes[(colon + 1)..], purpose);
    }

    /// <summary>What an exact search compares. The kind keeps a phone and a number of the same digits apart; the same phone in two tables is the same.</summary>
    public string IndexOf(string kind, string clear) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.IndexKey, Encoding.UTF8.GetBytes($"{kind}|{clear}")).AsSpan(0, IndexBytes));

    /// <summary>The index of a phone as somebody typed it; null when it is no mobile number.</summary>
    public string? PhoneIndex(string? typed) => MobileNumber.Normalise(typed) is { } number ? IndexOf(nameof(Person.Phone), number) : null;

    public string IdentityIndex(string number) => IndexOf(nameof(Person.IdentityNumber), number.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant());

    public string? MaskedPhone(string? sealedText, int personId) => Masked(sealedText, FieldPlace.PhoneOf(personId), Masks.Phone);

    public string? MaskedIdentity(string? sealedText, int personId) => Masked(sealedText, FieldPlace.IdentityOf(personId), Masks.Identity);

    /// <summary>Null when there is no value. One that does not open is shown as such and reported: the page still has to be read.</summary>
    public string? Masked(string? sealedText, FieldPlace place, Func<string, string> mask)
    {
        if (sealedText is null) return null;

        try
        {
            return mask(Open(sealedText, place));
        }
        catch (Exception cause) when (cause is CryptographicException or FormatException or OverflowException)
        {
            if (log is not null) LogUnreadable(log, place.Table, place.Column, place.Row);
            return "✕✕✕";
        }
    }

    private static byte[] Encrypt(byte[] key, byte[] clear, string place)
    {
        var bytes = new byte[NonceBytes + clear.Length + TagBytes];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(bytes.AsSpan(0, NonceBytes), clear, bytes.AsSpan(NonceBytes, clear.Length), bytes.AsSpan(NonceBytes + clear.Length), Encoding.UTF8.GetBytes(place));
        return bytes;
    }

    private byte[] Decrypt(string keyId, byte[] bytes, string place)
    {
        var key = keys.Find(keyId) ?? throw new CryptographicException($"{place}: no key for this value.");
        var clear = new byte[Math.Max(bytes.Length - NonceBytes - TagBytes, 0)];
        if (bytes.Length < NonceBytes + TagBytes) throw new CryptographicException($"{place}: the value is cut off.");

        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, clear.Length), bytes.AsSpan(NonceBytes + clear.Length), clear, Encoding.UTF8.GetBytes(place));
        return clear;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "A sealed value does not open and may have been altered: {Table}.{Column} of row {Row}.")]
    private static partial void LogUnreadable(ILogger log, string table, string column, int row);
}
