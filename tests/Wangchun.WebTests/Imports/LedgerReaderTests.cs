using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Wangchun.Domain.Casework;
using Wangchun.Web.App.Imports;

namespace Wangchun.WebTests.Imports;

public sealed class LedgerReaderTests
{
    private static readonly string[] Headings = ["姓名", "手机号", "身份证号", "出生日期"];

    private readonly LedgerReader reader = new(Options.Create(new ImportLimits()));

    [Fact]
    public void A_workbook_is_read_line_by_line_as_the_person_sees_it()
    {
        var ledger = Read(Books.Of(["姓名*", "手机号"], ["林晓敏", "13800000000"], [null, " "], ["沈国良", 13900000001m]));

        Assert.Equal([2, 4], ledger.Lines.Select(line => line.Number));
        Assert.Equal("林晓敏", ledger.Lines[0].Text("姓名"));
        Assert.Equal((true, "13900000001"), (ledger.Lines[1]["手机号"].IsNumber, ledger.Lines[1].Text("手机号")));
        Assert.Null(ledger.Lines[0].Text("出生日期"));
    }

    [Fact]
    public void An_identity_number_that_the_file_holds_as_a_number_is_known_as_one()
    {
        var line = Read(Books.Of(["姓名", "身份证号"], ["林晓敏", 3.30203195001010e17])).Lines[0];

        Assert.True(line["身份证号"].IsNumber);
    }

    [Fact]
    public void A_formula_gives_its_saved_result_and_is_remarked()
    {
        var ledger = Read(Books.Of(["姓名", "手机号"], ["=A9&\"x\"|林晓敏", "13800000000"], ["沈国良", "13900000001"]));

        Assert.Equal("林晓敏", ledger.Lines[0].Text("姓名"));
        Assert.Equal([true, false], ledger.Lines.Select(line => line.HasFormula));
        Assert.Contains(ledger.Notes, note => note.Text.StartsWith("有公式", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 31114)]
    [InlineData("<workbookPr date1904=\"1\"/>", 29652)]
    public void A_day_is_the_same_day_in_both_calendars_of_Excel(string properties, int serial)
    {
        var file = Books.Make(Books.Sheet([["姓名", "出生日期"], ["林晓敏", new DateSerial(serial)]]), $"{properties}<sheets><sheet name=\"人员\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");

        Assert.Equal(new DateOnly(1985, 3, 8), Read(file).Lines[0]["出生日期"].Day);
    }

    [Fact]
    public void A_hidden_sheet_is_not_taken_for_the_ledger_and_merged_cells_are_remarked()
    {
        var file = Books.Make(
            Books.Sheet([["密"], ["x"]]),
            "<sheets><sheet name=\"藏\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"人员\" sheetId=\"2\" r:id=\"rId2\"/></sheets>",
            zip => Books.Write(zip, "xl/worksheets/sheet2.xml", Books.Sheet([["姓名"], ["林晓敏"]], "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")));

        var ledger = Read(file);

        Assert.Equal("林晓敏", ledger.Lines[0].Text("姓名"));
        Assert.Equal(2, ledger.Notes.Count);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("GB18030", false)]
    public void A_csv_is_read_in_the_encodings_that_Chinese_Excel_writes(string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(encoding).GetBytes("姓名,手机号\r\n林晓敏,13800000000\r\n\"沈,国良\",'+86 139 0000 0001\r\n");

        var ledger = Read(mark ? [.. Encoding.UTF8.Preamble, .. text] : text);

        Assert.Equal(["林晓敏", "沈,国良"], ledger.Lines.Select(line => line.Text("姓名")));
        Assert.Equal("+86 139 0000 0001", ledger.Lines[1].Text("手机号"));
        Assert.Equal(encoding == "GB18030", ledger.Notes.Count > 0);
    }

    [Fact]
    public void Columns_it_does_not_know_are_named() =>
        Assert.Equal("不认识的列没有读：{0}", Assert.Single(Read(Books.Of(["姓名", "电话号码"], ["林晓敏", "1"])).Notes).Text);

    [Fact]
    public void What_cannot_be_read_is_refused_with_a_sentence()
    {
        Refused("文件是空的，请重新选择。", []);
        Refused("只能导入 xlsx 或 csv 文件。", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]);
        Refused("这是旧格式（xls）或加密的文件。请另存为不加密的 xlsx 后再上传。", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Refused("这个文件不完整或已损坏，请用 Excel 或 WPS 重新另存为 xlsx。", [.. Books.Of(["姓名"], ["x"])[..200]]);
        Refused("文件里没有内容。", Books.Of());
        Refused("第一行不是表头。请下载模板，照模板的表头填写。", Books.Of(["2026 年党员花名册"], ["林晓敏"]));
        Refused("“{0}”这一列出现了两次。", Books.Of(["姓名", "姓名"], ["林晓敏", "x"]));
        Refused("引号没有成对，请用 Excel 或 WPS 重新另存为 csv。", Encoding.UTF8.GetBytes("姓名,手机号\r\n林\"晓\"敏,\"13\r\n"));
        Refused("这个文件含有宏。请另存为不含宏的 xlsx 后再上传。", Books.Make(Books.Sheet([["姓名"]]), more: zip => Books.Write(zip, "xl/vbaProject.bin", "x")));
        Refused("这个文件不完整或已损坏，请用 Excel 或 WPS 重新另存为 xlsx。", Books.Make(Books.Sheet([["姓名"]]), more: zip => Books.Write(zip, "../../etc/passwd", "x")));
    }

    [Fact]
    public void A_document_type_and_its_outside_entity_are_not_followed()
    {
        var sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>" + Books.Sheet([["姓名"], ["林晓敏"]]).Replace("林晓敏", "&e;", StringComparison.Ordinal);

        Refused("这个文件不完整或已损坏，请用 Excel 或 WPS 重新另存为 xlsx。", Books.Make(sheet));
    }

    [Fact]
    public void A_million_rows_are_refused_before_they_are_read()
    {
        var rows = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 1; row <= 1_000_000; row++) rows.Append("<row><c t=\"inlineStr\"><is><t>姓名</t></is></c></row>");
        var file = Books.Make(rows.Append("</sheetData></worksheet>").ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused("文件超过 {0} 行，请拆成几个文件分别导入。", file);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 128L * 1024 * 1024);
    }

    [Fact]
    public void A_zip_that_unpacks_to_more_than_it_says_is_stopped_while_it_inflates()
    {
        var file = Books.Make(Books.Sheet([["姓名"], ["林晓敏"]]), more: zip =>
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 101; megabyte++) part.Write(zeros);
        });

        Refused("文件展开后超过 {0} MB，请拆分后再导入。", file);
    }

    private Ledger Read(byte[] file) => reader.Read(file, Headings, default);

    private void Refused(string sentence, byte[] file) => Assert.Equal(sentence, Assert.Throws<Refusal>(() => Read(file)).Text);
}
