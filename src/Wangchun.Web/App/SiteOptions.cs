namespace Wangchun.Web.App;

/// <summary>Portal:Site in the settings: what a government site must name at the foot of each page. An empty slot is not shown.</summary>
public sealed class SiteOptions
{
    public const string Section = "Portal:Site";

    /// <summary>主办单位.</summary>
    public string? Organiser { get; set; }

    /// <summary>承办单位.</summary>
    public string? Operator { get; set; }

    /// <summary>政府网站标识码.</summary>
    public string? SiteCode { get; set; }

    /// <summary>ICP备案号.</summary>
    public string? IcpNumber { get; set; }

    /// <summary>公安备案号.</summary>
    public string? PoliceNumber { get; set; }

    /// <summary>Whether the row of official numbers has anything to show.</summary>
    public bool HasMarks => !string.IsNullOrEmpty(SiteCode) || !string.IsNullOrEmpty(IcpNumber) || !string.IsNullOrEmpty(PoliceNumber);

    public string? Phone { get; set; }

    public string? Address { get; set; }
}
