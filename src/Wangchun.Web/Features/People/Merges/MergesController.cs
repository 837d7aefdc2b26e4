using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Personal;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.People.Register;

namespace Wangchun.Web.Features.People.Merges;

/// <summary>Two entries that are one person: what is the same, what differs, and which one is kept.</summary>
public sealed record MergePage(MergeSide Kept, MergeSide Other);

public sealed record MergeSide(int Id, string Name, string? Phone, DateOnly? BirthOn, string? Branch, DateOnly? VolunteerSince, string? Account);

[Authorize(Can.People.MergePersons)]
[Route("people/{id:int}/merge")]
public sealed class MergesController(FieldVault vault) : PortalController
{
    /// <summary>Keeps <paramref name="id"/>; the page offers the other way round as well.</summary>
    [HttpGet]
    public async Task<IActionResult> New(int id, int with) =>
        id != with && await SideAsync(id) is { } kept && await SideAsync(with) is { } other ? View(new MergePage(kept, other)) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, int with) => Commit(
        () => Find(with),
        async person =>
        {
            var kept = await Find(id) ?? throw new Refusal("要保留的记录不在了，请重新查找。");
            person.MergeInto(kept, await Db.Users.AnyAsync(account => account.PersonId == with, Stop), Act);
        },
        _ => Done("两条记录已合并，30 天内可以撤销。", "Show", "Register", new { id }),
        _ => Task.FromResult(Back($"{Url.Action(nameof(New), new { id, with })}")));

    /// <summary>Takes the entry <paramref name="id"/> out of the one it was merged into.</summary>
    [HttpPost("undo")]
    public Task<IActionResult> Undo(int id) => Commit(
        () => Find(id), person => person.TakeApart(RegisterRules.MergeUndoDays, Act), _ => Done("合并已撤销。", "Show", "Register", new { id }), _ => Task.FromResult(Back(Url.Content("~/people"))));

    private Task<Person?> Find(int id) => Db.Persons.Include(p => p.Posts).Include(p => p.Memberships).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, Stop);

    private async Task<MergeSide?> SideAsync(int id)
    {
        var side = await Db.Persons.Where(p => p.Id == id && p.MergedIntoId == null).Select(p => new MergeSide(
            p.Id, p.Name, p.Phone.Sealed, p.BirthOn, p.Memberships.Where(m => m.Until == null).Select(m => m.Branch.Name).FirstOrDefault(), p.VolunteerSince,
            Db.Users.Where(account => account.PersonId == id).Select(account => account.UserName).FirstOrDefault())).SingleOrDefaultAsync(Stop);
        return side is null ? null : side with { Phone = vault.MaskedPhone(side.Phone, id) };
    }
}
