using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Files;

/// <summary>The only way a file gets in: known by its content, checked, cleaned, stored — or refused with a sentence.</summary>
public sealed class Uploads(IFileStore store, Photos photos, Documents documents, IOptions<FileLimits> options)
{
    internal const string NotAllowed = "“{0}”不是可以上传的文件。请上传 JPEG、PNG、WebP 照片，或者 PDF、docx、xlsx 文档。";

    private readonly FileLimits limits = options.Value;

    /// <summary>Takes all of a form's files or none. <paramref name="takenToday"/> is how many this person has uploaded since midnight.</summary>
    public async Task<IReadOnlyList<StoredUpload>> AcceptAllAsync(IReadOnlyCollection<IFormFile> files, int takenToday, CancellationToken stop)
    {
        Refusal.If(files.Count > limits.FilesPerRequest, "一次最多上传 {0} 个文件，请分几次上传。", limits.FilesPerRequest);
        Refusal.If(takenToday + files.Count > limits.FilesPerPersonAndDay,
            "今天已上传 {0} 个文件，每人每天最多 {1} 个，请明天再传。", takenToday, limits.FilesPerPersonAndDay);

        var accepted = new List<StoredUpload>();
        try
        {
            foreach (var file in files) accepted.Add(await AcceptAsync(file, stop));
            return accepted;
        }
        catch
        {
            // One bad photo turns the whole form down; its neighbours must not stay behind.
            accepted.ForEach(Discard);
            throw;
        }
    }

    public async Task<StoredUpload> AcceptAsync(IFormFile file, CancellationToken stop)
    {
        var name = DisplayName.Clean(file.FileName);
        Refusal.If(file.Length == 0, "“{0}”是空文件，请重新选择。", name);
        await using var content = file.OpenReadStream();
        var type = await TypeOfAsync(content, stop);
        Refusal.If(type == FileType.Heic, "“{0}”是 HEIC 照片。请把手机相机的格式改为“兼容性最佳”（JPEG）后重拍，或上传它的截图。", name);
        Refusal.If(type == FileType.OldOffice, "“{0}”是旧格式或加密的 Office 文件。请另存为不加密的 docx 或 xlsx 后再上传。", name);
        Refusal.If(!type.IsPhoto && !type.IsDocument, NotAllowed, name);

        return type.IsPhoto ? await AcceptPhotoAsync(file, content, name, stop) : await AcceptDocumentAsync(file, content, type, name, stop);
    }

    /// <summary>For an act that was refused after its files had been accepted.</summary>
    public void Discard(StoredUpload upload)
    {
        store.Delete(upload.StoredAs);
        if (upload.ThumbnailAs is not null) store.Delete(upload.ThumbnailAs);
    }

    private async Task<StoredUpload> AcceptPhotoAsync(IFormFile file, Stream content, string name, CancellationToken stop)
    {
        Refusal.If(file.Length > FileLimits.Megabytes(limits.PhotoMegabytes), "照片“{0}”超过 {1} MB，请压缩后再上传。", name, limits.PhotoMegabytes);

        var original = new byte[file.Length];
        await content.ReadExactlyAsync(original, stop);
        var made = await photos.RenderAsync(original, name, stop);
        var upload = new StoredUpload(
            UploadKind.Photo, DisplayName.Clean(file.FileName, ".jpg"), "image/jpeg", made.Photo.Length,
            Convert.ToHexStringLower(SHA256.HashData(made.Photo)), await SaveAsync(made.Photo, stop), null, made.Width, made.Height);
        try
        {
            return upload with { ThumbnailAs = await SaveAsync(made.Thumbnail, stop) };
        }
        catch
        {
            Discard(upload);
            throw;
        }
    }

    private async Task<StoredUpload> AcceptDocumentAsync(IFormFile file, Stream content, FileType type, string name, CancellationToken stop)
    {
        Refusal.If(file.Length > FileLimits.Megabytes(limits.DocumentMegabytes), "文档“{0}”超过 {1} MB，请压缩或拆分后再上传。", name, limits.DocumentMegabytes);

        var found = await documents.CheckAsync(content, type, name, stop);
        content.Seek(0, SeekOrigin.Begin);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Seek(0, SeekOrigin.Begin);
        return new StoredUpload(
            UploadKind.Document, DisplayName.Clean(file.FileName, found.Extension), found.ContentType, file.Length, hash,
            await store.SaveAsync(content, stop));
    }

    private static async Task<FileType> TypeOfAsync(Stream content, CancellationToken stop)
    {
        var head = new byte[FileTypes.HeadBytes];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
        content.Seek(0, SeekOrigin.Begin);
        return FileTypes.Of(head.AsSpan(0, length));
    }

    private async Task<string> SaveAsync(byte[] bytes, CancellationToken stop)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return await store.SaveAsync(content, stop);
    }
}
