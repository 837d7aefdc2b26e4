namespace Wangchun.Domain.Casework;

/// <summary>
/// The domain says no, in words a resident can read. <see cref="Text"/> is the zh-CN source sentence with {0} places;
/// the web layer translates it and formats <see cref="Values"/> for the reader (days, instants and states included).
/// </summary>
public sealed class Refusal(string text, params object[] values) : Exception(text)
{
    public string Text { get; } = text;

    public IReadOnlyList<object> Values { get; } = values;

    public static void If(bool reason, string text, params object[] values)
    {
        if (reason) throw new Refusal(text, values);
    }
}
