using System.Globalization;
using System.Text;
using CsvHelper;
using Wangchun.Web.App.Exports;

namespace Wangchun.WebTests.Exports;

public sealed class CsvExportTests
{
    [Fact]
    public async Task Text_that_would_start_a_formula_is_made_harmless_and_reads_back()
    {
        var lines = await ReadAsync(Register.Planted);

        Assert.Equal(Register.Planted.Select(firm => "'" + firm), lines.Skip(1).Select(line => line[0]));
    }

    [Fact]
    public async Task Numbers_stay_numbers_and_instants_are_told_in_chinese_time()
    {
        var lines = await ReadAsync(["望春，\"甲\"公司"]);

        Assert.Equal(["企业名称", "统一社会信用代码", "租金", "人数", "入驻日期", "走访时间"], lines[0]);
        Assert.Equal(["望春，\"甲\"公司", "911234567890123456", "-1234.5", "42", "2026-03-01", "2026-03-02 00:30"], lines[1]);
    }

    [Fact]
    public async Task It_is_utf8_with_a_mark_and_windows_line_ends()
    {
        var bytes = await WriteAsync(["甲", "乙"]);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(3, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("\n", Encoding.UTF8.GetString(bytes).Replace("\r\n", ""));
    }

    [Fact]
    public async Task A_heading_is_made_harmless_too()
    {
        using var stream = new MemoryStream();

        await CsvExport.WriteAsync(stream, [new ExportColumn<Register>("=1+1", row => row.Firm)], Register.Rows([]));

        Assert.Equal("\uFEFF'=1+1\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static async Task<List<string[]>> ReadAsync(string[] firms)
    {
        using var text = new StreamReader(new MemoryStream(await WriteAsync(firms)));
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        var lines = new List<string[]>();
        while (await csv.ReadAsync()) lines.Add(csv.Record!);
        return lines;
    }

    private static async Task<byte[]> WriteAsync(string[] firms)
    {
        using var stream = new MemoryStream();
        await CsvExport.WriteAsync(stream, Register.Columns, Register.Rows(firms));
        return stream.ToArray();
    }
}
