using Microsoft.AspNetCore.OutputCaching;

namespace Wangchun.Web.App.Operations;

/// <summary>Counts that are kept for a while, and counted anew once something was written.</summary>
public interface IKeptCounts
{
    void Forget();
}

/// <summary>Forgets published pages and kept counts when what they show has changed. Call it after the change is committed.</summary>
public sealed class PublicCache(IOutputCacheStore store, IEnumerable<IKeptCounts> counts)
{
    /// <summary>Every public page carries this tag.</summary>
    public const string Everything = "public";

    public ValueTask EvictAsync(string tag, CancellationToken stop)
    {
        foreach (var kept in counts) kept.Forget();
        return store.EvictByTagAsync(tag, stop);
    }
}
