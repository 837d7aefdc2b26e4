using Wangchun.Web.App.Files;

namespace Wangchun.WebTests.Files;

public sealed class DocumentUploadTests : IDisposable
{
    private readonly UploadDesk desk = new();

    public static TheoryData<string, byte[], string> Documents => new()
    {
        { "台账.pdf", Papers.Pdf, "application/pdf" },
        { "台账.docx", Papers.Word(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "台账.xlsx", Papers.Excel(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    public void Dispose() => desk.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_kept_as_it_is(string name, byte[] document, string contentType)
    {
        var upload = await desk.Accept(document, name);

        Assert.Equal((UploadKind.Document, name, contentType), (upload.Kind, upload.Name, upload.ContentType));
        Assert.Equal(document, desk.Read(upload.StoredAs));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document)), upload.Sha256);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBAPROJECT.BIN")]
    [InlineData("word/activeX/activeX1.bin")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public async Task A_document_with_macros_is_refused(string part)
    {
        Assert.Contains("含有宏", await desk.Refuse(Papers.Word((part, [1, 2, 3])), "通知.docx"));
    }

    [Fact]
    public async Task An_ordinary_zip_file_is_not_a_document()
    {
        Assert.Contains("不是可以上传的文件", await desk.Refuse(Papers.Zip(("readme.txt", [1])), "资料.docx"));
    }

    [Fact]
    public async Task A_document_that_would_unpack_outside_its_folder_is_refused()
    {
        Assert.Contains("已损坏", await desk.Refuse(Papers.Word(("../../etc/cron.d/x", [1])), "通知.docx"));
    }

    [Fact]
    public async Task A_document_that_unpacks_to_too_much_is_refused()
    {
        using var small = new UploadDesk(new FileLimits { UnpackedMegabytes = 1, PackedEntries = 5 });
        var many = Enumerable.Range(1, 6).Select(n => ($"word/{n}.xml", new byte[1])).ToArray();

        Assert.Contains("展开后超过 1 MB", await small.Refuse(Papers.Word(("word/media/1.bmp", new byte[2 * 1024 * 1024])), "通知.docx"));
        Assert.Contains("过于零碎", await small.Refuse(Papers.Word(many), "通知.docx"));
    }

    [Fact]
    public async Task A_document_that_lies_about_its_size_is_counted_not_believed()
    {
        using var small = new UploadDesk(new FileLimits { UnpackedMegabytes = 1 });
        var honest = Papers.Word(("word/media/1.bmp", new byte[2 * 1024 * 1024]));
        var lying = Replace(honest, BitConverter.GetBytes(2 * 1024 * 1024), BitConverter.GetBytes(1));

        Assert.NotEmpty(await small.Refuse(lying, "通知.docx"));
    }

    [Fact]
    public async Task A_document_cut_short_is_refused()
    {
        Assert.Contains("不完整", await desk.Refuse(Papers.Pdf[..40], "台账.pdf"));
        Assert.Contains("不完整", await desk.Refuse(Papers.Word()[..100], "台账.docx"));
    }

    [Fact]
    public async Task A_document_with_a_changed_byte_is_refused()
    {
        var photo = Pictures.Jpeg(400, 300);
        var document = Papers.Word(("word/media/1.jpg", photo));
        document[document.Length / 2] ^= 0x55;

        Assert.Contains("不完整或已损坏", await desk.Refuse(document, "台账.docx"));
    }

    [Fact]
    public async Task An_old_or_encrypted_office_file_is_refused_with_what_to_do_about_it()
    {
        Assert.Contains("另存为", await desk.Refuse([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "通知.doc"));
    }

    [Fact]
    public async Task A_document_of_too_many_bytes_is_refused()
    {
        byte[] document = [.. Papers.Pdf, .. new byte[20 * 1024 * 1024]];

        Assert.Equal("文档“台账.pdf”超过 20 MB，请压缩或拆分后再上传。", await desk.Refuse(document, "台账.pdf"));
    }

    private static byte[] Replace(byte[] bytes, byte[] old, byte[] with)
    {
        var changed = bytes.ToArray();
        for (var at = changed.AsSpan().IndexOf(old); at >= 0; at = changed.AsSpan().IndexOf(old)) with.CopyTo(changed, at);
        Assert.NotEqual(bytes, changed);
        return changed;
    }
}
