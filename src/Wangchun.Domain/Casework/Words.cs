namespace Wangchun.Domain.Casework;

/// <summary>A value inside a sentence that is itself a source text and has to be translated: the name of a step, a label.</summary>
public readonly record struct Words(string Text)
{
    public override string ToString() => Text;
}
