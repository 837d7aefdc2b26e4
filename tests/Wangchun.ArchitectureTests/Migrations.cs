using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Wangchun.Data;

namespace Wangchun.ArchitectureTests;

public sealed class Migrations
{
    [Theory, MemberData(nameof(House.Providers), MemberType = typeof(House))]
    public void Migrations_match_the_model(string provider)
    {
        using var db = House.Open(provider);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations() => Assert.Equal(Names("Sqlite"), Names("SqlServer"));

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.Script)]
    public void Sql_server_would_read_the_migration_script(MigrationsSqlGenerationOptions options)
    {
        using var db = House.Open("SqlServer");

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Contains("CREATE TABLE", script, StringComparison.Ordinal);
        House.AssertNone(TSql.Errors(script));
    }

    [Fact]
    public void Sql_server_would_read_the_whole_schema()
    {
        using var db = House.Open("SqlServer");

        House.AssertNone(TSql.Errors(db.Database.GenerateCreateScript()));
    }

    [Fact]
    public void A_broken_script_would_be_seen()
    {
        using var db = House.Open("SqlServer");

        Assert.NotEmpty(TSql.Errors(db.Database.GenerateCreateScript().Replace("CREATE TABLE", "CREAT TABLE", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sql_server_would_accept_every_key_index_and_cascade()
    {
        using var db = House.Open("SqlServer");

        House.AssertNone(SchemaLint.Of(db.GetService<IDesignTimeModel>().Model));
    }

    [Theory]
    [InlineData("PK_Broken is 1000 bytes wide, 900 are allowed")]
    [InlineData("IX_Broken_Wide is 1800 bytes wide, 1700 are allowed")]
    [InlineData("IX_Broken_Endless holds Endless nvarchar(max), which cannot be indexed")]
    [InlineData("Broken.Price is decimal(10,2); money is decimal(18,2)")]
    [InlineData("Broken.Weight is decimal(5,1); money is decimal(18,2)")]
    [InlineData("Broken.At is a DateTimeOffset, which SQLite cannot order")]
    [InlineData("Leaf.TopId1 was made up by EF for a relationship nobody described")]
    [InlineData("a delete in Top reaches Leaf in more than one way")]
    public void The_lint_sees(string fault)
    {
        using var db = new BrokenDb();

        Assert.Contains(fault, SchemaLint.Of(db.GetService<IDesignTimeModel>().Model));
    }

    [Theory, MemberData(nameof(House.Providers), MemberType = typeof(House))]
    public async Task What_is_sent_can_be_seen_without_a_server(string provider)
    {
        var statements = await Capture.From(provider, async db =>
        {
            await db.Set<NumberSeries>().Where(s => s.Id == provider).OrderBy(s => s.Id).Take(20).ToListAsync();
            await db.Set<NumberSeries>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, 1));
            await db.Set<NumberSeries>().CountAsync();
        });

        Assert.Equal(3, statements.Count);
        Assert.All(statements, statement => Assert.Contains("NumberSeries", statement, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sent_to_sql_server_can_be_read_by_it()
    {
        var statements = await Capture.SqlServer(async db =>
        {
            db.Add(new NumberSeries("HQ-2026"));
            await db.Set<NumberSeries>().Where(s => new[] { "HQ", "QY" }.Contains(s.Id)).OrderBy(s => EF.Functions.Collate(s.Id, db.PinyinCollation())).ToListAsync();
            await db.SaveChangesAsync();
        });

        Assert.Equal(2, statements.Count);
        TSql.AssertValid(statements);
        Assert.NotEmpty(TSql.Errors(statements[0].Replace("SELECT", "SELEC", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(string provider)
    {
        using var db = House.Open(provider);
        return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    /// <summary>One of each fault, to show that the lint finds it.</summary>
    private sealed class BrokenDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity("Broken", broken =>
            {
                broken.Property<string>("Id").HasMaxLength(500);
                broken.Property<string>("Wide").HasMaxLength(900);
                broken.Property<string>("Endless");
                broken.Property<decimal>("Price").HasPrecision(10, 2);
                broken.Property<decimal>("Weight").HasPrecision(5, 1);
                broken.Property<DateTimeOffset>("At");
                broken.HasIndex("Wide");
                broken.HasIndex("Endless");
            });
            modelBuilder.Entity("Broken").Property<string>("Endless").HasColumnType("nvarchar(max)");
            foreach (var table in new[] { "Top", "Left", "Right", "Leaf" }) modelBuilder.Entity(table).Property<int>("Id");
            foreach (var (from, to) in new[] { ("Left", "Top"), ("Right", "Top"), ("Leaf", "Left"), ("Leaf", "Right") })
                modelBuilder.Entity(from).HasOne(to, navigationName: null).WithMany().OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity("Leaf").Property<string>("TopId");
            modelBuilder.Entity("Leaf").HasOne("Top", navigationName: null).WithMany().OnDelete(DeleteBehavior.Restrict);
        }
    }
}
