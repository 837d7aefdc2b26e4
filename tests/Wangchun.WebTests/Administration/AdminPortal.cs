using AngleSharp.Dom;

namespace Wangchun.WebTests.Administration;

/// <summary>Shorthand for what every test of these pages does.</summary>
internal static class AdminPortal
{
    extension(Portal portal)
    {
        public Task<int> PersonAsync(string user) => portal.AskAsync(db => db.Users.Where(a => a.UserName == user).Select(a => a.PersonId).SingleAsync());

        public Task<int> PostAsync(string user) => portal.AskAsync(db => db.Posts.Where(p => p.Until == null && db.Users.Any(a => a.PersonId == p.PersonId && a.UserName == user)).Select(p => p.Id).FirstAsync());

        public Task<int> BranchAsync(string name) => portal.AskAsync(db => db.PartyOrganisations.Where(o => o.Name == name).Select(o => o.Id).SingleAsync());

        /// <summary>A second administrator, so that the first can be touched.</summary>
        public async Task<string> AnotherAdministratorAsync()
        {
            await portal.DoAsync(async db =>
            {
                var leader = await db.Persons.Include(p => p.Posts).SingleAsync(p => db.Users.Any(a => a.PersonId == p.Id && a.UserName == "leader"));
                foreach (var post in leader.Posts) post.End(portal.Today);
                leader.Appoint(Wangchun.Domain.Street.Role.Administrator, null, null, portal.Today);
                await db.SaveChangesAsync();
            });
            return "leader";
        }
    }

    public static string Problem(this IDocument page) => page.QuerySelector(".wc-flash[role=alert], .wc-errsum")?.TextContent ?? "";

    public static string Flash(this IDocument page) => page.QuerySelector(".wc-flash[role=status]")?.TextContent.Trim() ?? "";
}
