using Microsoft.Extensions.Localization;
using Wangchun.Domain.Imports;

namespace Wangchun.Web.Features.Imports;

public static class ImportRemarks
{
    extension(ImportBatch batch)
    {
        public IEnumerable<string> NotesIn(IStringLocalizer text) =>
            from line in batch.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            let parts = line.Split('\t')
            select text[parts[0], [.. parts[1..]]].Value;
    }

    extension(ImportRow row)
    {
        /// <summary>What was remarked on a line, in the reader's language.</summary>
        public string RemarkIn(IStringLocalizer text) =>
            row.Remark is not { } remark ? "" : row.RemarkValues.Length == 0 ? text[remark].Value : text[remark, [.. row.RemarkValues.Split('\n').Select(value => (object)text[value].Value)]].Value;
    }
}
