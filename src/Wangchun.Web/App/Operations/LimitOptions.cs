namespace Wangchun.Web.App.Operations;

/// <summary>Settings under Portal:Limits: how large, how slow and how often a request may be.</summary>
public sealed class LimitOptions
{
    public const string Section = "Portal:Limits";

    public int BodyKilobytes { get; set; } = 1024;

    public int HeaderKilobytes { get; set; } = 16;

    public int FormValues { get; set; } = 512;

    public int Connections { get; set; } = 2000;

    public int RequestSeconds { get; set; } = 15;

    public int SignInPerMinute { get; set; } = 10;

    public int SignInPerHour { get; set; } = 30;

    public int FeedbackMinutes { get; set; } = 10;

    public int FeedbackPerAddress { get; set; } = 5;

    /// <summary>A whole /24 (or /48) may be one office behind one line, or one person with many addresses.</summary>
    public int FeedbackPerNetwork { get; set; } = 30;

    public int SignUpMinutes { get; set; } = 10;

    /// <summary>Also what a wrong code costs: eight letters are not found by trying ten times in ten minutes.</summary>
    public int SignUpsPerAddress { get; set; } = 10;

    public int SignUpsPerNetwork { get; set; } = 60;

    public int PublicPerMinute { get; set; } = 600;

    public int UploadsPerMinute { get; set; } = 30;

    internal long BodyBytes => BodyKilobytes * 1024L;
}
