using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App.Exports;
using Wangchun.Web.Jobs;

namespace Wangchun.WebTests.Exports;

/// <summary>A portal in which every list is a long one, and a list of numbers with something happening on the way.</summary>
public sealed class ExportPortal() : Portal(kestrel: false, new Dictionary<string, string?> { ["Portal:Exports:RowsAtOnce"] = "0" })
{
    internal Meeting Meeting { get; } = new();

    /// <summary>Before each number is written.</summary>
    public Func<int, Task> OnTheWay { get; set; } = _ => Task.CompletedTask;

    public int RowsAtOnce
    {
        set => Services.GetRequiredService<IOptions<ExportOptions>>().Value.RowsAtOnce = value;
    }

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Path.Combine(DataDirectory, ExportFiles.Folder)).Select(path => Path.GetFileName(path))];

    public Task<bool> StepAsync(CancellationToken stop = default) => Services.GetRequiredService<ExportWorker>().StepAsync(stop);

    public Task<ExportOrder> ReadAsync(int id) => AskAsync(db => db.ExportOrders.AsNoTracking().SingleAsync(order => order.Id == id));

    /// <summary>An order for the numbers from 1 to 3.</summary>
    public async Task<int> OrderNumbersAsync(string user = "party.office")
    {
        var id = 0;
        await DoAsync(async db =>
        {
            var person = await db.Users.Where(account => account.UserName == user).Select(account => account.Person).SingleAsync();
            var order = new ExportOrder(
                NumberList.Word, ExportFilters.Write(new NumberFilter(3)), ExportFormat.Csv, "数字.csv", "zh-CN", 3, new Act(person.Id, person.Name, "", new HashSet<int>(), Now, Today));
            db.Add(order);
            await db.SaveChangesAsync();
            id = order.Id;
        });
        return id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<PortalDb>(db => db.AddInterceptors(Meeting));
            services.AddScoped<IExportList>(_ => new NumberList(number => OnTheWay(number)));
        });
    }
}

internal sealed record NumberFilter(int Last);

internal sealed class NumberList(Func<int, Task> onTheWay) : ExportList<NumberFilter, int>
{
    public const string Word = "numbers";

    public override string Kind => Word;

    public override string Title => "编号";

    public override string Subject => "Number";

    public override string Right => Can.People.ExportRegister;

    public override string Page => "/people";

    protected override Task<int> CountAsync(NumberFilter filter, Viewer viewer, DateTime now, CancellationToken stop) => Task.FromResult(filter.Last);

    protected override async IAsyncEnumerable<int> RowsAsync(NumberFilter filter, Viewer viewer, DateTime now, [EnumeratorCancellation] CancellationToken stop = default)
    {
        foreach (var number in Enumerable.Range(1, filter.Last))
        {
            await onTheWay(number);
            stop.ThrowIfCancellationRequested();
            yield return number;
        }
    }

    protected override IReadOnlyList<ExportColumn<int>> Columns() => [new("编号", number => number)];
}

/// <summary>Once it is asked for, nobody who has looked for work goes on before so many have looked.</summary>
internal sealed class Meeting : DbCommandInterceptor
{
    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int awaited;

    public void Of(int workers) => awaited = workers;

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (awaited == 0 || !command.CommandText.Contains(ExportWork.Looking, StringComparison.Ordinal)) return result;

        if (Interlocked.Decrement(ref awaited) == 0) all.SetResult();
        await all.Task;
        return result;
    }
}
