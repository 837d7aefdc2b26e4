namespace Wangchun.Web.App.Imports;

/// <summary>How large a ledger may be; settings under Portal:Imports.</summary>
public sealed class ImportLimits
{
    public const string Section = "Portal:Imports";

    public int Megabytes { get; set; } = 10;

    /// <summary>Counted while inflating, never read from the zip's own promise.</summary>
    public int UnpackedMegabytes { get; set; } = 100;

    public int Rows { get; set; } = 5000;

    public int Columns { get; set; } = 60;

    public int Seconds { get; set; } = 20;
}
