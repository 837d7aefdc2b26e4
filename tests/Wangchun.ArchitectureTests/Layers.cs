using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wangchun.Data.Sqlite;
using Wangchun.Data.SqlServer;
using Wangchun.Domain.Casework;

namespace Wangchun.ArchitectureTests;

public sealed partial class Layers
{
    private static readonly string[] Domains = ["GrowthCamp", "Civility", "Enterprise", "ElderCare"];
    private static readonly string[] Roots = ["src/Wangchun.Domain", "src/Wangchun.Web/Features"];
    private static readonly string[] TopLevel = ["README.md", "Wangchun.sln", "docs", "src", "tests"];

    // Put together from halves, so that this file does not name them either.
    private static readonly string[] Forbidden = ["/wo" + "rk/", "/tmp/" + "wt", "sha" + "red/"];

    [Fact]
    public void The_domain_knows_neither_the_database_nor_the_web() =>
        Assert.All(typeof(Refusal).Assembly.GetReferencedAssemblies(), reference =>
            Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void The_four_domains_do_not_know_each_other()
    {
        var crossings =
            from root in Roots
            from domain in Domains
            from file in House.Files($"{root}/{domain}", ".cs", ".cshtml")
            from mention in DomainMention().Matches(House.Read(file)).Select(match => match.Groups["domain"].Value).Distinct()
            where mention != domain
            select $"{file} uses {mention}";

        House.AssertNone(crossings);
    }

    [Theory, InlineData("using Wangchun.Domain.Civility;", "Civility"), InlineData("@model Wangchun.Web.Features.ElderCare.Meals.MealPage", "ElderCare")]
    public void A_crossing_would_be_seen(string line, string domain) =>
        Assert.Equal(domain, DomainMention().Match(line).Groups["domain"].Value);

    [Theory, InlineData(typeof(PortalSqlite)), InlineData(typeof(PortalSqlServer))]
    public void A_migration_project_shows_its_registration_and_nothing_else(Type registration)
    {
        var others = registration.Assembly.GetExportedTypes().Where(type =>
            !type.IsSubclassOf(typeof(Migration)) && !type.IsSubclassOf(typeof(ModelSnapshot)) && type != registration && !type.IsNested);

        House.AssertNone(others.Select(type => type.Name));
    }

    [Fact]
    public void The_top_level_holds_what_was_agreed()
    {
        var found = Directory.EnumerateFileSystemEntries(House.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && name != "TestResults");

        Assert.Equal(TopLevel, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_speaks_of_the_place_it_was_written_in()
    {
        var mentions =
            from file in House.Files("")
            where !file.StartsWith("src/Wangchun.Web/wwwroot/vendor/", StringComparison.Ordinal)
            let text = House.Read(file)
            from word in Forbidden
            where text.Contains(word, StringComparison.Ordinal)
            select $"{file} says {word}";

        House.AssertNone(mentions);
    }

    [Fact]
    public void Every_assembly_of_ours_is_named_for_its_folder() =>
        Assert.All(House.Files("src", ".csproj").Concat(House.Files("tests", ".csproj")), project =>
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(project)), Path.GetFileNameWithoutExtension(project)));

    [GeneratedRegex(@"Wangchun\.(Domain|Web\.Features)\.(?<domain>GrowthCamp|Civility|Enterprise|ElderCare)\b")]
    private static partial Regex DomainMention();
}
