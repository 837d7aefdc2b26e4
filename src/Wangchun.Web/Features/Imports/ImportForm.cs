using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Imports;
using Wangchun.Web.App.Imports;

namespace Wangchun.Web.Features.Imports;

public sealed class ImportForm
{
    [Required(ErrorMessage = "请选择要导入的文件。")]
    [Display(Name = "文件")]
    public IFormFile? File { get; set; }

    [Display(Name = "已经登记的，用文件里的内容更新")]
    public bool UpdatesExisting { get; set; }
}

public sealed record ImportFormPage(IImportKind Kind, ImportForm Form);

public sealed record ImportLine(int Id, string Kind, string FileName, DateTime At, string PersonName, ImportState State, int Rows);

public sealed record ImportListPage(IReadOnlyList<IImportKind> Kinds, IReadOnlyList<ImportLine> Batches, string? Next);

/// <summary>One batch: how many lines of each verdict, and the lines of the chosen one. <see cref="Earlier"/> is an import of the very same file.</summary>
public sealed record ImportPage(
    ImportBatch Batch, IImportKind Kind, IReadOnlyDictionary<ImportVerdict, int> Counts, ImportVerdict? Chosen, IReadOnlyList<ImportRow> Rows, int? NextLine, int? Earlier, bool CanRevert)
{
    public const int Size = 100;

    public int Of(ImportVerdict verdict) => Counts.GetValueOrDefault(verdict);

    public int Changes => Of(ImportVerdict.New) + Of(ImportVerdict.Update);
}
