using Wangchun.Web.App.Exports;

namespace Wangchun.WebTests.Exports;

/// <summary>A few enterprises, one for each way to begin a name that a spreadsheet might take for a formula.</summary>
internal sealed record Register(string Firm, string CreditCode, decimal Rent, int Staff, DateOnly? Since, DateTime? VisitedAt)
{
    public static readonly string[] Planted =
        ["=HYPERLINK(\"http://evil\",\"领补贴\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\tTab", "\rReturn", "\nLine", "\0Nul", "＝1+1", "＋1", "－1", "＠SUM(1)"];

    public static readonly ExportColumn<Register>[] Columns =
    [
        new("企业名称", row => row.Firm),
        new("统一社会信用代码", row => row.CreditCode),
        new("租金", row => row.Rent),
        new("人数", row => row.Staff),
        new("入驻日期", row => row.Since),
        new("走访时间", row => row.VisitedAt),
    ];

    public static Register Of(string firm) =>
        new(firm, "911234567890123456", -1234.5m, 42, new DateOnly(2026, 3, 1), new DateTime(2026, 3, 1, 16, 30, 0, DateTimeKind.Utc));

    public static async IAsyncEnumerable<Register> Rows(IEnumerable<string> firms)
    {
        foreach (var firm in firms)
        {
            await Task.Yield();
            yield return Of(firm);
        }
    }
}
