using Microsoft.AspNetCore.OutputCaching;

namespace Wangchun.Web.App.Operations;

/// <summary>Something found out from the database and kept for a while, to be found out anew once something was written.</summary>
public interface IKept
{
    void Forget();
}

/// <summary>Forgets published pages and whatever else was kept when what they show has changed. Call it after the change is committed.</summary>
public sealed class PublicCache(IOutputCacheStore store, IEnumerable<IKept> kept)
{
    /// <summary>Every public page carries this tag.</summary>
    public const string Everything = "public";

    public ValueTask EvictAsync(string tag, CancellationToken stop)
    {
        Forget();
        return store.EvictByTagAsync(tag, stop);
    }

    /// <summary>Only what is kept for those who are signed in: a change that no public page shows.</summary>
    public void Forget()
    {
        foreach (var one in kept) one.Forget();
    }
}
