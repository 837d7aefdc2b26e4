using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.GrowthCamp.Awards;

namespace Wangchun.Web.Features.GrowthCamp.AwardJudges;

/// <summary>The office appoints judges for one round, lets them go, and decides whether they see each other's names.</summary>
[Authorize(Can.GrowthCamp.ManageAwards)]
[Route("growth-camp/awards/{id:int}/judges")]
public sealed class AwardJudgesController(CampTerms terms) : AwardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int id) => await Round(id) is { } round ? View(await Page(round, new JudgeForm())) : await Absent();

    [HttpPost("")]
    public Task<IActionResult> Create(int id, JudgeForm form) => Commit(
        () => Round(id),
        async round =>
        {
            var person = await Choosable(Db, Can.GrowthCamp.JudgeAwards).Include(p => p.Posts).Include(p => p.Memberships).SingleOrDefaultAsync(p => p.Id == form.PersonId, Stop);
            round.AppointJudge(person ?? throw new Refusal("请选择一位有账号的人。"), Act);
        },
        round => Done("已聘请评委。", nameof(Index), "AwardJudges", new { id = round.Id }),
        async round => View(nameof(Index), await Page(round, form)));

    [HttpPost("{judgeId:int}/release")]
    public Task<IActionResult> Destroy(int id, int judgeId) => Commit(
        () => Round(id),
        round => round.ReleaseJudge(round.Judges.SingleOrDefault(judge => judge.Id == judgeId) ?? throw new Refusal("请选择一位有账号的人。"), terms, Act),
        _ => Done("已解聘评委。", nameof(Index), "AwardJudges", new { id }));

    [HttpPost("names")]
    public Task<IActionResult> Update(int id, bool shown) => Commit(
        () => Round(id),
        round => round.ShowJudgeNames(shown, Act),
        _ => Done(shown ? "评委互相看得到姓名。" : "评委互相看不到姓名。", nameof(Index), "AwardJudges", new { id }));

    /// <summary>People who are still here, can sign in, and hold a post with that right.</summary>
    internal static IQueryable<Person> Choosable(PortalDb db, string right)
    {
        var roles = Roles.Grants.Where(grant => grant.Value.Contains(right)).Select(grant => grant.Key).ToList();
        return db.Persons.Where(p => p.IsActive
            && p.Posts.Any(post => post.Until == null && roles.Contains(post.Role))
            && db.Users.Any(account => account.PersonId == p.Id && !account.IsDisabled));
    }

    private async Task<JudgesPage> Page(AwardCycle round, JudgeForm form)
    {
        var judging = round.Judges.Where(judge => !judge.IsReleased).Select(judge => judge.PersonId).ToList();
        var people = await Choosable(Db, Can.GrowthCamp.JudgeAwards).Where(p => !judging.Contains(p.Id))
            .OrderBy(p => p.Id).Select(p => new SelectListItem(p.Name, $"{p.Id}")).ToListAsync(Stop);
        return new JudgesPage(round, people, form);
    }
}
