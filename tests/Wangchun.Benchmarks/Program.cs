using System.Diagnostics;
using System.Globalization;
using Wangchun.Benchmarks;

// dotnet run -c Release --project tests/Wangchun.Benchmarks -- --sizes 1000,100000,1000000 --seconds 5 --turns 3 --only mall
if (args is ["serve", var served, .. var rest])
{
    await Baseline.ServeAsync(served, rest);
    return;
}

var sizes = Option("--sizes", "1000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
var length = TimeSpan.FromSeconds(double.Parse(Option("--seconds", "5"), CultureInfo.InvariantCulture));
var turns = int.Parse(Option("--turns", "3"), CultureInfo.InvariantCulture);
var only = Option("--only", "");
var directory = Directory.CreateTempSubdirectory("benchmarks-").FullName;
var open = new List<IDisposable>();
try
{
    await RunAsync();
}
finally
{
    foreach (var thing in open) thing.Dispose();
    Directory.Delete(directory, recursive: true);
}

async Task RunAsync()
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC"));
    var targets = new List<Target>();
    Server? smallest = null;
    // Claims are made where there are enough open projects for all turns.
    var claimed = sizes.Order().FirstOrDefault(size => size >= 100_000, sizes.Max());
    foreach (var size in sizes)
    {
        var began = Stopwatch.GetTimestamp();
        var street = await Street.MakeAsync(Path.Combine(directory, $"{size}"), size);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:N0} projects made in {Stopwatch.GetElapsedTime(began).TotalSeconds:N0} s"));
        var portal = Keep(await Server.PortalAsync(street));
        smallest ??= portal;
        targets.AddRange(await PagesAsync(portal, size.ToString("N0", CultureInfo.InvariantCulture)));
        if (size == claimed) targets.AddRange(await ClaimsAsync(portal, street, size));
        if (size == sizes.Min()) targets.AddRange(await SignUpsAsync(portal, street));
    }

    foreach (var size in sizes.Where(_ => "register".Contains(only, StringComparison.OrdinalIgnoreCase) || only.StartsWith("register", StringComparison.OrdinalIgnoreCase)))
    {
        var street = await Street.WithPersonsAsync(Path.Combine(directory, $"persons-{size}"), size);
        targets.AddRange(await RegisterAsync(Keep(await Server.PortalAsync(street)), size.ToString("N0", CultureInfo.InvariantCulture)));
    }

    var file = Path.Combine(directory, "page.html");
    await File.WriteAllBytesAsync(file, await Keep(new Visitor(smallest!)).BytesAsync("/projects"));
    var baseline = Keep(await Server.BaselineAsync(file));
    var stranger = Keep(new Visitor(baseline));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the page of /projects is {new FileInfo(file).Length / 1024.0:N0} KB"));
    targets.Insert(0, new Target("Kestrel plaintext", 8, baseline, _ => stranger.GetAsync("/plaintext")));
    targets.Insert(1, new Target("the page's bytes as a static file", 8, baseline, _ => stranger.GetAsync("/static/page.html")));
    targets.Add(Baseline.Insert(directory));
    targets.Add(Baseline.Sync(directory));
    targets = [.. targets.Where(target => target.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];

    foreach (var target in targets) await Load.RunAsync(target, TimeSpan.FromSeconds(2));
    var samples = new List<Sample>();
    for (var turn = 0; turn < turns; turn++)
        foreach (var target in targets) samples.Add(await Load.RunAsync(target, length));

    Console.WriteLine(Sample.Head);
    foreach (var group in samples.GroupBy(sample => (sample.Target, sample.Clients))) Console.WriteLine(Sample.Row(group));
    foreach (var (what, times) in Visitor.Refused) Console.WriteLine($"{what}, {times} times");
    foreach (var server in open.OfType<Server>()) Console.WriteLine($"{server.Address}: {server.MemoryMegabytes} MB");
}

