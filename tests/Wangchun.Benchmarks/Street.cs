using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Data.Accounts;
using Wangchun.Data.Seed;
using Wangchun.Data.Sqlite;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Benchmarks;

/// <summary>A data directory with the street's people, a secretary for each branch, and so many projects, spread over states, communities and branches.</summary>
internal sealed class Street(string directory)
{
    public const string Password = "wangchun-demo-7";

    private string Connection => $"Data Source={Path.Combine(directory, "portal.db")};Pooling=False";

    public string Directory => directory;

    public static string SecretaryOf(int branch) => $"secretary.of.{branch}";

    public static async Task<Street> MakeAsync(string directory, int projects)
    {
        System.IO.Directory.CreateDirectory(directory);
        var street = new Street(directory);
        await street.PeopleAsync();
        street.Fill(projects);
        return street;
    }

    /// <summary>The same street with hardly a project, and so many persons in its register, whose names are as common as Chinese names are.</summary>
    public static async Task<Street> WithPersonsAsync(string directory, int persons)
    {
        var street = await MakeAsync(directory, 100);
        street.FillRegister(persons);
        return street;
    }

    /// <summary>Activities of eight seats, an hour each and one after the other, so that nobody is in two places. Their ids.</summary>
    public IReadOnlyList<int> FillActivities(int count)
    {
        using var connection = Open();
        var (start, first) = (Now.Date.AddDays(30), 10_000_000);
        Run(connection, $"""
            BEGIN;
            CREATE TEMP TABLE A (Id INTEGER PRIMARY KEY, StartsAt TEXT, EndsAt TEXT);
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {count} - 1)
            INSERT INTO A SELECT {first} + i, datetime('{start:yyyy-MM-dd}', '+' || (2 * i) || ' hours'), datetime('{start:yyyy-MM-dd}', '+' || (2 * i + 1) || ' hours') FROM n;
            INSERT INTO Dossiers (Id, Kind, Number, OpenedAt, DueIsProvisional, DueCountedDays, Version, Publication_State)
            SELECT Id, 'Activity', 'HD-' || Id, '{start:yyyy-MM-dd} 00:00:00', 0, 0, printf('%08X-0000-4000-8000-%012X', Id, Id), 'Unpublished' FROM A;
            INSERT INTO Activities (Id, DossierId, Status, Version, Title, Detail, StartsAt, EndsAt, Place, CommunityId, Host, OrganiserId, OrganiserName, OrganiserPost, Audience, JoinMode, PublishedAt, Capacity, SeatsTaken)
            SELECT Id, Id, 'Published', printf('%08X-0000-4000-8000-%012X', Id, Id), '河道清洁', '沿河捡拾垃圾，工具由社区提供。', StartsAt, EndsAt, '公园东门', 1, 'Community', 1, '陈雅琴', '社区工作者', 'Everybody', 'Anyone', '{start:yyyy-MM-dd} 00:00:00', 8, 0 FROM A;
            COMMIT; DROP TABLE A;
            """);
        return [.. Enumerable.Range(first, count)];
    }

