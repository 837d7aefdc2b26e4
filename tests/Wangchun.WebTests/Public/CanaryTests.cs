using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Public;

/// <summary>Every text that is not meant for the public holds a canary. None may be heard on any public page, in either language or type size.</summary>
public sealed class CanaryTests(CanaryStreet street) : IClassFixture<CanaryStreet>
{
    [Theory]
    [InlineData("zh-CN", "standard")]
    [InlineData("zh-CN", "elder")]
    [InlineData("en", "standard")]
    public async Task No_internal_text_and_no_persons_name_is_on_a_public_page(string language, string mode)
    {
        var reader = street.Reader(language, mode);

        foreach (var path in PublicPages.Fixed.Concat(street.Numbers.SelectMany(number => new[] { $"/projects/{number}", $"/projects/{number}/feedback" })))
        {
            var html = System.Net.WebUtility.HtmlDecode(await (await reader.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync());
            Assert.All(street.Secrets, secret => Assert.False(html.Contains(secret, StringComparison.Ordinal), $"“{secret}” is on {path}."));
        }
    }

    [Theory]
    [InlineData("A01")]
    [InlineData("A04")]
    [InlineData("A10")]
    public async Task None_is_in_a_download_either(string code)
    {
        var csv = await street.Stranger().GetStringAsync(new Uri($"/figures/{code}?format=csv", UriKind.Relative));

        Assert.All(street.Secrets, secret => Assert.DoesNotContain(secret, csv));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_to_read_has_no_form_that_posts_and_sets_no_cookie(string path)
    {
        var answer = await street.Stranger().GetAsync(new Uri(path, UriKind.Relative));
        var page = await street.ReadAsync(path);

        Assert.Equal(200, (int)page.StatusCode);
        Assert.Empty(page.QuerySelectorAll("form[method=post]"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    public static TheoryData<string> Pages => [.. PublicPages.Fixed];
}

/// <summary>One project of each kind, full of canaries.</summary>
public sealed class CanaryStreet : Portal, IAsyncLifetime
{
    private const string Canary = "金丝雀";

    public IReadOnlyList<string> Numbers { get; private set; } = [];

    public IReadOnlyList<string> Secrets { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var terms = this.Terms();
        Numbers =
        [
            await this.MakeNumberedAsync(p => Secretive(p).Listed()),
            await this.MakeNumberedAsync(p => Told(p, terms)),
            await this.MakeNumberedAsync(p => Secretive(p).LedBy("secretary.guangan1").DoneBy("member.guangan1").Started()
                .Then(project => project.AskSuspension(Today.AddDays(9), $"{Canary}挂起", terms, p.Secretary)).Then(project => project.Suspend(p.Office))),
            await this.MakeNumberedAsync(p => Secretive(p).LedBy("secretary.wujiangkou2").Started().Then(project => project.GiveUp(FailureReason.Funds, $"{Canary}教训", p.Office))),
            await this.MakeNumberedAsync(p =>
            {
                Told(p, terms);
                Accept(p, terms).Then(project => project.PublishResult(p.Office with { PersonId = -1 }));
            }),
        ];
        var names = await AskAsync(db => db.Persons.Select(person => person.Name).ToListAsync());
        Secrets = [Canary, .. names];
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static ProjectMaker Secretive(ProjectMaker maker) => maker.With(sheet => sheet with { SourceNote = $"{Canary}来源", NoBeforePhoto = $"{Canary}无照片" });

    private static ProjectMaker Told(ProjectMaker maker, CampTerms terms) => Secretive(maker).Claimed()
        .WithTask(task => task with { Title = $"{Canary}任务", Detail = $"{Canary}细节" })
        .TaskTaken()
        .Then(p => p.GiveTaskBack(p.Tasks[^1], $"{Canary}退还任务", maker.Member))
        .TaskBegun()
        .Then(p => p.HandInTask(p.Tasks[^1], $"{Canary}完成", [Proof()], terms, maker.Member))
        .Then(p => p.ReturnTask(p.Tasks[^1], $"{Canary}退回", maker.Secretary))
        .Then(p => p.BeginTask(p.Tasks[^1], maker.Member))
        .Then(p => p.HandInTask(p.Tasks[^1], $"{Canary}完成", [Proof()], terms, maker.Member))
        .Then(p => p.ConfirmTask(p.Tasks[^1], maker.Secretary))
        .Then(p => p.Report("进展", $"{Canary}进展正文", null, [], maker.Secretary))
        .Then(p => p.Dossier.Record(maker.Office, "批注", $"{Canary}批注"))
        .Then(p => p.Dossier.Attach(maker.Secretary, AttachmentUse.Document, Proof() with { ThumbnailAs = null }, $"{Canary}材料"));

    private static ProjectMaker Accept(ProjectMaker maker, CampTerms terms)
    {
        maker.HandedIn();
        foreach (var (side, user) in new[] { (AcceptanceSide.Community, -2), (AcceptanceSide.Office, -3) })
            maker.Then(p => p.Accept(side, [.. p.Criteria.Select(c => new CriterionCheck(c, true, $"{Canary}逐条"))], $"{Canary}验收", null, terms, maker.Office with { PersonId = user, BranchIds = new HashSet<int>() }));
        return maker;
    }

    private static StoredFile Proof()
    {
        var name = Guid.NewGuid().ToString("N");
        return new StoredFile($"{Canary}.jpg", "image/jpeg", 1, new string('0', 64), name, $"{name}-small", 8, 6);
    }
}
