namespace Wangchun.Web.App.TagHelpers;

/// <summary>The grammar of the signs: rings and pies say how far, a clock face that somebody must decide, the rest are exceptions.</summary>
public static class Glyphs
{
    public const string Draft = "dash";
    public const string NotBegun = "open";
    public const string Quarter = "q1";
    public const string Half = "q2";
    public const string ThreeQuarters = "q3";
    public const string Done = "full";
    public const string Decide = "eye";
    public const string Failed = "x";
    public const string SentBack = "back";
    public const string Alarm = "bang";
    public const string Late = "late";
    public const string Unanswered = "bell";
    public const string Void = "slash";
    public const string Paused = "pause";
    public const string Clock = "clock";
}
