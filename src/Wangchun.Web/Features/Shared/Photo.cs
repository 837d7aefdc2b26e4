namespace Wangchun.Web.Features.Shared;

/// <summary>A picture with what is seen on it in words, for those who cannot see it.</summary>
public sealed record Photo(string Href, string Alt, int Width = 800, int Height = 600);
