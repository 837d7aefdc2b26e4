using Serilog.Events;

namespace Wangchun.Web.App.Operations;

/// <summary>Settings under Portal:Logs.</summary>
public sealed class LogOptions
{
    public const string Section = "Portal:Logs";

    // 网络安全法: 留存相关的网络日志不少于六个月.
    private const int FewestDays = 183;

    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    public int Days { get; set; } = 190;

    public int FileMegabytes { get; set; } = 64;

    /// <summary>So many files of that size fit on the disk; 64 GB by default.</summary>
    public int Files { get; set; } = 1000;

    internal LogOptions Checked()
    {
        if (Days < FewestDays)
            throw new InvalidOperationException($"Portal:Logs:Days is {Days}; the law asks for six months, so at least {FewestDays}.");
        if (Files < Days)
            throw new InvalidOperationException($"Portal:Logs:Files is {Files}; with a file a day, less than {Days} would delete logs too early.");

        return this;
    }
}
