using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using Wangchun.Web.App.Exports;

namespace Wangchun.WebTests.Exports;

public sealed class XlsxExportTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Text_reads_back_as_it_was_whatever_it_starts_with()
    {
        using var book = await WriteAsync(Register.Rows(Register.Planted));

        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();

        // A line break inside a cell is normalised by every reader of XML; that is not what is tested here.
        Assert.Equal(Register.Planted.Select(firm => firm.Replace('\r', '\n')), rows.Select(row => ((string)row["企业名称"]).Replace('\r', '\n')));
        Assert.All(rows, row => Assert.Equal("911234567890123456", row["统一社会信用代码"]));
    }

    [Fact]
    public async Task There_is_no_formula_and_every_text_is_typed_as_text()
    {
        using var book = await WriteAsync(Register.Rows(Register.Planted));

        var cells = Sheet(book).Descendants(Main + "c").ToList();

        Assert.Empty(Sheet(book).Descendants(Main + "f"));
        Assert.All(cells.Where(cell => Column(cell) is "A" or "B"), cell => Assert.Equal("str", (string?)cell.Attribute("t")));
        Assert.All(cells.Where(cell => Column(cell) is "C" or "D" && Row(cell) > 1), cell => Assert.Equal("n", (string?)cell.Attribute("t")));
        Assert.DoesNotContain(Names(book), name => name.Contains("external", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Days_and_instants_are_real_dates_in_chinese_time_shown_the_chinese_way()
    {
        using var book = await WriteAsync(Register.Rows(["甲"]));

        var row = book.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single();

        Assert.Equal(new DateTime(2026, 3, 1), row["入驻日期"]);
        Assert.Equal(new DateTime(2026, 3, 2, 0, 30, 0), row["走访时间"]);
        Assert.Equal(["yyyy-mm-dd", "yyyy-mm-dd hh:mm"],
            Part(book, "xl/styles.xml").Descendants(Main + "numFmt").Select(format => (string)format.Attribute("formatCode")!));
    }

    [Fact]
    public async Task An_empty_list_still_has_its_headings()
    {
        using var book = await WriteAsync(Register.Rows([]));

        Assert.Equal(["企业名称", "统一社会信用代码", "租金", "人数", "入驻日期", "走访时间"], Sheet(book).Descendants(Main + "v").Select(value => value.Value));
    }

    [Fact]
    public async Task A_date_column_is_recognised_although_its_first_rows_are_empty()
    {
        using var book = await WriteAsync(new[] { Register.Of("甲") with { Since = null, VisitedAt = null }, Register.Of("乙") }.ToAsyncEnumerable());

        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();

        Assert.Null(rows[0]["入驻日期"]);
        Assert.Equal(new DateTime(2026, 3, 1), rows[1]["入驻日期"]);
    }

    [Fact]
    public async Task A_number_too_long_for_a_spreadsheet_is_written_as_text()
    {
        using var stream = new MemoryStream();
        List<long> numbers = [12, 340101199001011234];

        await XlsxExport.WriteAsync(stream, "表", [new ExportColumn<long>("编号", value => value)], numbers.ToAsyncEnumerable());

        Assert.Equal([12d, "340101199001011234"], stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => row["编号"]));
    }

    [Fact]
    public async Task More_rows_than_the_sample_all_arrive_in_order()
    {
        using var stream = new MemoryStream();

        await XlsxExport.WriteAsync(stream, "a/b:[c]", [new ExportColumn<int>("序号", value => value)], AsyncEnumerable.Range(1, 250));

        Assert.Equal(Enumerable.Range(1, 250).Select(n => (double)n), stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Select(row => (double)row["序号"]));
        Assert.Equal(["abc"], stream.GetSheetNames());
    }

    private static async Task<MemoryStream> WriteAsync(IAsyncEnumerable<Register> rows)
    {
        var stream = new MemoryStream();
        await XlsxExport.WriteAsync(stream, "企业", Register.Columns, rows);
        return stream;
    }

    private static XDocument Sheet(Stream book) => Part(book, "xl/worksheets/sheet1.xml");

    private static XDocument Part(Stream book, string name)
    {
        using var zip = new ZipArchive(book, ZipArchiveMode.Read, leaveOpen: true);
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static List<string> Names(Stream book)
    {
        using var zip = new ZipArchive(book, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static string Column(XElement cell) => ((string)cell.Attribute("r")!)[..1];

    private static int Row(XElement cell) => int.Parse(((string)cell.Attribute("r")!)[1..], System.Globalization.CultureInfo.InvariantCulture);
}
