namespace Wangchun.Web.App;

/// <summary>What waits for the signed-in person: matters on the desk, messages unread.</summary>
public sealed record NavCounts(int Desk = 0, int Unread = 0)
{
    public int Of(NavCount what) => what switch
    {
        NavCount.Desk => Desk,
        NavCount.Unread => Unread,
        _ => 0,
    };
}
