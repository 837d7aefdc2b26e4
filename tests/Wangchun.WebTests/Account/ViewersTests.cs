using Wangchun.Domain.Street;
using Wangchun.Web.App.Accounts;
using Wangchun.WebTests.Making;

namespace Wangchun.WebTests.Account;

/// <summary>Work in the background sees what its orderer would see, no more and no less.</summary>
public sealed class ViewersTests : IDisposable
{
    private readonly Portal portal = new();

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task Somebody_who_acts_for_a_unit_does_so_in_the_background_too()
    {
        var (person, unit) = (await portal.PersonOfAsync("member.guangan1"), new ResponsibleUnit("菜市场管理方", "Market operator", null));
        await portal.DoAsync(async db =>
        {
            db.Add(unit);
            await db.SaveChangesAsync();
            (await db.Persons.Include(p => p.Posts).SingleAsync(p => p.Id == person)).AppointFor(unit, portal.Today.AddDays(-1));
            await db.SaveChangesAsync();
        });

        var viewer = await portal.AskAsync(db => Viewers.OfPersonAsync(db, person, CancellationToken.None));

        Assert.Equal([unit.Id], viewer!.UnitIds);
        Assert.Contains(viewer.Posts, post => post.UnitName == "菜市场管理方");
    }

    [Fact]
    public async Task Nobody_acts_who_was_switched_off()
    {
        var person = await portal.PersonOfAsync("member.guangan1");
        await portal.DoAsync(db => db.Users.Where(a => a.PersonId == person).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsDisabled, true)));

        Assert.Null(await portal.AskAsync(db => Viewers.OfPersonAsync(db, person, CancellationToken.None)));
    }
}
