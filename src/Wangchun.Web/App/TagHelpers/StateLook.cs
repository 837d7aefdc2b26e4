namespace Wangchun.Web.App.TagHelpers;

public sealed record StateLook(Tone Tone, string Glyph);
