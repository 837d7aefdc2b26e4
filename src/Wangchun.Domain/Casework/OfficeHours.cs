namespace Wangchun.Domain.Casework;

/// <summary>When the street's offices are open, Shanghai time. A setting: winter and summer hours differ from street to street.</summary>
public sealed record OfficeHours(TimeOnly Opens, TimeOnly Closes)
{
    public static OfficeHours Standard { get; } = new(new TimeOnly(8, 30), new TimeOnly(17, 30));
}