async Task<IReadOnlyList<Target>> PagesAsync(Server portal, string size)
{
    var stranger = Keep(new Visitor(portal));
    var uncached = Keep(new Visitor(portal).Uncached());
    var office = Keep(await new Visitor(portal).SignInAsync("party.office"));
    var secretary = Keep(await new Visitor(portal).SignInAsync("secretary.wujiangkou1"));
    return
    [
        new($"mall, from the output cache, {size}", 8, portal, _ => stranger.GetAsync("/projects")),
        new($"mall, live, {size}", 8, portal, _ => uncached.GetAsync("/projects")),
        new($"home, live, {size}", 8, portal, _ => uncached.GetAsync("/")),
        new($"working list, office, {size}", 8, portal, _ => office.GetAsync("/growth-camp/projects")),
        new($"working list, secretary, {size}", 8, portal, _ => secretary.GetAsync("/growth-camp/projects")),
        new($"desk, office, {size}", 8, portal, _ => office.GetAsync("/desk")),
    ];
}

async Task<IReadOnlyList<Target>> ClaimsAsync(Server portal, Street street, int size)
{
    var projects = new Queue<int>(street.OpenProjects(size / 10));
    var secretaries = new List<Visitor>();
    foreach (var branch in street.Branches().Take(32))
    {
        var secretary = Keep(await new Visitor(portal).SignInAsync(Street.SecretaryOf(branch)));
        await secretary.ReadTokenAsync($"/growth-camp/projects/{projects.Peek()}/claim");
        secretaries.Add(secretary);
    }

    var branches = street.Branches();
    var name = string.Create(CultureInfo.InvariantCulture, $"claim, {size:N0}");
    var most = projects.Count / (2 * (turns + 1));
    return [new Target(name, 1, portal, ClaimAsync) { Most = most }, new Target(name, secretaries.Count, portal, ClaimAsync) { Most = most }];

    Task<bool> ClaimAsync(int client)
    {
        int project;
        lock (projects) project = projects.Dequeue();

        return secretaries[client].PostAsync($"/growth-camp/projects/{project}/claim", ("BranchId", branches[client].ToString(CultureInfo.InvariantCulture)), ("Plan", "周末集中清理"));
    }
}

// One activity after the other, all clients for the same eight seats: most of them end up in the waiting line.
async Task<IReadOnlyList<Target>> SignUpsAsync(Server portal, Street street)
{
    var activities = street.FillActivities(4_000);
    var secretaries = new List<Visitor>();
    foreach (var branch in street.Branches().Take(32))
    {
        var secretary = Keep(await new Visitor(portal).SignInAsync(Street.SecretaryOf(branch)));
        await secretary.ReadTokenAsync($"/activities/{activities[0]}");
        secretaries.Add(secretary);
    }

    var next = new int[secretaries.Count];
    return [new Target("take a seat", 1, portal, SignUpAsync) { Most = activities.Count / (2 * (turns + 1)) }, new Target("take a seat", secretaries.Count, portal, SignUpAsync)];

    Task<bool> SignUpAsync(int client) => secretaries[client].PostAsync($"/activities/{activities[next[client]++]}/sign-up");
}

async Task<IReadOnlyList<Target>> RegisterAsync(Server portal, string size)
{
    var office = Keep(await new Visitor(portal).SignInAsync("party.office"));
    return
    [
        .. new (string What, string Typed)[] { ("whole list", ""), ("name", "王小明"), ("surname", "王"), ("pinyin", "wangxiao"), ("initials", "wxm"), ("given name", "芳芳"), ("nobody", "欧阳不在") }
            .Select(search => new Target($"register, {search.What}, {size}", 4, portal, _ => office.GetAsync($"/people?q={Uri.EscapeDataString(search.Typed)}"))),
    ];
}

T Keep<T>(T thing)
    where T : IDisposable
{
    open.Add(thing);
    return thing;
}

string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
