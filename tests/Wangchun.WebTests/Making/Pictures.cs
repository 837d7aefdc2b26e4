using SkiaSharp;

namespace Wangchun.WebTests.Making;

/// <summary>Small real pictures for forms that want a photo.</summary>
public static class Pictures
{
    public static byte[] Png(int side = 64)
    {
        using var bitmap = new SKBitmap(side, side);
        bitmap.Erase(SKColors.CadetBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
