using Microsoft.Extensions.Localization;
using Wangchun.Domain.Imports;

namespace Wangchun.Web.Features.Imports;

/// <summary>What was remarked on a file and on its lines, in the reader's language.</summary>
public static class ImportRemarks
{
    public static IEnumerable<string> NotesIn(this ImportBatch batch, IStringLocalizer text) =>
        from line in batch.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('\t')
        select text[parts[0], [.. parts[1..]]].Value;

    public static string RemarkIn(this ImportRow row, IStringLocalizer text) =>
        row.Remark is not { } remark ? "" : row.RemarkValues.Length == 0 ? text[remark].Value : text[remark, [.. row.RemarkValues.Split('\n').Select(value => (object)text[value].Value)]].Value;
}
