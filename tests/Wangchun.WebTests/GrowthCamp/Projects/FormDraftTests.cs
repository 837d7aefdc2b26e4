using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Wangchun.WebTests.GrowthCamp.Projects;

public sealed class FormDraftTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task What_was_typed_outlives_the_session_and_comes_back_when_asked_for()
    {
        var before = await portal.SignInAsync("community.wujiangkou");
        await TypeAsync(before, ("Form.Title", "打了一半"), ("Form.Category", "Water"), ("Form.Need", "第一行\n第二行"));

        var after = await portal.SignInAsync("community.wujiangkou");
        var offered = await after.OpenAsync(Sheet.New);
        var restored = await after.OpenAsync(Sheet.New + offered.QuerySelector(".wc-draft a")!.GetAttribute("href"));

        Assert.Contains("有一份 今天 10:00 的草稿", offered.QuerySelector(".wc-draft")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", offered.QuerySelector<IHtmlInputElement>("#Form_Title")!.Value);
        Assert.Equal("打了一半", restored.QuerySelector<IHtmlInputElement>("#Form_Title")!.Value);
        Assert.Equal("第一行\n第二行", restored.QuerySelector<IHtmlTextAreaElement>("#Form_Need")!.Value);
        Assert.True(restored.QuerySelector<IHtmlInputElement>("input[value=Water]")!.IsChecked);
        Assert.Null(restored.QuerySelector(".wc-errsum"));
    }

    [Fact]
    public async Task A_draft_is_its_persons_alone()
    {
        await TypeAsync(await portal.SignInAsync("community.wujiangkou"), ("Form.Title", "打了一半"));

        var other = await (await portal.SignInAsync("party.office")).OpenAsync($"{Sheet.New}?draft=restore");

        Assert.Null(other.QuerySelector(".wc-draft"));
        Assert.Equal("", other.QuerySelector<IHtmlInputElement>("#Form_Title")!.Value);
    }

    [Fact]
    public async Task Saving_the_form_or_throwing_it_away_ends_the_draft()
    {
        var worker = await portal.SignInAsync("community.wujiangkou");
        await TypeAsync(worker, ("Form.Title", "打了一半"));
        await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), "/drafts/removal");
        var discarded = await CountAsync();
        await TypeAsync(worker, ("Form.Title", "又打了一半"));

        await worker.SubmitAsync(await worker.OpenAsync(Sheet.New), Sheet.New, Sheet.Filled(await portal.CommunityAsync()));

        Assert.Equal(0, discarded);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Typing_on_saves_over_the_same_draft_and_keeps_no_token()
    {
        var worker = await portal.SignInAsync("community.wujiangkou");
        await TypeAsync(worker, ("Form.Title", "一"));
        await TypeAsync(worker, ("Form.Title", "一二"));

        var draft = await portal.AskAsync(db => db.FormDrafts.SingleAsync());

        Assert.Equal(Sheet.New, draft.Form);
        Assert.Equal("""{"Form.Title":["一二"]}""", System.Text.RegularExpressions.Regex.Unescape(draft.Fields));
    }

    [Fact]
    public async Task A_draft_needs_a_page_of_the_portal_the_token_and_a_sane_length()
    {
        var worker = await portal.SignInAsync("community.wujiangkou");

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(worker, "https://evil.example/growth-camp", ("Form.Title", "一")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(worker, null, ("Form.Need", new string('长', 20_001))));
        Assert.Equal(HttpStatusCode.BadRequest, (await worker.PostAsync(new Uri("/drafts", UriKind.Relative), new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(0, await CountAsync());
    }

    private static async Task TypeAsync(HttpClient client, params (string Name, string Value)[] fields) =>
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(client, null, fields));

    /// <summary>As the page's script does: all fields of the form, and the browser tells the page.</summary>
    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string? page, params (string Name, string Value)[] fields)
    {
        var form = await client.OpenAsync(Sheet.New);
        var token = form.QuerySelector<IHtmlInputElement>("form.wc-form input[name=__RequestVerificationToken]")!.Value;
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/drafts", UriKind.Relative));
        post.Headers.Referrer = new Uri(page ?? form.Url);
        post.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Append(("_request", "x")).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return (await client.SendAsync(post)).StatusCode;
    }

    private Task<int> CountAsync() => portal.AskAsync(db => db.FormDrafts.CountAsync());
}
