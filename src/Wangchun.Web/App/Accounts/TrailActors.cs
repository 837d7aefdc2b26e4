using Wangchun.Data.Audit;

namespace Wangchun.Web.App.Accounts;

public static class TrailActors
{
    /// <summary>Tells the audit trail who is at work, once it is known who signed in.</summary>
    public static Task Name(HttpContext http, RequestDelegate next)
    {
        var viewer = http.RequestServices.GetRequiredService<Session>().Viewer;
        http.RequestServices.GetRequiredService<Trail>().Actor = new TrailActor(
            viewer.IsSignedIn ? viewer.PersonId : null,
            viewer.IsSignedIn ? viewer.Name : null,
            http.Connection.RemoteIpAddress?.ToString(),
            http.TraceIdentifier);
        return next(http);
    }
}
