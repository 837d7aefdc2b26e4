using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Wangchun.Web.App.Imports;

namespace Wangchun.WebTests.Imports;

/// <summary>Workbooks written part by part, so that a test can put into them what no library would write.</summary>
internal static class Books
{
    /// <summary>A cell: a string is text, anything else a number; "=…" is a formula with its saved result behind a bar: "=A1|7".</summary>
    public static byte[] Of(params object?[][] rows) => Make(Sheet(rows));

    /// <summary>The sample of a kind's template, with another value in its first column: nobody's sample any more.</summary>
    public static byte[] LikeTemplate(WebTests.Portal portal, string kind, string first)
    {
        using var scope = portal.Services.CreateScope();
        var columns = scope.ServiceProvider.GetRequiredService<ImportBook>().Find(kind)!.Columns;
        return Of([.. columns.Select(column => column.Heading)], [first, .. columns.Skip(1).Select(column => column.Sample.Length > 0 ? column.Sample : null)]);
    }

    public static byte[] Make(string sheet, string workbook = "<sheets><sheet name=\"人员\" sheetId=\"1\" r:id=\"rId1\"/></sheets>", Action<ZipArchive>? more = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{workbook}</workbook>""");
            Write(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Write(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Write(zip, "xl/worksheets/sheet1.xml", sheet);
            more?.Invoke(zip);
        }

        return stream.ToArray();
    }

    public static string Sheet(object?[][] rows, string after = "")
    {
        var text = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 0; row < rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++) text.Append(Cell(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            text.Append("</row>");
        }

        return text.Append("</sheetData>").Append(after).Append("</worksheet>").ToString();
    }

    public static void Write(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Cell(object? value, string place) => value switch
    {
        null => "",
        string formula when formula.StartsWith('=') && formula.Split('|') is [var f, var saved] => $"<c r=\"{place}\" t=\"str\"><f>{SecurityElement.Escape(f[1..])}</f><v>{SecurityElement.Escape(saved)}</v></c>",
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        DateSerial serial => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{serial.Days}</v></c>"),
        IFormattable number => $"<c r=\"{place}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}

/// <summary>A day as the file holds it: a number with a date format.</summary>
internal readonly record struct DateSerial(int Days);
