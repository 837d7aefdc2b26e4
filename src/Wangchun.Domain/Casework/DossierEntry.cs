namespace Wangchun.Domain.Casework;

/// <summary>One line of a timeline. Written once, never changed.</summary>
public sealed class DossierEntry
{
    private DossierEntry() { }

    internal DossierEntry(Act act, string what, string? note, Openness openness) =>
        (PersonId, PersonName, Post, At, What, Note, Openness) =
        (act.PersonId, act.PersonName, act.Post, act.At, what, note, openness);

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public int? PersonId { get; private init; }

    public string PersonName { get; private init; } = "";

    /// <summary>The office or branch that acted: what a public page shows instead of a name.</summary>
    public string Post { get; private init; } = "";

    public DateTime At { get; private init; }

    public string What { get; private init; } = "";

    public string? Note { get; private init; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public Openness Openness { get; private init; }

    internal void Between(string from, string to) => (From, To) = (from, to);
}
