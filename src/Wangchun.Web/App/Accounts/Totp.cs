using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wangchun.Web.App.Accounts;

/// <summary>Time-based codes as phone apps make them (RFC 6238: SHA-1, six digits, thirty seconds).</summary>
public static class Totp
{
    public const int Digits = 6;
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The time step this code belongs to: now, or one to either side for a clock that is off. Null when it is none of them.</summary>
    public static long? StepOf(byte[] key, string code, DateTime utc)
    {
        var now = new DateTimeOffset(utc).ToUnixTimeSeconds() / StepSeconds;
        long[] near = [now, now - 1, now + 1];
        return near.Where(step => Same(Code(key, step), code)).Select(step => (long?)step).FirstOrDefault();
    }

    public static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the standard and every phone app use; HMAC does not rest on SHA-1 being free of collisions.
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The key as a person types it into an app.</summary>
    public static string Readable(byte[] key)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var value in key)
        {
            (bits, count) = ((bits << 8) | value, count + 8);
            for (; count >= 5; count -= 5) text.Append(Base32[(bits >> (count - 5)) & 31]);
            bits &= (1 << count) - 1;
        }

        if (count > 0) text.Append(Base32[(bits << (5 - count)) & 31]);
        return text.ToString();
    }

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
