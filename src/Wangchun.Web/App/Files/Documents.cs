using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>Looks into PDF, docx and xlsx files: are they what they say, whole, without macros, and of a size a reader can bear?</summary>
public sealed class Documents(IOptions<FileLimits> options)
{
    internal static readonly DocumentType Pdf = new(".pdf", "application/pdf");
    private static readonly DocumentType Word = new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static readonly DocumentType Excel = new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    // Where Office keeps code: VBA, ActiveX controls, and the macro and dialogue sheets of Excel 4.
    private static readonly string[] CodeParts = ["vbaproject", "vbadata", "/activex/", "/macrosheets/", "/dialogsheets/"];

    private readonly FileLimits limits = options.Value;

    internal async Task<DocumentType> CheckAsync(Stream content, FileType type, string name, CancellationToken stop) =>
        type == FileType.Pdf ? await CheckPdfAsync(content, name, stop) : await CheckOfficeAsync(content, name, stop);

    private static async Task<DocumentType> CheckPdfAsync(Stream content, string name, CancellationToken stop)
    {
        const int TailBytes = 2048;
        var tail = new byte[Math.Min(TailBytes, content.Length)];
        content.Seek(-tail.Length, SeekOrigin.End);
        await content.ReadExactlyAsync(tail, stop);
        if (tail.AsSpan().IndexOf("%%EOF"u8) < 0) throw Broken(name);

        return Pdf;
    }

    private async Task<DocumentType> CheckOfficeAsync(Stream content, string name, CancellationToken stop)
    {
        try
        {
            content.Seek(0, SeekOrigin.Begin);
            await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, stop);
            var type = KindOf(zip) ?? throw new Refusal(Uploads.NotAllowed, name);
            CheckParts(zip, name);
            await CheckSizeAsync(zip, name, stop);
            return type;
        }
        catch (InvalidDataException)
        {
            throw Broken(name);
        }
    }

    private static DocumentType? KindOf(ZipArchive zip) =>
        zip.GetEntry("[Content_Types].xml") is null ? null
        : zip.GetEntry("word/document.xml") is not null ? Word
        : zip.GetEntry("xl/workbook.xml") is not null ? Excel
        : null;

    private void CheckParts(ZipArchive zip, string name)
    {
        Refusal.If(zip.Entries.Count > limits.PackedEntries, TooMuch, name, limits.UnpackedMegabytes);
        if (zip.Entries.Any(entry => entry.FullName.Contains("..") || entry.FullName.StartsWith('/') || entry.FullName.Contains('\\')))
            throw Broken(name);

        Refusal.If(zip.Entries.Any(IsCode), "文档“{0}”含有宏，为了安全不能上传。请另存为不含宏的 docx 或 xlsx 后再上传。", name);
    }

    private static bool IsCode(ZipArchiveEntry entry) =>
        CodeParts.Any(part => $"/{entry.FullName}".Contains(part, StringComparison.OrdinalIgnoreCase));

    // What the zip says about its sizes is not believed: bytes are counted as they inflate, and each part must match its checksum.
    private async Task CheckSizeAsync(ZipArchive zip, string name, CancellationToken stop)
    {
        var left = FileLimits.Megabytes(limits.UnpackedMegabytes);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            foreach (var entry in zip.Entries)
            {
                var checksum = new Crc32();
                await using var part = await entry.OpenAsync(stop);
                for (int read; (read = await part.ReadAsync(buffer, stop)) > 0; checksum.Add(buffer.AsSpan(0, read)))
                    Refusal.If((left -= read) < 0, TooMuch, name, limits.UnpackedMegabytes);
                if (checksum.Value != entry.Crc32) throw Broken(name);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private const string TooMuch = "文档“{0}”展开后超过 {1} MB 或内容过于零碎，请拆分后再上传。";

    private static Refusal Broken(string name) => new("文档“{0}”不完整或已损坏，请重新保存后再上传。", name);
}

internal sealed record DocumentType(string Extension, string ContentType);
