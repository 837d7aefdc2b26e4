namespace Wangchun.Domain.Street;

/// <summary>
/// A text about a person that is kept only encrypted: a phone, an identity number. <see cref="Sealed"/> and <see cref="Index"/> are what
/// the database holds. The clear text is here only between <see cref="Write"/> and the save that seals it; afterwards the data layer
/// opens it for whoever may read it.
/// </summary>
public sealed class PersonalText
{
    /// <summary>Key id, colon, base64 of nonce, ciphertext and tag: "k1:…".</summary>
    public string? Sealed { get; private set; }

    /// <summary>Keyed hash of the text, hex: equal texts have equal hashes, so an exact search needs no clear text.</summary>
    public string? Index { get; private set; }

    /// <summary>Written and not yet sealed. Null with <see cref="IsFresh"/> set means: to be erased.</summary>
    public string? Fresh { get; private set; }

    public bool IsFresh { get; private set; }

    public bool IsEmpty => IsFresh ? Fresh is null : Sealed is null;

    public void Write(string? clear) => (Fresh, IsFresh) = (string.IsNullOrWhiteSpace(clear) ? null : clear.Trim(), true);

    /// <summary>Called by the data layer while it saves; nobody else has the key.</summary>
    public void Seal(string? sealedText, string? index) => (Sealed, Index, Fresh, IsFresh) = (sealedText, index, null, false);
}
