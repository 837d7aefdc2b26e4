using Wangchun.Domain.Casework;

namespace Wangchun.UnitTests.Making;

/// <summary>A refusal is a sentence, and after it nothing is different.</summary>
internal static class Refusing
{
    public static Refusal Refuses<T>(this T entity, string sentence, Action<T> act, params object[] others)
        where T : class
    {
        var before = Snapshot.Of([entity, .. others]);

        var refusal = Assert.Throws<Refusal>(() => act(entity));

        Assert.Equal(sentence, refusal.Text);
        Assert.Equal(before, Snapshot.Of([entity, .. others]));
        return refusal;
    }

    /// <summary>Refused because of where the matter stands, not for anything else.</summary>
    public static void RefusesNow<T>(this T entity, Action<T> act)
        where T : class => entity.Refuses("现在是“{0}”，不能{1}。", act);
}
