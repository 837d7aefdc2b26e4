namespace Wangchun.Domain.Casework;

/// <summary>Who may read an entry of a timeline: those who see the matter, everybody once its result is published, everybody.</summary>
public enum Openness
{
    Internal,
    WithResult,
    Public,
}
