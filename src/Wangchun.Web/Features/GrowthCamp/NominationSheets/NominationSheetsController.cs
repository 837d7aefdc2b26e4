using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.NominationSheets;

/// <summary>A secretary names their branch and its members, a member themselves, the office anybody.</summary>
[Authorize(Can.GrowthCamp.Nominate)]
[Route("growth-camp/awards")]
public sealed class NominationSheetsController : AwardController
{
    [HttpGet("{id:int}/nominations/new")]
    public async Task<IActionResult> New(int id) =>
        await Find(id) is { } round ? View(nameof(Edit), await Page(round, new NominationForm())) : await Absent();

    [HttpPost("{id:int}/nominations/new")]
    public async Task<IActionResult> Create(int id, NominationForm form)
    {
        Nomination? made = null;
        return await Commit(
            () => Find(id),
            async round =>
            {
                made = round.Nominate(await SheetAsync(id, form), Act);
                if (form.Intent == "submit") made.Submit(Act);
            },
            _ => ToNomination(form.Intent == "submit" ? "提名已提交。" : "提名草稿已保存。", made!.Id),
            async round => View(nameof(Edit), await Page(round, form)));
    }

    [HttpGet("nominations/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) => await Own(id) is { } nomination ? View(PageOf(nomination, nomination.Merits)) : await Absent();

    [HttpPost("nominations/{id:int}/edit")]
    public Task<IActionResult> Update(int id, NominationTextForm form) => Commit(
        () => Own(id),
        nomination =>
        {
            nomination.Rewrite(form.Merits, Act);
            if (form.Intent == "submit" && nomination.Status == NominationStatus.Draft) nomination.Submit(Act);
        },
        nomination => ToNomination(nomination.Status == NominationStatus.Submitted ? "提名已提交。" : "提名草稿已保存。", id),
        nomination => Task.FromResult<IActionResult>(View(nameof(Edit), PageOf(nomination, form.Merits))));

    private async Task<NominationSheet> SheetAsync(int roundId, NominationForm form)
    {
        var category = form.Category!.Value;
        var member = category.IsForBranches ? null : await Members().Include(m => m.Person).Include(m => m.Branch).SingleOrDefaultAsync(m => m.Id == form.MembershipId, Stop);
        var branch = category.IsForBranches ? await Branches().SingleOrDefaultAsync(b => b.Id == form.BranchId, Stop) : member?.Branch;
        if (branch is null) throw new Refusal(category.IsForBranches ? "请选择您可以提名的支部。" : "请选择您可以提名的党员。");

        var sheet = new NominationSheet(category, branch, member, form.Merits, AsOf(branch, member));
        var taken = Db.Nominations.Where(n => n.CycleId == roundId && n.Category == category && n.Status != NominationStatus.Withdrawn);
        var (branchId, personId) = (branch.Id, member?.PersonId);
        Refusal.If(
            await taken.AnyAsync(n => personId == null ? n.PersonId == null && n.BranchId == branchId : n.PersonId == personId, Stop), "“{0}”已经有人提名，不用重复提名。", sheet.Subject);
        return sheet;
    }

    private NominatedAs AsOf(PartyOrganisation branch, Membership? member) =>
        Viewer.Holds(Role.PartyOffice) ? NominatedAs.Office
        : Viewer.LedBranchIds.Contains(branch.Id) ? NominatedAs.Secretary
        : member?.PersonId == Viewer.PersonId ? NominatedAs.Self
        : throw new Refusal("请选择您可以提名的党员。");

    private IQueryable<PartyOrganisation> Branches() => Db.PartyOrganisations.Where(o => o.Kind == PartyOrganisationKind.Branch && o.IsActive
        && (Viewer.SeesStreet || Viewer.LedBranchIds.Contains(o.Id)));

    private IQueryable<Membership> Members() => Db.Memberships.Where(m => m.Until == null && m.Person.IsActive
        && (Viewer.SeesStreet || Viewer.LedBranchIds.Contains(m.BranchId) || m.PersonId == Viewer.PersonId));

    private async Task<NominationFormPage> Page(AwardCycle round, NominationForm form)
    {
        var branches = await Branches().OrderBy(o => o.CommunityId).ThenBy(o => o.Id).Select(o => new SelectListItem(o.Name, $"{o.Id}")).ToListAsync(Stop);
        var members = await Members().OrderBy(m => m.BranchId).ThenBy(m => m.Id).Select(m => new SelectListItem(m.Person.Name + " · " + m.Branch.Name, $"{m.Id}")).ToListAsync(Stop);
        return new NominationFormPage(null, round.Id, round.Year, null, branches, members, form);
    }

    private static NominationFormPage PageOf(Nomination nomination, string? merits) =>
        new(nomination.Id, nomination.CycleId, nomination.Cycle.Year, nomination.Subject, [], [], new NominationForm { Category = nomination.Category, Merits = merits });

    /// <summary>Without the other nominations: who is named already is asked of the database, which is asked again when two come at once.</summary>
    private Task<AwardCycle?> Find(int id) => Db.AwardCycles.VisibleTo(Viewer).Include(c => c.Dossier).SingleOrDefaultAsync(c => c.Id == id, Stop);

    private Task<Nomination?> Own(int id) => One(Db.Nominations.WrittenBy(Viewer), id);
}
