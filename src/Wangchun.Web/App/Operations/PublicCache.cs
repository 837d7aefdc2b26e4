using Microsoft.AspNetCore.OutputCaching;

namespace Wangchun.Web.App.Operations;

/// <summary>Forgets published pages when what they show has changed. Call it after the change is committed.</summary>
public sealed class PublicCache(IOutputCacheStore store)
{
    /// <summary>Every public page carries this tag.</summary>
    public const string Everything = "public";

    public ValueTask EvictAsync(string tag, CancellationToken stop) => store.EvictByTagAsync(tag, stop);
}
