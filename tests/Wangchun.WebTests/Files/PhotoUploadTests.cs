using Microsoft.AspNetCore.Http;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;

namespace Wangchun.WebTests.Files;

public sealed class PhotoUploadTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public static TheoryData<string, byte[]> Photos => new()
    {
        { "楼道.jpg", Pictures.Jpeg() },
        { "楼道.png", Pictures.Png() },
        { "楼道.webp", Pictures.WebP() },
    };

    public void Dispose() => desk.Dispose();

    [Theory]
    [MemberData(nameof(Photos))]
    public async Task A_photo_is_kept_as_a_new_jpeg_with_a_thumbnail(string name, byte[] photo)
    {
        var upload = await desk.Accept(photo, name);

        Assert.Equal((UploadKind.Photo, "image/jpeg", "楼道.jpg"), (upload.Kind, upload.ContentType, upload.Name));
        Assert.Equal((80, 40), (upload.Width, upload.Height));
        Assert.Equal("rgkb", Pictures.QuartersOf(desk.Read(upload.StoredAs)));
        Assert.Equal("rgkb", Pictures.QuartersOf(desk.Read(upload.ThumbnailAs!)));
        Assert.Equal(upload.Bytes, desk.Read(upload.StoredAs).Length);
    }

    [Fact]
    public async Task A_large_photo_is_made_smaller()
    {
        var upload = await desk.Accept(Pictures.Jpeg(3000, 4000), "大图.jpg");

        using var thumbnail = SkiaSharp.SKBitmap.Decode(desk.Read(upload.ThumbnailAs!));
        Assert.Equal((1500, 2000), (upload.Width, upload.Height));
        Assert.Equal((360, 480), (thumbnail.Width, thumbnail.Height));
    }

    [Theory]
    [InlineData(1, "rgkb")]
    [InlineData(2, "grbk")]
    [InlineData(3, "kbrg")]
    [InlineData(4, "bkgr")]
    [InlineData(5, "rbkg")]
    [InlineData(6, "brgk")]
    [InlineData(7, "kgrb")]
    [InlineData(8, "gkbr")]
    public async Task A_photo_is_turned_the_way_it_was_taken(ushort orientation, string quarters)
    {
        var upload = await desk.Accept(Pictures.WithExif(Pictures.Jpeg(), orientation), "楼道.jpg");

        Assert.Equal(quarters, Pictures.QuartersOf(desk.Read(upload.StoredAs)));
        Assert.Equal(orientation < 5 ? (80, 40) : (40, 80), (upload.Width, upload.Height));
    }

    [Fact]
    public async Task Where_a_photo_was_taken_is_not_kept()
    {
        var photo = Pictures.WithExif(Pictures.Jpeg(), 6);
        Assert.Contains(Pictures.Whereabouts, Pictures.Latin(photo));

        var upload = await desk.Accept(photo, "老人家.jpg");

        foreach (var kept in new[] { upload.StoredAs, upload.ThumbnailAs! }.Select(name => Pictures.Latin(desk.Read(name))))
        {
            Assert.DoesNotContain(Pictures.Whereabouts, kept);
            Assert.DoesNotContain("Exif", kept);
            Assert.DoesNotContain("ICC_PROFILE", kept);
        }
    }

    [Fact]
    public async Task What_is_hidden_behind_a_photo_is_not_kept()
    {
        byte[] polyglot = [.. Pictures.Jpeg(), .. Papers.Zip(("payload.html", "<script>alert(1)</script>"u8.ToArray()))];

        var upload = await desk.Accept(polyglot, "楼道.jpg");

        Assert.DoesNotContain("payload.html", Pictures.Latin(desk.Read(upload.StoredAs)));
    }

    [Fact]
    public async Task The_transparent_parts_of_a_picture_become_white()
    {
        var upload = await desk.Accept(Pictures.Transparent(), "图章.png");

        using var kept = SkiaSharp.SKBitmap.Decode(desk.Read(upload.StoredAs));
        Assert.Equal(SkiaSharp.SKColors.White, kept.GetPixel(10, 10));
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("GIF89a\u0001\0\u0001\0\0\0\0;")]
    [InlineData("MZ\u0090\0 a program")]
    [InlineData("BM bitmap")]
    public async Task A_file_that_only_calls_itself_a_photo_is_refused(string content)
    {
        var sentence = await desk.Refuse(System.Text.Encoding.Latin1.GetBytes(content), "楼道.jpg");

        Assert.StartsWith("“楼道.jpg”不是可以上传的文件。", sentence);
    }

    [Fact]
    public async Task Every_way_to_cut_a_photo_short_is_refused()
    {
        byte[][] whole = [Pictures.Jpeg(400, 300), Pictures.Png(400, 300), Pictures.WebP(400, 300)];
        var cut = from photo in whole
                  from length in new[] { photo.Length * 3 / 4, photo.Length / 8, 20 }
                  select photo[..length];

        foreach (var photo in cut) Assert.Contains("不完整或已损坏", await desk.Refuse(photo, "楼道.jpg"));
    }

    [Fact]
    public async Task An_animation_is_refused()
    {
        Assert.Contains("动图", await desk.Refuse(Pictures.AnimatedWebP(), "动画.webp"));
        Assert.Contains("动图", await desk.Refuse(Pictures.WithPngChunk(Pictures.Png(), "acTL", new byte[8]), "动画.png"));
    }

    [Fact]
    public async Task A_photo_with_more_metadata_than_picture_is_refused()
    {
        var exif = Pictures.WithExif(Pictures.Jpeg(), 1, copies: 6000);
        var text = Pictures.WithPngChunk(Pictures.Png(), "tEXt", new byte[2 * 1024 * 1024]);

        Assert.Contains("超过 1024 KB", await desk.Refuse(exif, "楼道.jpg"));
        Assert.Contains("超过 1024 KB", await desk.Refuse(text, "楼道.png"));
    }

    [Theory]
    [InlineData(12_500, 10)]
    [InlineData(8_000, 6_000)]
    public async Task A_photo_with_too_many_pixels_is_refused(int width, int height)
    {
        var sentence = await desk.Refuse(Pictures.Png(width, height), "全景.png");

        Assert.Contains($"{width}×{height} 像素，超过 4000 万像素或最长边 12000 像素", sentence);
    }

    [Fact]
    public async Task A_photo_of_too_many_bytes_is_refused_before_it_is_read()
    {
        byte[] photo = [.. Pictures.Jpeg(), .. new byte[10 * 1024 * 1024]];

        Assert.Equal("照片“楼道.jpg”超过 10 MB，请压缩后再上传。", await desk.Refuse(photo, "楼道.jpg"));
    }

    [Fact]
    public async Task A_heic_photo_is_refused_with_what_to_do_about_it()
    {
        var sentence = await desk.Refuse([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "IMG_0001.HEIC");

        Assert.Contains("兼容性最佳", sentence);
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("空文件", await desk.Refuse([], "楼道.jpg"));

    [Fact]
    public async Task One_bad_file_turns_the_whole_form_down()
    {
        IFormFile[] files = [UploadDesk.File(Pictures.Jpeg(), "一.jpg"), UploadDesk.File([1, 2, 3], "二.jpg")];

        await Assert.ThrowsAsync<Refusal>(() => desk.Uploads.AcceptAllAsync(files, 0, CancellationToken.None));

        Assert.Empty(desk.FilesOnDisk);
    }

    [Theory]
    [InlineData(9, 91, true)]
    [InlineData(9, 92, false)]
    [InlineData(10, 0, false)]
    public async Task A_person_may_upload_nine_at_once_and_a_hundred_a_day(int count, int takenToday, bool allowed)
    {
        var files = Enumerable.Range(1, count).Select(n => UploadDesk.File(Papers.Pdf, $"{n}.pdf")).ToList();

        var refusal = await Record.ExceptionAsync(() => desk.Uploads.AcceptAllAsync(files, takenToday, CancellationToken.None));

        Assert.Equal(allowed, refusal is null);
        Assert.Equal(allowed ? count : 0, desk.FilesOnDisk.Count());
    }
}
