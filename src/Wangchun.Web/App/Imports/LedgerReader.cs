using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Options;
using MiniExcelLibs;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.App.Imports;

/// <summary>Reads a ledger as streets keep it: xlsx, or CSV in UTF-8 or GBK. What cannot be read for certain is refused with a sentence, never guessed.</summary>
public sealed class LedgerReader(IOptions<ImportLimits> options)
{
    private const int DaysBetweenCalendars = 1462;

    private readonly ImportLimits limits = options.Value;

    public Ledger Read(byte[] content, IReadOnlyList<string> known, CancellationToken stop)
    {
        Refusal.If(content.Length == 0, "文件是空的，请重新选择。");
        Refusal.If(content.Length > limits.Megabytes * 1024L * 1024L, "文件超过 {0} MB，请拆分后再导入。", limits.Megabytes);

        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        try
        {
            return FileTypes.Of(content.AsSpan(0, Math.Min(FileTypes.HeadBytes, content.Length))) switch
            {
                FileType.Zip => ReadWorkbook(content, known, time.Token),
                FileType.OldOffice => throw new Refusal("这是旧格式（xls）或加密的文件。请另存为不加密的 xlsx 后再上传。"),
                FileType.Unknown when !content.AsSpan().Contains((byte)0) => ReadCsv(content, known),
                _ => throw new Refusal("只能导入 xlsx 或 csv 文件。"),
            };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new Refusal("文件太复杂，{0} 秒内没有读完。请只保留要导入的那张表再试。", limits.Seconds);
        }
    }

    private Ledger ReadWorkbook(byte[] content, IReadOnlyList<string> known, CancellationToken stop)
    {
        using var stream = new MemoryStream(content, writable: false);
        var facts = new WorkbookScan(limits).Read(stream, stop);
        stream.Position = 0;
        var rows = new List<IReadOnlyList<LedgerCell>>();
        try
        {
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, sheetName: facts.Sheet))
            {
                stop.ThrowIfCancellationRequested();
                var number = rows.Count + 1;
                rows.Add([.. row.Values.Select((value, column) => Cell(value, facts.CountsFrom1904) with { IsFormula = facts.Formulas.Contains((number, column)) })]);
            }
        }
        catch (Exception cause) when (cause is not (OperationCanceledException or Refusal or OutOfMemoryException))
        {
            // The library has many ways to say that a workbook is not one.
            throw new Refusal("这个文件不完整或已损坏，请用 Excel 或 WPS 重新另存为 xlsx。");
        }

        var notes = new List<Refusal>();
        if (facts.HasOtherSheets) notes.Add(new("文件里有几张工作表，只读了第一张可见的。"));
        if (facts.HasMerges) notes.Add(new("有合并的单元格：只有左上角那一格有内容，其余按空白读。"));
        if (facts.Formulas.Count > 0) notes.Add(new("有公式：读的是文件里保存的结果，请核对。"));
        return Ordered(rows, known, notes);
    }

    private static LedgerCell Cell(object? value, bool from1904) => value switch
    {
        null => default,
        DateTime at => new LedgerCell(at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.FromDateTime(from1904 ? at.AddDays(DaysBetweenCalendars) : at), Time: TimeOnly.FromDateTime(at)),
        TimeSpan time when time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) => new LedgerCell(time.ToString(@"hh\:mm", CultureInfo.InvariantCulture), Time: TimeOnly.FromTimeSpan(time)),
        double or decimal or float or int or long => new LedgerCell(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), IsNumber: true),
        bool yes => new LedgerCell(yes ? "是" : "否"),
        var other => new LedgerCell(other.ToString()),
    };

    private Ledger ReadCsv(byte[] content, IReadOnlyList<string> known)
    {
        var (text, encoding) = Decode(content);
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false, BadDataFound = _ => throw new Refusal("引号没有成对，请用 Excel 或 WPS 重新另存为 csv。"), DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"],
        });
        var rows = new List<IReadOnlyList<LedgerCell>>();
        while (csv.Read())
        {
            Refusal.If(rows.Count > limits.Rows, "文件超过 {0} 行，请拆成几个文件分别导入。", limits.Rows);
            Refusal.If(csv.Parser.Count > limits.Columns, "文件超过 {0} 列，请用模板填写。", limits.Columns);
            rows.Add([.. csv.Parser.Record!.Select(field => new LedgerCell(Unquoted(field)))]);
        }

        return Ordered(rows, known, encoding is "GB18030" ? [new("这个 csv 是 GBK 编码，请看看中文对不对。")] : []);
    }

    /// <summary>Our own exports put an apostrophe before what looks like a formula; it comes off again.</summary>
    private static string Unquoted(string field) => field is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? field[1..] : field;

    private static (string Text, string Encoding) Decode(byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8, so what Chinese Excel saves.
        }

        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return (Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes), "GB18030");
        }
        catch (DecoderFallbackException)
        {
            throw new Refusal("看不懂这个 csv 的文字编码。请另存为 xlsx，或者“CSV UTF-8”。");
        }
    }

    /// <summary>The first line that is not empty holds the headings; those not known are named, because a misspelled one would lose a column.</summary>
    private static Ledger Ordered(List<IReadOnlyList<LedgerCell>> rows, IReadOnlyList<string> known, List<Refusal> notes)
    {
        var top = rows.FindIndex(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell.Text)));
        Refusal.If(top < 0, "文件里没有内容。");

        var headings = new Dictionary<string, int>();
        for (var place = 0; place < rows[top].Count; place++)
        {
            if (rows[top][place].Text?.Trim().TrimEnd('*', '＊') is { Length: > 0 } heading)
                Refusal.If(!headings.TryAdd(heading, place), "“{0}”这一列出现了两次。", heading);
        }

        Refusal.If(!known.Any(headings.ContainsKey), "第一行不是表头。请下载模板，照模板的表头填写。");
        if (headings.Keys.Except(known).ToList() is { Count: > 0 } unknown) notes.Add(new("不认识的列没有读：{0}", string.Join("、", unknown)));
        return new Ledger(
            [.. headings.Keys],
            [.. rows.Skip(top + 1).Select((row, index) => new LedgerLine(top + 2 + index, headings, row)).Where(line => !line.IsEmpty)],
            notes);
    }
}
