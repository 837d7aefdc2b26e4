using System.Security.Cryptography;
using Wangchun.Data;
using Wangchun.Data.Personal;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App.Imports;

/// <summary>Keeps the uploaded ledger sealed, judges it, and writes or takes back a batch.</summary>
public sealed class ImportBook(PortalDb db, IEnumerable<IImportKind> kinds, LedgerReader reader, IFileStore store, FieldVault vault)
{
    private const string Purpose = "import";

    public IReadOnlyList<IImportKind> Kinds { get; } = [.. kinds];

    public IImportKind? Find(string? id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>Reads and judges a new file. The batch is not added yet: the caller saves it with its act.</summary>
    public async Task<ImportBatch> CheckAsync(IImportKind kind, string fileName, byte[] content, bool updatesExisting, Act act, CancellationToken stop)
    {
        var ledger = Read(kind, content, stop);
        var judged = await JudgeAsync(kind, ledger, updatesExisting, act, stop);
        var sealedFile = vault.SealFile(content, Purpose);
        using var stream = new MemoryStream(sealedFile, writable: false);
        var batch = new ImportBatch(kind.Id, fileName, Convert.ToHexStringLower(SHA256.HashData(content)), await store.SaveAsync(stream, stop), updatesExisting, act);
        batch.Check(judged.Select(line => line.Row), ledger.Notes);
        return batch;
    }

    /// <summary>Judges the file anew and carries every line out: all of them, in the caller's transaction, or none.</summary>
    public async Task ApplyAsync(ImportBatch batch, Act act, CancellationToken stop)
    {
        var kind = Find(batch.Kind) ?? throw new Refusal("这种名册已经不能导入。");
        var judged = await JudgeAsync(kind, await LedgerAsync(batch, stop), batch.UpdatesExisting, act, stop);
        batch.Apply(judged.Select(line => line.Row), act);
        foreach (var line in judged)
        {
            if (line.Prepare is { } prepare) await prepare();
            line.Apply?.Invoke();
        }

        await db.SaveChangesAsync(stop);
        foreach (var line in judged) line.AfterSave?.Invoke();
    }

    /// <summary>The template's own sample, left in the file untouched, is nobody's row.</summary>
    private async Task<IReadOnlyList<JudgedLine>> JudgeAsync(IImportKind kind, Ledger ledger, bool updatesExisting, Act act, CancellationToken stop)
    {
        var samples = ledger.Lines.Where(line => kind.Columns.All(column => (line.Text(column.Heading) ?? "") == column.Sample)).ToList();
        var judged = await kind.JudgeAsync(db, ledger with { Lines = [.. ledger.Lines.Except(samples)] }, updatesExisting, act, stop);
        return [.. judged.Concat(samples.Select(line => new JudgedLine(new ImportRow(line.Number, ImportVerdict.Skipped, new Refusal("这一行是模板里的示例，不导入。"))))).OrderBy(line => line.Row.Line)];
    }

    /// <summary>Takes back line by line what has not been touched since; what has is named and stays.</summary>
    public async Task RevertAsync(ImportBatch batch, Act act, CancellationToken stop)
    {
        var kind = Find(batch.Kind) ?? throw new Refusal("这种名册已经不能导入。");
        batch.Revert(act);
        foreach (var row in batch.Rows.Where(row => row.TargetId is not null))
        {
            try
            {
                await kind.RevertAsync(db, row, act, stop);
                row.TakenBack();
            }
            catch (Refusal stays)
            {
                row.Stays(stays);
            }
        }
    }

    /// <summary>The lines that were wrong, with everything the person wrote in them: for the file to correct.</summary>
    public async Task<Ledger> LedgerAsync(ImportBatch batch, CancellationToken stop)
    {
        Refusal.If(batch.StoredAs is null, "原文件已经清理，请重新上传。");
        await using var file = store.Open(batch.StoredAs!) ?? throw new Refusal("原文件已经清理，请重新上传。");
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, stop);
        return Read(Find(batch.Kind)!, vault.OpenFile(copy.ToArray(), Purpose), stop);
    }

    public void Forget(string storedAs) => store.Delete(storedAs);

    private Ledger Read(IImportKind kind, byte[] content, CancellationToken stop) => reader.Read(content, [.. kind.Columns.Select(column => column.Heading)], stop);
}
