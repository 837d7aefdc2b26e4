using Wangchun.Domain.Casework;
using Wangchun.Web.App.Exports;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Exports;

/// <summary>What becomes of an order when instances of the portal come, go and get in each other's way.</summary>
public sealed class ExportWorkTests : IAsyncLifetime
{
    private readonly ExportPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Two_workers_that_find_the_same_order_write_it_once()
    {
        var id = await portal.OrderNumbersAsync();
        var begun = 0;
        portal.OnTheWay = number =>
        {
            if (number == 1) Interlocked.Increment(ref begun);
            return Task.CompletedTask;
        };
        portal.Meeting.Of(2);

        var did = await Task.WhenAll(Task.Run(() => portal.StepAsync()), Task.Run(() => portal.StepAsync()));

        Assert.Equal(1, begun);
        Assert.Equal([false, true], did.Order());
        Assert.Equal([(await portal.ReadAsync(id)).StoredAs!], portal.Files);
        Assert.Equal(1, await portal.AskAsync(db => db.InboxItems.CountAsync(item => item.Path == $"/exports/{id}")));
    }

    [Fact]
    public async Task An_order_whose_worker_was_killed_is_taken_up_again()
    {
        var id = await portal.OrderNumbersAsync();
        await KillAsync(id);

        Assert.False(await portal.StepAsync());
        portal.Clock.Advance(new ExportOptions().Lease);
        Assert.True(await portal.StepAsync());

        var order = await portal.ReadAsync(id);
        Assert.Equal((ExportState.Ready, 3, 2), (order.State, order.RowsDone, order.Attempts));
    }

    [Fact]
    public async Task What_kills_its_worker_again_and_again_is_given_up()
    {
        var id = await portal.OrderNumbersAsync();
        for (var time = 0; time < new ExportOptions().Attempts; time++)
        {
            await KillAsync(id);
            portal.Clock.Advance(new ExportOptions().Lease);
        }

        Assert.False(await portal.StepAsync());

        Assert.Equal(ExportState.Failed, (await portal.ReadAsync(id)).State);
        Assert.Equal("“{0}”没有做成。", await portal.AskAsync(db => db.InboxItems.Where(item => item.Path == $"/exports/{id}").Select(item => item.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_worker_that_was_taken_for_dead_leaves_no_file_and_no_result()
    {
        var id = await portal.OrderNumbersAsync();
        portal.OnTheWay = async number =>
        {
            if (number != 2) return;
            portal.OnTheWay = _ => Task.CompletedTask;
            portal.Clock.Advance(new ExportOptions().Lease);
            Assert.True(await portal.StepAsync());
        };

        await portal.StepAsync();

        var order = await portal.ReadAsync(id);
        Assert.Equal((ExportState.Ready, 2), (order.State, order.Attempts));
        Assert.Equal([order.StoredAs!], portal.Files);
    }

    [Fact]
    public async Task A_slow_worker_that_is_heard_of_keeps_its_order()
    {
        var id = await portal.OrderNumbersAsync();
        var (other, seen) = (true, 0);
        portal.OnTheWay = async number =>
        {
            if (number == 3)
            {
                seen = (await portal.ReadAsync(id)).RowsDone;
                other = await portal.StepAsync();
            }

            portal.Clock.Advance(new ExportOptions().Lease - TimeSpan.FromSeconds(1));
        };

        await portal.StepAsync();

        Assert.Equal((2, false), (seen, other));
        Assert.Equal((ExportState.Ready, 1), ((await portal.ReadAsync(id)).State, (await portal.ReadAsync(id)).Attempts));
    }

    [Fact]
    public async Task A_portal_that_stops_puts_the_order_back_for_another()
    {
        var id = await portal.OrderNumbersAsync();
        using var stop = new CancellationTokenSource();
        portal.OnTheWay = number => number == 2 ? stop.CancelAsync() : Task.CompletedTask;

        await portal.StepAsync(stop.Token);

        Assert.Equal((ExportState.Waiting, 0), ((await portal.ReadAsync(id)).State, (await portal.ReadAsync(id)).Attempts));
        Assert.Empty(portal.Files);
        Assert.True(await portal.StepAsync());
        Assert.Equal(ExportState.Ready, (await portal.ReadAsync(id)).State);
    }

    [Fact]
    public async Task A_failure_is_told_in_a_sentence_and_leaves_no_file()
    {
        var id = await portal.OrderNumbersAsync();
        portal.OnTheWay = number => number == 2 ? throw new InvalidOperationException("The database went away.") : Task.CompletedTask;

        Assert.True(await portal.StepAsync());

        var page = await (await portal.SignInAsync("party.office")).OpenAsync($"/exports/{id}");
        Assert.Contains("准备文件时出了错", page.QuerySelector("main")!.TextContent);
        Assert.Null(page.QuerySelector("progress"));
        Assert.DoesNotContain("database", page.Source.Text, StringComparison.Ordinal);
        Assert.Empty(portal.Files);
    }

    [Fact]
    public async Task What_a_killed_worker_left_half_written_is_swept_away()
    {
        var half = Path.Combine(portal.DataDirectory, ExportFiles.Folder, ExportFiles.NewName());
        Directory.CreateDirectory(Path.GetDirectoryName(half)!);
        await File.WriteAllTextAsync(half, "姓名");
        await portal.OrderNumbersAsync();
        await portal.StepAsync();
        foreach (var file in portal.Files) File.SetLastWriteTimeUtc(Path.Combine(portal.DataDirectory, ExportFiles.Folder, file), portal.Now.AddHours(-2));

        await portal.TickAsync();

        Assert.DoesNotContain(Path.GetFileName(half), portal.Files);
        Assert.Single(portal.Files);
    }

    /// <summary>The order as a process leaves it that took it and was never heard of again.</summary>
    private Task KillAsync(int id) => portal.DoAsync(async db =>
    {
        (await db.ExportOrders.SingleAsync(order => order.Id == id)).Take(new ExportOptions().Lease, Act.ByClock(portal.Now, portal.Today));
        await db.SaveChangesAsync();
    });
}
