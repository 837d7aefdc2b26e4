using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration;

/// <summary>What no administrator may do, whoever is asked about. Each throws the sentence that says why.</summary>
public sealed class AdministrationRules(PortalDb db, IEnumerable<IOpenWork> works)
{
    public static void RefuseOneself(int personId, Act act) =>
        Refusal.If(act.PersonId == personId, "自己的岗位和账号不能自己改，请另一位系统管理员办理。");

    /// <summary>Somebody has to be left who can let people in. Asked inside the act's transaction, after <see cref="LockAdministratorsAsync"/>.</summary>
    public async Task RefuseLastAdministratorAsync(int personId, CancellationToken stop)
    {
        await LockAdministratorsAsync(stop);
        var isOne = await Administrators().AnyAsync(post => post.PersonId == personId, stop);
        var another = await Administrators().AnyAsync(post => post.PersonId != personId, stop);
        Refusal.If(isOne && !another, "系统里至少要有一位能登录的系统管理员。请先任命另一位。");
    }

    public async Task RefuseOpenWorkAsync(Person person, CancellationToken stop)
    {
        var count = (await OpenWorkAsync(person.Id, stop)).Count;
        Refusal.If(count > 0, "{0}手上还有 {1} 件没办完的事，请先移交。", person.Name, count);
    }

    public async Task<IReadOnlyList<OpenWorkItem>> OpenWorkAsync(int personId, CancellationToken stop)
    {
        var items = new List<OpenWorkItem>();
        foreach (var work in works) items.AddRange(await work.OfAsync(db, personId, stop));
        return items;
    }

    public async Task HandOverAsync(int fromPersonId, Person to, Act act, CancellationToken stop)
    {
        foreach (var work in works) await work.MoveAsync(db, fromPersonId, to, act, stop);
    }

    /// <summary>Two administrators who remove each other at the same moment would each find the other still there; writing the rows makes one wait.</summary>
    private Task<int> LockAdministratorsAsync(CancellationToken stop) => db.Posts
        .Where(post => post.Role == Role.Administrator && post.Until == null)
        .ExecuteUpdateAsync(post => post.SetProperty(p => p.Until, p => p.Until), stop);

    private IQueryable<Post> Administrators() => db.Posts.Where(post => post.Role == Role.Administrator && post.Until == null
        && post.Person.IsActive && db.Users.Any(account => account.PersonId == post.PersonId && !account.IsDisabled && account.PasswordHash != null));
}
