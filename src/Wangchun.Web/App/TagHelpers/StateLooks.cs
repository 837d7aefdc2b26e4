namespace Wangchun.Web.App.TagHelpers;

/// <summary>The one map from a state to its tone and sign. A new status enum adds its lines here; a test misses any that is left out.</summary>
public static class StateLooks
{
    private static readonly StateLook Plain = new(Tone.Mute, Glyphs.NotBegun);

    private static readonly Dictionary<Enum, StateLook> Looks = new()
    {
    };

    public static StateLook Of(Enum state) => Looks.GetValueOrDefault(state, Plain);

    public static bool Knows(Enum state) => Looks.ContainsKey(state);
}
