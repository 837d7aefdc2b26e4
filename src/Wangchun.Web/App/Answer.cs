namespace Wangchun.Web.App;

/// <summary>Where a finished act sends the browser, and what the next page says first.</summary>
public sealed record Answer(string Location, string? Flash);
