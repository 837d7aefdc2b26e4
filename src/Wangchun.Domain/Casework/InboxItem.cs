namespace Wangchun.Domain.Casework;

/// <summary>
/// One message in a person's inbox. <see cref="Text"/> is a source sentence with {0} places and is translated when read;
/// <see cref="Values"/> are its values, one a line. At most one item per timeline entry and person.
/// </summary>
public sealed class InboxItem
{
    private InboxItem() { }

    public InboxItem(int personId, DossierEntry? entry, string path, DateTime at, string text, params string[] values) =>
        (PersonId, Entry, Path, At, Text, Values) = (personId, entry, path, at, text, string.Join('\n', values));

    public int Id { get; private init; }

    public int PersonId { get; private init; }

    public DossierEntry? Entry { get; private init; }

    /// <summary>Where the matter is, without the path base: "/growth-camp/projects/7".</summary>
    public string Path { get; private init; } = "";

    public DateTime At { get; private init; }

    public string Text { get; private init; } = "";

    public string Values { get; private init; } = "";

    /// <summary>Set by jobs that must not say the same thing twice: "due:7:2026-11-24".</summary>
    public string? OnceKey { get; init; }

    public DateTime? ReadAt { get; private set; }

    public void MarkRead(DateTime at) => ReadAt ??= at;
}
