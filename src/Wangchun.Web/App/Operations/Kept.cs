using System.Collections.Concurrent;

namespace Wangchun.Web.App.Operations;

/// <summary>
/// Keeps what took long to find out for half a minute. The same question is answered once at a time: when an answer runs out, a hundred
/// readers ask at once, and one of them is to wait for the database.
/// </summary>
public sealed class Kept<T>(TimeProvider clock) : IDisposable
    where T : class
{
    private const int Most = 1000;
    private static readonly TimeSpan For = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, T Answer)> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];
    private int forgotten;

    public async Task<T> OfAsync(string question, Func<Task<T>> answer, CancellationToken stop)
    {
        if (Find(question) is { } known) return known;

        var turn = turns[(uint)question.GetHashCode(StringComparison.Ordinal) % turns.Length];
        await turn.WaitAsync(stop);
        try
        {
            return Find(question) ?? Keep(question, Volatile.Read(ref forgotten), await answer());
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Something was written: what is asked from now on is found out anew.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref forgotten);
        kept.Clear();
    }

    public void Dispose()
    {
        foreach (var turn in turns) turn.Dispose();
    }

    private T? Find(string question) => kept.TryGetValue(question, out var found) && found.Until > clock.GetUtcNow() ? found.Answer : null;

    /// <summary>An answer that was begun before something was written is given, and not kept.</summary>
    private T Keep(string question, int begun, T answer)
    {
        if (kept.Count >= Most) kept.Clear();
        if (begun == Volatile.Read(ref forgotten)) kept[question] = (clock.GetUtcNow() + For, answer);
        return answer;
    }
}
