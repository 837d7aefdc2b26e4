using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;
using Wangchun.Web.App.Operations;
using Wangchun.Web.App.Verbs;

if (Verb.Asked(args) is { } verb) return await verb.RunAsync();

var app = Portal.Build(args);
if (!await Portal.PrepareAsync(app)) return 1;
await app.RunAsync();
return 0;

public partial class Program;
