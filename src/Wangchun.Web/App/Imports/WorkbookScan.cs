using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.App.Imports;

/// <summary>What is known of a workbook before a library reads it: its bounds, and what the library does not tell.</summary>
public sealed record WorkbookFacts(string Sheet, bool CountsFrom1904, bool HasOtherSheets, bool HasMerges, IReadOnlySet<(int Row, int Column)> Formulas);

/// <summary>
/// Goes through a workbook once, part by part, counting bytes as they inflate and rows as they come, so that a file that is larger than it
/// looks is refused in a moment. Document types and outside references are never followed.
/// </summary>
public sealed class WorkbookScan(ImportLimits limits)
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    private long left;

    public WorkbookFacts Read(Stream content, CancellationToken stop)
    {
        left = limits.UnpackedMegabytes * 1024L * 1024L;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            Refusal.If(zip.Entries.Any(part => part.FullName.Contains("..", StringComparison.Ordinal) || part.FullName.StartsWith('/')), Broken);
            Refusal.If(zip.Entries.Any(part => part.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)), "这个文件含有宏。请另存为不含宏的 xlsx 后再上传。");

            var (sheets, from1904) = ReadWorkbook(Part(zip, "xl/workbook.xml"), stop);
            var first = sheets.Find(sheet => !sheet.Hidden);
            Refusal.If(first.Id is null, "这个文件里没有可见的工作表。");
            var (formulas, merges) = ReadSheet(Part(zip, PathOf(zip, first.Id!, stop)), stop);
            if (zip.GetEntry("xl/sharedStrings.xml") is { } strings) Drain(strings, stop);
            return new WorkbookFacts(first.Name, from1904, sheets.Count > 1, merges, formulas);
        }
        catch (Exception cause) when (cause is InvalidDataException or XmlException)
        {
            throw new Refusal(Broken);
        }
    }

    private const string Broken = "这个文件不完整或已损坏，请用 Excel 或 WPS 重新另存为 xlsx。";

    private static ZipArchiveEntry Part(ZipArchive zip, string name) => zip.GetEntry(name) ?? throw new Refusal(Broken);

    private (List<(string Name, string? Id, bool Hidden)> Sheets, bool From1904) ReadWorkbook(ZipArchiveEntry part, CancellationToken stop)
    {
        var (sheets, from1904) = (new List<(string, string?, bool)>(), false);
        using var xml = Open(part, stop);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;

            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;

            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            sheets.Add((xml.GetAttribute("name") ?? "", id, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return (sheets, from1904);
    }

    private string PathOf(ZipArchive zip, string id, CancellationToken stop)
    {
        using var xml = Open(Part(zip, "xl/_rels/workbook.xml.rels"), stop);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == id && xml.GetAttribute("Target") is { } target)
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        throw new Refusal(Broken);
    }

    private (HashSet<(int, int)> Formulas, bool HasMerges) ReadSheet(ZipArchiveEntry part, CancellationToken stop)
    {
        var (formulas, merges, rows, cell) = (new HashSet<(int, int)>(), false, 0, (Row: 0, Column: 0));
        using var xml = Open(part, stop);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;

            switch (xml.LocalName)
            {
                case "row":
                    Refusal.If(++rows > limits.Rows + 1, "文件超过 {0} 行，请拆成几个文件分别导入。", limits.Rows);
                    cell = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : cell.Row + 1, -1);
                    break;
                case "c":
                    cell = PlaceOf(xml.GetAttribute("r"), cell);
                    Refusal.If(cell.Column >= limits.Columns, "文件超过 {0} 列，请用模板填写。", limits.Columns);
                    break;
                case "f":
                    formulas.Add(cell);
                    break;
                case "mergeCell":
                    merges = true;
                    break;
            }
        }

        return (formulas, merges);
    }

    /// <summary>"AB12" is row 12, column 27 (from 0). A cell without a place stands right of the one before.</summary>
    private static (int Row, int Column) PlaceOf(string? place, (int Row, int Column) before)
    {
        if (place is null) return (before.Row, before.Column + 1);

        var (column, row) = (0, 0);
        foreach (var sign in place)
        {
            if (char.IsAsciiLetterUpper(sign)) column = Math.Min((column * 26) + sign - 'A' + 1, 100_000);
            else if (char.IsAsciiDigit(sign)) row = (int)Math.Min((row * 10L) + sign - '0', int.MaxValue);
        }

        return (row, column - 1);
    }

    private XmlReader Open(ZipArchiveEntry part, CancellationToken stop) => XmlReader.Create(new Counted(part.Open(), this, stop), Safe);

    private void Drain(ZipArchiveEntry part, CancellationToken stop)
    {
        using var content = new Counted(part.Open(), this, stop);
        content.CopyTo(Stream.Null);
    }

    private void Count(int bytes) => Refusal.If((left -= bytes) < 0, "文件展开后超过 {0} MB，请拆分后再导入。", limits.UnpackedMegabytes);

    /// <summary>A part of the zip whose bytes are counted against the file's allowance.</summary>
    private sealed class Counted(Stream inner, WorkbookScan scan, CancellationToken stop) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            stop.ThrowIfCancellationRequested();
            var read = inner.Read(buffer, offset, count);
            scan.Count(read);
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
