using Wangchun.Domain.Casework;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.GrowthCamp;

/// <summary>The deadline is kept twice, with the dossier and for the lists with the project; the two never part.</summary>
public sealed class DueDayTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateTime Later = new(2027, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_step_moves_both()
    {
        var id = await portal.MakeProjectAsync(p => p.Submitted());
        var (first, _) = await BothAsync(id);

        await portal.DoAsync(async db =>
        {
            var project = await db.Projects.Include(p => p.Dossier).SingleAsync(p => p.Id == id);
            project.Dossier.Extend(new DueDate(Later, IsProvisional: true));
            await db.SaveChangesAsync();
        });

        Assert.NotNull(first);
        Assert.Equal((Later, Later), await BothAsync(id));
    }

    [Fact]
    public async Task So_does_a_deadline_that_is_moved_without_its_project()
    {
        var id = await portal.MakeProjectAsync(p => p.Submitted());

        await portal.DoAsync(async db =>
        {
            var dossier = await db.Projects.Where(p => p.Id == id).Select(p => p.Dossier).SingleAsync();
            dossier.Extend(new DueDate(Later, IsProvisional: true));
            await db.SaveChangesAsync();
        });

        Assert.Equal((Later, Later), await BothAsync(id));
    }

    [Fact]
    public async Task Nothing_awaited_leaves_neither()
    {
        var id = await portal.MakeProjectAsync(p => p.Published());

        Assert.Equal((null, null), await BothAsync(id));
    }

    /// <summary>As the tables hold them: read as columns, not through the entities.</summary>
    private async Task<(DateTime? Project, DateTime? Dossier)> BothAsync(int id)
    {
        var row = await portal.AskAsync(db => db.Projects.Where(p => p.Id == id).Select(p => new { Own = p.DueAt, Dossiers = p.Dossier.DueAt }).SingleAsync());
        return (row.Own, row.Dossiers);
    }
}
