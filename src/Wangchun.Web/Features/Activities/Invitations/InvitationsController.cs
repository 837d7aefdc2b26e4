using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Invitations;

/// <summary>The organiser asks somebody with an account to come.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/invitations")]
public sealed class InvitationsController : ActivityController
{
    private const int Most = 500;

    [HttpGet]
    public async Task<IActionResult> New(int id) => await Managed(id) is { } activity ? View(await Page(activity, new InvitationForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Create(int id, InvitationForm form) => Commit(
        () => Managed(id),
        async activity =>
        {
            var person = await Reach().SingleOrDefaultAsync(p => p.Id == form.PersonId, Stop);
            activity.Invite(person ?? throw new Refusal("请从名单里选要邀请的人。"), Act);
        },
        _ => ToActivity("邀请已发出。", id, "/invitations"),
        async activity => View(nameof(New), await Page(activity, form)));

    [HttpPost("{invitationId:int}/revocation")]
    public Task<IActionResult> Destroy(int id, int invitationId) => Commit(
        async () => await Invited(id) is { } activity && activity.Invitations.Any(invitation => invitation.Id == invitationId) ? activity : null,
        activity => { Db.Remove(activity.TakeBackInvitation(activity.Invitations.Single(invitation => invitation.Id == invitationId), Act)); },
        _ => ToActivity("邀请已收回，本人会收到消息。", id, "/invitations"));

    private Task<Activity?> Invited(int id) => Db.Activities.ManagedBy(Viewer).Whole().Include(a => a.Invitations).ThenInclude(i => i.Person).SingleOrDefaultAsync(a => a.Id == id, Stop);

    /// <summary>The office reaches everybody with an account, others the members of their own communities and branches.</summary>
    private IQueryable<Person> Reach()
    {
        var (office, communities, branches) = (Viewer.Holds(Role.PartyOffice), Viewer.CommunityIds, Viewer.LedBranchIds);
        return Db.Persons.Where(p => p.IsActive && Db.Users.Any(a => a.PersonId == p.Id)
            && p.Memberships.Any(m => m.Until == null
                && (office || branches.Contains(m.BranchId) || (m.Branch.CommunityId != null && communities.Contains(m.Branch.CommunityId.Value)))));
    }

    private async Task<InvitationPage> Page(Activity activity, InvitationForm form)
    {
        var people = await Reach().OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most).Select(p => new { p.Id, p.Name }).ToListAsync(Stop);
        var invited = activity.Invitations.Select(invitation => invitation.PersonId).ToHashSet();
        return new InvitationPage(
            ActivityHead.Of(activity),
            [.. people.Where(person => !invited.Contains(person.Id)).Select(person => new SelectListItem(person.Name, $"{person.Id}"))],
            await Invited(activity),
            form);
    }

    private async Task<IReadOnlyList<InvitedRow>> Invited(Activity activity)
    {
        var (ids, coming) = (activity.Invitations.ToDictionary(i => i.PersonId, i => i.Id), activity.SignUps.Where(s => s.IsStanding).Select(s => s.PersonId).ToHashSet());
        var people = await Db.Persons.Where(p => ids.Keys.Contains(p.Id)).OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).ToListAsync(Stop);
        return [.. people.Select(person => new InvitedRow(ids[person.Id], person.Name, coming.Contains(person.Id)))];
    }
}

public sealed record InvitedRow(int InvitationId, string Name, bool IsComing);

public sealed class InvitationForm
{
    [Display(Name = "邀请谁")]
    [Required(ErrorMessage = "请从名单里选要邀请的人。")]
    public int? PersonId { get; set; }
}

public sealed record InvitationPage(ActivityHead Head, IReadOnlyList<SelectListItem> People, IReadOnlyList<InvitedRow> Invited, InvitationForm Form);
