using System.Net;
using Wangchun.Data.Audit;

namespace Wangchun.WebTests.Administration;

public sealed class RightsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string[] AdminPages =
    [
        "/admin/people", "/admin/people/new", "/admin/people/1", "/admin/people/1/edit", "/admin/people/1/posts/new", "/admin/people/1/membership", "/admin/people/1/account/new",
        "/admin/people/1/hand-over", "/admin/communities", "/admin/communities/new", "/admin/communities/1", "/admin/branches", "/admin/branches/new", "/admin/branches/1", "/admin/calendar",
        "/admin/calendar/import",
    ];

    public static TheoryData<string> Others => ["auditor", "leader", "party.office", "community.wujiangkou", "secretary.wujiangkou1", "member.wujiangkou1"];

    [Theory, MemberData(nameof(Others))]
    public async Task No_other_role_opens_a_page_of_the_administrator(string user)
    {
        var browser = await portal.SignInAsync(user, followRedirects: false);

        foreach (var page in AdminPages)
            Assert.True((await browser.GetAsync(new Uri(page, UriKind.Relative))).StatusCode == HttpStatusCode.Forbidden, $"{user} opened {page}");
    }

    [Fact]
    public async Task The_administrator_opens_every_one_of_them_in_both_languages()
    {
        var browser = await portal.SignInAsync("admin", followRedirects: false);

        foreach (var page in AdminPages.SelectMany(page => new[] { page, $"{page}?culture=en" }))
            Assert.True((await browser.GetAsync(new Uri(page, UriKind.Relative))).StatusCode == HttpStatusCode.OK, page);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in()
    {
        var browser = portal.Stranger(followRedirects: false);

        foreach (var page in AdminPages.Append("/admin/audit"))
            Assert.True((await browser.GetAsync(new Uri(page, UriKind.Relative))).StatusCode == HttpStatusCode.Found, page);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("leader")]
    [InlineData("party.office")]
    [InlineData("secretary.wujiangkou1")]
    public async Task The_trail_is_for_the_auditor_alone_and_a_try_is_in_it(string user)
    {
        var browser = await portal.SignInAsync(user, followRedirects: false);

        var answer = await browser.GetAsync(new Uri("/admin/audit", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var row = await portal.AskAsync(db => db.AuditEntries.OrderByDescending(e => e.Seq).FirstAsync(e => e.Action == AuditAction.Denied));
        Assert.Equal(("Audit.ReadTrail", AuditOutcome.Refused, "GET /admin/audit"), (row.Subject, row.Outcome, row.SubjectId));
        Assert.Equal(await portal.AskAsync(db => db.Users.Where(a => a.UserName == user).Select(a => (int?)a.PersonId).SingleAsync()), row.PersonId);
    }

    [Fact]
    public async Task An_absent_person_post_branch_or_community_is_not_found()
    {
        var browser = await portal.SignInAsync("admin", followRedirects: false);

        foreach (var page in new[] { "/admin/people/99999", "/admin/people/99999/edit", "/admin/people/99999/posts/new", "/admin/people/99999/membership", "/admin/people/99999/account/new", "/admin/people/99999/hand-over", "/admin/communities/99999", "/admin/branches/99999" })
            Assert.True((await browser.GetAsync(new Uri(page, UriKind.Relative))).StatusCode == HttpStatusCode.NotFound, page);
    }
}
