using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Wangchun.Web.App;

/// <summary>
/// A form opened with ?draft=restore shows what its person had typed. The values are laid over the page's own as a refused post's would be,
/// so no form has to know of drafts.
/// </summary>
public sealed class DraftRestoring : IAsyncActionFilter
{
    public const string Key = "draft";
    public const string Restore = "restore";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query[Key] == Restore && http.User.Identity is { IsAuthenticated: true })
            await LayOverAsync(http, context.ModelState);

        await next();
    }

    private static async Task LayOverAsync(HttpContext http, ModelStateDictionary state)
    {
        var drafts = http.RequestServices.GetRequiredService<Drafts>();
        if (await drafts.FindAsync(http.Request.Path, http.RequestAborted) is not { } draft) return;

        foreach (var (name, values) in Drafts.Read(draft))
        {
            state.SetModelValue(name, new ValueProviderResult(new StringValues(values)));
            state.MarkFieldSkipped(name);
        }
    }
}
