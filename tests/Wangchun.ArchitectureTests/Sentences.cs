using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wangchun.Web.App;

namespace Wangchun.ArchitectureTests;

public sealed partial class Sentences
{
    private const string Web = "src/Wangchun.Web";
    private const string Seed = "src/Wangchun.Data/Seed";

    private static readonly IReadOnlyList<(string File, IReadOnlyList<KeyValuePair<string, string>> Entries)> English =
        [.. House.Files(Web, ".json").Where(file => file.EndsWith("/Text.en.json", StringComparison.Ordinal)).Select(file => (file, Entries(file)))];

    private static readonly HashSet<string> Keys = [.. English.SelectMany(text => text.Entries).Select(entry => entry.Key)];

    [Fact]
    public void Every_chinese_sentence_in_the_code_has_an_english_one() =>
        House.AssertNone(
            from file in House.Files("src", ".cs")
            where !file.StartsWith(Seed, StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)
            from sentence in Written.InCode(House.Read(file)).Where(Written.IsChinese)
            where !Keys.Contains(sentence)
            select $"{file}: {sentence}");

    [Fact]
    public void Every_chinese_sentence_in_a_view_has_an_english_one() =>
        House.AssertNone(
            from file in Views
            from sentence in Written.InView(House.Read(file)).Where(Written.IsChinese)
            where !Keys.Contains(sentence)
            select $"{file}: {sentence}");

    [Fact]
    public void No_view_shows_chinese_to_an_english_reader() =>
        House.AssertNone(
            from file in Views
            from line in Written.Untranslated(House.Read(file))
            select $"{file}: {line}");

    [Fact]
    public void No_english_sentence_is_left_over()
    {
        var written = House.Files("src", ".cs").SelectMany(file => Written.InCode(House.Read(file)))
            .Concat(Views.SelectMany(file => Written.InView(House.Read(file))))
            .ToHashSet();
        var seeded = string.Concat(House.Files(Seed).Select(House.Read));

        House.AssertNone(
            from text in English
            from entry in text.Entries
            where !written.Contains(entry.Key) && !seeded.Contains(entry.Key, StringComparison.Ordinal)
            select $"{text.File}: {entry.Key}");
    }

    [Fact]
    public void Both_languages_have_the_same_places() =>
        House.AssertNone(
            from text in English
            from entry in text.Entries
            where !SamePlaces(entry.Key, entry.Value)
            select $"{text.File}: {entry.Key} | {entry.Value}");

    [Theory]
    [InlineData("认领截止：{0:d}", "Claims close on {0:d}", true)]
    [InlineData("{0}应为 {2} 到 {1} 个字。", "{0} must be {2} to {1} characters long.", true)]
    [InlineData("还有 {0} 天", "{0} day left|{0} days left", true)]
    [InlineData("还有 {0} 天", "a day left|{0} days left", true)]
    [InlineData("还有 {0} 天", "{0} day left|days left", false)]
    [InlineData("还有 {0} 天", "days left", false)]
    [InlineData("还有几天", "{0} days left", false)]
    public void A_missing_or_added_place_would_be_seen(string chinese, string english, bool same) => Assert.Equal(same, SamePlaces(chinese, english));

    [Fact]
    public void A_sentence_is_translated_once() =>
        House.AssertNone(English.SelectMany(text => text.Entries).GroupBy(entry => entry.Key).Where(twice => twice.Count() > 1).Select(twice => twice.Key));

    [Fact]
    public void Every_text_file_is_sorted_with_one_sentence_a_line() =>
        Assert.All(English, text =>
        {
            Assert.Equal(text.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), text.Entries.Select(entry => entry.Key));
            Assert.Equal(text.Entries.Count + 2, House.Read(text.File).TrimEnd().Split('\n').Length);
        });

    [Fact]
    public void The_application_reads_every_text_file()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            var read = Texts.Load(Path.Combine(House.Root, Web)).GetAllStrings(includeParentCultures: false).Select(text => text.Name);

            House.AssertNone(Keys.Except(read));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_reader_of_code_knows_sentences_from_comments_patterns_and_holes()
    {
        const string code = """"
            // 注释 "不算"
            /* "也不算" */
            [GeneratedRegex("幢|号楼")]
            var a = "句子“{0}”。"; var b = '省'; var c = @"原样""句子""";
            var d = $"第 {T["页码"]} 页";
            var e = "别算"; // data, not a sentence
            var f = "第一\"句\"" + """多行句子""";
            """";

        Assert.Equal(["句子“{0}”。", "原样\"句子\"", "第  页", "页码", "第一\"句\"", "多行句子"], Written.InCode(code).Where(Written.IsChinese));
    }

    [Fact]
    public void The_reader_of_views_knows_keys_from_bare_text()
    {
        const string view = """
            @* 注释 *@ <!-- 注释 -->
            <h1>@T["认领项目"]</h1>
            <p title="@T["提示"]">@T["共 {0} 项", Model.Count]</p>
            <field label="姓名"></field>
            <p>裸字</p>
            <button aria-label="关闭"></button>
            """;

        Assert.Equal(["认领项目", "提示", "共 {0} 项", "姓名", "关闭"], Written.InView(view).Where(Written.IsChinese));
        Assert.Equal(["<p>裸字</p>", "<button aria-label=\"关闭\""], Written.Untranslated(view));
    }

    /// <summary>Long prose is a page per language: Guide.cshtml beside Guide.en.cshtml. It is not cut into sentences.</summary>
    private static IEnumerable<string> Views => House.Files(Web, ".cshtml").Where(file =>
        !file.EndsWith(".en.cshtml", StringComparison.Ordinal) && !File.Exists(Path.Combine(House.Root, Path.ChangeExtension(file, ".en.cshtml"))));

    /// <summary>An English text may have a form for one and a form for many; the first may say "a day" for "{0} days".</summary>
    private static bool SamePlaces(string chinese, string english) => english.Split('|') is [var one, var many]
        ? Places(many).SetEquals(Places(chinese)) && Places(one).IsSubsetOf(Places(chinese))
        : Places(english).SetEquals(Places(chinese));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Groups[1].Value)];

    private static List<KeyValuePair<string, string>> Entries(string file)
    {
        using var document = JsonDocument.Parse(House.Read(file));
        return [.. document.RootElement.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, entry.Value.GetString()!))];
    }

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
