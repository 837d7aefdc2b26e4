using Wangchun.Web.App.TagHelpers;

namespace Wangchun.Web.Features.Shared;

/// <summary>One line of what happened, the newest first. <see cref="What"/> is a source sentence, <see cref="Note"/> what a person wrote.</summary>
public sealed record TimelineEntry(string What, DateTime? At, string? Who = null, string? Note = null, Tone Tone = Tone.Ok)
{
    /// <summary>Where the papers and photos of this step are, named after what opens.</summary>
    public string? EvidenceHref { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Not done yet: the step the matter waits for, drawn with a dashed line above all others.</summary>
    public bool IsNext { get; init; }

    public string Glyph => (IsNext, Tone) switch
    {
        (true, _) => Glyphs.NotBegun,
        (_, Tone.Bad) => Glyphs.Failed,
        (_, Tone.Warn) => Glyphs.SentBack,
        _ => Glyphs.Done,
    };
}
