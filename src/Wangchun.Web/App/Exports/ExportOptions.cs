namespace Wangchun.Web.App.Exports;

/// <summary>Settings under Portal:Exports: from where on a list is written in the background, and for how long its file is kept.</summary>
public sealed class ExportOptions
{
    public const string Section = "Portal:Exports";

    /// <summary>A list of so many rows is still answered at once.</summary>
    public int RowsAtOnce { get; set; } = 5000;

    public int HoursToFetch { get; set; } = 24;

    /// <summary>So many may one person have on the way.</summary>
    public int OrdersPerPerson { get; set; } = 3;

    /// <summary>An instance that was not heard of for so long is taken for dead; it is heard of every second.</summary>
    public int LeaseSeconds { get; set; } = 120;

    /// <summary>What brought the portal down so often is given up.</summary>
    public int Attempts { get; set; } = 3;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    public TimeSpan Keep => TimeSpan.FromHours(HoursToFetch);
}
