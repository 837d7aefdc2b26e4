using QRCoder;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account.TwoFactor;

/// <summary>The key as a picture for the camera and as letters for the fingers.</summary>
public sealed record TwoFactorPage(string Picture, string Key, bool IsDemanded, TwoFactorForm Form)
{
    private const int DotPixels = 5;
    private const int KeyGroup = 4;

    public static TwoFactorPage For(string user, byte[] key, bool isDemanded, TwoFactorForm form)
    {
        var readable = Totp.Readable(key);
        var address = $"otpauth://totp/Wangchun:{Uri.EscapeDataString(user)}?secret={readable}&issuer=Wangchun";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return new TwoFactorPage(
            $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(DotPixels))}",
            string.Join(' ', readable.Chunk(KeyGroup).Select(part => new string(part))),
            isDemanded,
            form);
    }
}
