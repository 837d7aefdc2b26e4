namespace Wangchun.Web.App.Exports;

/// <summary>
/// One column of an export: its heading in the reader's language, and what stands in it. Give days as DateOnly, instants as UTC
/// DateTime, amounts as numbers; numbers that are names (telephone, credit code, identity number) as text.
/// </summary>
public sealed record ExportColumn<T>(string Header, Func<T, object?> Value);