    private void FillRegister(int persons)
    {
        const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑", Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰小红建国";
        using var connection = Open();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN");
        using var insert = new SqliteCommand("INSERT INTO Persons (Name, NamePinyin, NameInitials, GivenPinyin, CommunityId, VolunteerSince, Version, IsActive) VALUES ($name, $pinyin, $initials, $given, $community, '2024-05-01', $version, 1)", connection);
        foreach (var parameter in new[] { "$name", "$pinyin", "$initials", "$given", "$community", "$version" }) insert.Parameters.Add(new SqliteParameter(parameter, null));
        for (var n = 0; n < persons; n++)
        {
            var name = $"{Surnames[n % Surnames.Length]}{Given[n / 7 % Given.Length]}{Given[n / 211 % Given.Length]}";
            var (whole, initials) = NameReading.Of(name);
            (insert.Parameters[0].Value, insert.Parameters[1].Value, insert.Parameters[2].Value) = (name, whole, initials);
            (insert.Parameters[3].Value, insert.Parameters[4].Value, insert.Parameters[5].Value) = (NameReading.GivenOf(name), (n % 15) + 1, Guid.NewGuid().ToString().ToUpperInvariant());
            insert.ExecuteNonQuery();
        }

        Run(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Open projects from the end of the list, each of which is claimed once.</summary>
    public IReadOnlyList<int> OpenProjects(int most) => Ids($"SELECT Id FROM Projects WHERE Status = 'Open' ORDER BY ClaimsCloseOn DESC, Id DESC LIMIT {most}");

    public IReadOnlyList<int> Branches() => Ids("SELECT Id FROM PartyOrganisations WHERE Kind = 'Branch' ORDER BY Id");

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private async Task PeopleAsync()
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalSqlite(Connection);
        var (now, since) = (Now, ChinaTime.Today(Now).AddYears(-1));
        await using var db = new PortalDb(options.Options);
        await PortalMigrations.MigrateAsync(db, TimeSpan.FromMinutes(2));
        await ReferenceData.LoadAsync(db, CancellationToken.None);
        var hash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new Account(), Password);
        await DemoPeople.LoadAsync(db, now, _ => hash, CancellationToken.None);
        foreach (var branch in await db.PartyOrganisations.Where(o => o.Kind == PartyOrganisationKind.Branch).ToListAsync())
        {
            var person = new Person($"书记{branch.Id}");
            person.Appoint(Role.BranchSecretary, null, branch, since);
            person.Join(branch, since);
            db.Add(new Account
            {
                UserName = SecretaryOf(branch.Id), NormalizedUserName = SecretaryOf(branch.Id).ToUpperInvariant(), Person = person,
                PasswordHash = hash, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
            });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Out of a hundred projects 2 are drafts, 2 in review, 10 open, 24 in work, 3 handed in, 52 solved, 7 came to nothing.</summary>
    private void Fill(int projects)
    {
        using var connection = Open();
        var branches = Branches();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY; BEGIN");
        Run(connection, "CREATE TEMP TABLE Branch (N INTEGER PRIMARY KEY, Id INTEGER, CommunityId INTEGER); INSERT INTO Branch (Id, CommunityId) SELECT Id, CommunityId FROM PartyOrganisations WHERE Kind = 'Branch' ORDER BY Id; UPDATE Branch SET N = N - 1;");
        var now = Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Run(connection, $"""
            CREATE TEMP TABLE P (Id INTEGER PRIMARY KEY, Status TEXT, BranchId INTEGER, CommunityId INTEGER, Listed TEXT, Led INTEGER, Due TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {projects})
            INSERT INTO P SELECT i,
                CASE WHEN (i * 37) % 100 < 52 THEN 'Completed' WHEN (i * 37) % 100 < 67 THEN 'InProgress' WHEN (i * 37) % 100 < 75 THEN 'Claimed' WHEN (i * 37) % 100 < 76 THEN 'Suspended'
                     WHEN (i * 37) % 100 < 79 THEN 'AwaitingAcceptance' WHEN (i * 37) % 100 < 89 THEN 'Open' WHEN (i * 37) % 100 < 91 THEN 'Draft' WHEN (i * 37) % 100 < 93 THEN 'InReview'
                     WHEN (i * 37) % 100 < 96 THEN 'Unsuccessful' WHEN (i * 37) % 100 < 98 THEN 'Expired' ELSE 'Cancelled' END,
                b.Id, b.CommunityId, datetime('{now}', '-' || ((({projects} - i) * 1500000) / {projects}) || ' minutes'), (i * 37) % 100 < 79 OR (i * 37) % 100 BETWEEN 93 AND 95, NULL
            FROM n JOIN Branch b ON b.N = (i * 7919 / 13) % {branches.Count};
            UPDATE P SET Due = datetime('{now}', '+' || (Id % 20000 - 1000) || ' minutes')
            WHERE Status IN ('InReview', 'Open', 'InProgress', 'Claimed', 'AwaitingAcceptance') OR (Status = 'Completed' AND Id % 200 = 1);
            """);
        Run(connection, $"""
            INSERT INTO Dossiers (Id, Kind, Number, OpenedAt, Awaited, OriginalDueAt, DueAt, DueIsProvisional, DueCountedDays, Version, Publication_State, Publication_PublishedAt)
            SELECT Id, 'Project', CASE WHEN Status IN ('Draft', 'InReview') THEN NULL ELSE 'HQ-' || strftime('%Y', Listed) || '-' || Id END, Listed,
                CASE WHEN Due IS NOT NULL THEN '待党建办审核' END,
                Due, Due,
                0, 0, printf('%08X-0000-4000-8000-%012X', Id, Id), CASE WHEN Status <> 'Completed' THEN 'Unpublished' WHEN Id % 200 = 1 THEN 'PendingPublish' ELSE 'Published' END, CASE WHEN Status = 'Completed' THEN Listed END
            FROM P;
            """);
        Run(connection, $"""
            INSERT INTO Projects (Id, DueAt, AcceptanceRound, CompletedAt, ResultText, LeadBranchId, ClaimedAt, DossierId, Status, AuthorId, CommunityId, Title, Category, Source, Need, Place, TargetOn,
                LeadMode, StartedAt, ProgressMode, StatedProgress, EndedAt, ReopenCount, SubmittedAt, ListedAt, ClaimsCloseOn)
            SELECT Id, Due, 1, CASE WHEN Status = 'Completed' THEN datetime(Listed, '+30 days') END, CASE WHEN Status = 'Completed' THEN '灯全部换好，居民晚上敢下楼了。' END,
                CASE WHEN Led THEN BranchId END, CASE WHEN Led THEN datetime(Listed, '+2 days') END, Id, Status, 1, CommunityId, '楼道照明与门前道路改造第 ' || Id || ' 号',
                CASE Id % 4 WHEN 0 THEN 'Safety' WHEN 1 THEN 'Environment' WHEN 2 THEN 'ElderCare' ELSE 'Culture' END, 'Residents', '三号楼的楼道灯坏了半年，老人晚上不敢下楼，门前的路也不平。', '三号楼',
                date('{now}', '+' || (Id % 300 - 100) || ' days'), 'FirstCome', CASE WHEN Led THEN datetime(Listed, '+3 days') END, 'Stated', Id % 100,
                CASE WHEN Status IN ('Unsuccessful', 'Cancelled') THEN datetime(Listed, '+40 days') END, 0, Listed, CASE WHEN Status IN ('Draft', 'InReview') THEN NULL ELSE Listed END,
                CASE WHEN Status = 'Open' THEN date('{now}', '+' || (1 + Id % 30) || ' days') END
            FROM P;
            INSERT INTO ProjectClaims (ProjectId, BranchId, Status, Plan, RequestedByName, RequestedAt, DecisionDueAt)
            SELECT Id, BranchId, CASE Status WHEN 'Completed' THEN 'Fulfilled' WHEN 'Unsuccessful' THEN 'Fulfilled' ELSE 'Approved' END, '周末集中清理', '书记', Listed, Listed FROM P WHERE Led;
            INSERT INTO ProjectTasks (ProjectId, Title, DueOn, IsMandatory, NeedsProof, State)
            SELECT Id, '清点坏灯', date('{now}', '+9 days'), 1, 0, CASE WHEN Status IN ('Completed', 'AwaitingAcceptance', 'Unsuccessful') THEN 'Done' ELSE 'Todo' END FROM P WHERE Led;
            INSERT INTO Outcomes (ProjectId, Title, Level, State, AcceptedAt)
            SELECT Id, '三号楼楼道照明', CASE WHEN Id % 3 = 0 THEN 'Street' ELSE 'Community' END, 'Accepted', datetime(Listed, '+30 days') FROM P WHERE Status = 'Completed';
            COMMIT; DROP TABLE P; PRAGMA wal_checkpoint(TRUNCATE);
            """);
    }

    private List<int> Ids(string sql)
    {
        using var connection = Open();
        using var command = new SqliteCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var ids = new List<int>();
        while (rows.Read()) ids.Add(rows.GetInt32(0));
        return ids;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(Connection);
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
