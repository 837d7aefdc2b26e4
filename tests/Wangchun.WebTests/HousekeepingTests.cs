using System.Net;

namespace Wangchun.WebTests;

public sealed class HousekeepingTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_sent_back_afterwards()
    {
        var answer = await portal.Stranger(followRedirects: false).GetAsync(new Uri("/menu", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fmenu", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Somebody_who_signed_in_reads_the_menu()
    {
        var answer = await (await portal.SignInAsync("party.office")).GetAsync(new Uri("/menu", UriKind.Relative));

        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {answer.RequestMessage!.RequestUri} {answer.Content.Headers.ContentLength}");
    }
}
