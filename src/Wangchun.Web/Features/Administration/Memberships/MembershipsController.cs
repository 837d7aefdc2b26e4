using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Memberships;

/// <summary>The branch a Party member belongs to; one at a time, none for everybody else.</summary>
[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people/{id:int}/membership")]
public sealed class MembershipsController(AdministrationRules rules) : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Edit(int id) =>
        await Find(id) is { } person ? await FormAsync(person, new MembershipForm { BranchId = Current(person)?.BranchId, Standing = Current(person)?.Standing ?? MemberStanding.Full }) : await Absent();

    [HttpPost]
    public Task<IActionResult> Update(int id, MembershipForm form) => Commit(
        () => Find(id),
        async person =>
        {
            AdministrationRules.RefuseOneself(id, Act);
            if (Current(person) is { } same && same.BranchId == form.BranchId)
            {
                if (same.Standing != form.Standing) Become(same, form.Standing);
                return;
            }

            if (form.BranchId is null && Current(person) is null) return;

            await rules.RefuseOpenWorkAsync(person, Stop);
            await MoveAsync(person, form.BranchId, form.Standing);
        },
        _ => Done("党支部已更新。", "Show", "People", new { id }),
        person => FormAsync(person, form));

    private static void Become(Membership membership, MemberStanding standing)
    {
        Refusal.If(standing == MemberStanding.Probationary, "正式党员不能改回预备党员。");
        membership.BecomeFull();
    }

    private async Task MoveAsync(Person person, int? branchId, MemberStanding standing)
    {
        var held = person.Posts.FirstOrDefault(post => post.IsCurrent && post.Organisation is not null && post.OrganisationId != branchId);
        Refusal.If(held is not null, "{0}还担任“{1}”的{2}，请先结束这个岗位。", person.Name, held?.Organisation?.Name ?? "", held?.Role ?? default);
        if (branchId is null)
        {
            Current(person)?.End(Act.Today);
            return;
        }

        // The index of current memberships allows one, so the old one ends in a statement of its own.
        Current(person)?.End(Act.Today);
        await Db.SaveChangesAsync(Stop);
        person.Join(await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == branchId, Stop) ?? throw new Refusal("请选择党支部。"), Act.Today, standing);
    }

    private async Task<IActionResult> FormAsync(Person person, MembershipForm form) =>
        View(nameof(Edit), new MembershipPage(person.Id, person.Name, Current(person)?.Branch.Name, await Choices.ReadAsync(Db, Stop), form));

    private Task<Person?> Find(int id) => Db.Persons.Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);

    private static Membership? Current(Person person) => person.Memberships.SingleOrDefault(m => m.IsCurrent);
}
