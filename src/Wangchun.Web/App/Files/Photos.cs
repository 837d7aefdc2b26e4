using Microsoft.Extensions.Options;
using SkiaSharp;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>A photo made anew from its pixels: upright, in sRGB, JPEG, and nothing of the original's bytes in it.</summary>
public sealed record Rendition(byte[] Photo, byte[] Thumbnail, int Width, int Height);

/// <summary>Decodes other people's pictures, as few at a time as there are processors and only after reading their headers.</summary>
public sealed class Photos(IOptions<FileLimits> options) : IDisposable
{
    private const int Quality = 85;
    private readonly FileLimits limits = options.Value;
    private readonly SemaphoreSlim turn = new(Environment.ProcessorCount);

    private TimeSpan Patience => TimeSpan.FromSeconds(limits.PhotoSeconds);

    public async Task<Rendition> RenderAsync(byte[] photo, string name, CancellationToken stop)
    {
        Refusal.If(!await turn.WaitAsync(Patience, stop), "上传照片的人较多，照片“{0}”未能处理，请稍后再试。", name);

        // The turn is given back by the work itself: a decoder that will not stop keeps its place, so slow pictures cannot pile up.
        var work = Task.Run(() => RenderInTurn(photo, name), CancellationToken.None);
        try
        {
            return await work.WaitAsync(Patience, stop);
        }
        catch (TimeoutException)
        {
            throw new Refusal("照片“{0}”处理时间过长，请缩小尺寸后再上传。", name);
        }
    }

    public void Dispose() => turn.Dispose();

    private Rendition RenderInTurn(byte[] photo, string name)
    {
        try
        {
            return Render(photo, name);
        }
        finally
        {
            turn.Release();
        }
    }

    private Rendition Render(byte[] photo, string name)
    {
        CheckMetadata(photo, name);
        using var data = SKData.CreateCopy(photo);
        using var codec = SKCodec.Create(data) ?? throw Broken(name);
        CheckHeader(codec, name);

        using var pixels = Decode(codec, name);
        using var upright = Upright(pixels, codec.EncodedOrigin, limits.RenditionSide);
        using var small = Upright(upright, SKEncodedOrigin.TopLeft, limits.ThumbnailSide);
        return new(Encode(upright), Encode(small), upright.Width, upright.Height);
    }

    private void CheckMetadata(byte[] photo, string name)
    {
        var metadata = PhotoMetadata.Of(photo, FileTypes.Of(photo));
        Refusal.If(metadata.IsAnimated, "“{0}”是动图，请上传静止的照片。", name);
        Refusal.If(metadata.Bytes > limits.PhotoMetadataKilobytes * 1024L,
            "照片“{0}”附带的拍摄信息超过 {1} KB，请截图或另存后再上传。", name, limits.PhotoMetadataKilobytes);
    }

    private void CheckHeader(SKCodec codec, string name)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        Refusal.If(codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp),
            Uploads.NotAllowed, name);
        Refusal.If(codec.FrameCount > 1, "“{0}”是动图，请上传静止的照片。", name);
        Refusal.If((long)width * height > limits.MegaPixels * 1_000_000L || Math.Max(width, height) > limits.PhotoSide,
            "照片“{0}”有 {1}×{2} 像素，超过 {3} 万像素或最长边 {4} 像素的限制。请缩小尺寸后再上传。",
            name, width, height, limits.MegaPixels * 100, limits.PhotoSide);
    }

    // A JPEG can be decoded at a fraction of its size, which saves most of the memory of a phone's photo.
    private SKBitmap Decode(SKCodec codec, string name)
    {
        var longSide = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)limits.RenditionSide / longSide));
        var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success) return pixels;

        pixels.Dispose();
        throw Broken(name);
    }

    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin, int side)
    {
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = lies ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        var scale = Math.Min(1f, (float)side / Math.Max(width, height));
        var upright = new SKBitmap(new SKImageInfo(
            Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)),
            SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));

        using var canvas = new SKCanvas(upright);
        using var image = SKImage.FromBitmap(pixels);
        // JPEG knows no transparency; a see-through logo belongs on white paper.
        canvas.Clear(SKColors.White);
        canvas.Scale((float)upright.Width / width, (float)upright.Height / height);
        canvas.Concat(Turn(origin, width, height));
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return upright;
    }

    // The eight EXIF orientations as matrices onto an upright page of the given size.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    // Without a colour space the encoder has no profile to embed; the pixels are sRGB, which is what a reader assumes.
    private static byte[] Encode(SKBitmap bitmap)
    {
        var bareInfo = new SKImageInfo(bitmap.Width, bitmap.Height, bitmap.ColorType, bitmap.AlphaType);
        using var bare = new SKPixmap(bareInfo, bitmap.GetPixels(), bitmap.RowBytes);
        using var jpeg = bare.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            ?? throw new InvalidOperationException("The JPEG encoder gave nothing back.");
        return jpeg.ToArray();
    }

    private static Refusal Broken(string name) => new("照片“{0}”不完整或已损坏，请重新拍摄或重新选择后再上传。", name);
}
