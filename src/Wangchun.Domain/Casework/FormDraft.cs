namespace Wangchun.Domain.Casework;

/// <summary>What a person had typed into a form before it was sent. One per person and form address; it survives the end of a session.</summary>
public sealed class FormDraft
{
    public const int MaxLength = 20_000;

    private FormDraft() { }

    public FormDraft(int personId, string form) => (PersonId, Form) = (personId, form);

    public int Id { get; private init; }

    public int PersonId { get; private init; }

    /// <summary>The path of the page that holds the form, without query.</summary>
    public string Form { get; private init; } = "";

    /// <summary>The fields as JSON: name to values.</summary>
    public string Fields { get; private set; } = "{}";

    public DateTime SavedAt { get; private set; }

    public void Save(string fields, DateTime at)
    {
        Refusal.If(fields.Length > MaxLength, "草稿太长，没有保存。");
        (Fields, SavedAt) = (fields, at);
    }
}
