namespace Wangchun.Web.Features.Shared;

/// <summary>The same spot before and after. A missing photo says so; it is never replaced by another picture.</summary>
public sealed record PhotoPair(Photo? Before, string BeforeCaption, Photo? After, string AfterCaption);
