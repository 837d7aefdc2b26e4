namespace Wangchun.Web.App;

public enum NavCount
{
    None,
    Desk,
    Unread,
}
