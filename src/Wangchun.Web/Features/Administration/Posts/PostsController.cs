using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Posts;

/// <summary>Appoints people and ends their posts. What a post may do follows from its role alone.</summary>
[Authorize(Can.Administration.ManagePeople)]
[Route("admin/people/{id:int}/posts")]
public sealed class PostsController(AdministrationRules rules) : PortalController
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id) => await Find(id) is { } person ? await FormAsync(person, new PostForm()) : await Absent();

    [HttpPost("new")]
    public Task<IActionResult> Create(int id, PostForm form) => Commit(
        () => Find(id),
        person => AppointAsync(person, form),
        _ => Done("任命已生效。", "Show", "People", new { id }),
        person => FormAsync(person, form));

    [HttpPost("{postId:int}/end")]
    public Task<IActionResult> Destroy(int id, int postId) => Commit(
        async () => await Find(id) is { } person && person.Posts.Any(post => post.Id == postId && post.IsCurrent) ? person : null,
        async person =>
        {
            var post = person.Posts.Single(held => held.Id == postId);
            AdministrationRules.RefuseOneself(id, Act);
            if (post.Role == Role.Administrator) await rules.RefuseLastAdministratorAsync(id, Stop);
            await rules.RefuseOpenWorkAsync(person, Stop);
            post.End(Act.Today);
        },
        _ => Done("岗位已结束。", "Show", "People", new { id }),
        _ => Task.FromResult(Back($"~/admin/people/{id}")));

    /// <summary>Who takes a post in a branch belongs to it, unless they already belong to another.</summary>
    private async Task AppointAsync(Person person, PostForm form)
    {
        AdministrationRules.RefuseOneself(person.Id, Act);
        var community = await Db.Communities.SingleOrDefaultAsync(c => c.Id == form.CommunityId, Stop);
        var branch = await Db.PartyOrganisations.SingleOrDefaultAsync(o => o.Id == form.BranchId, Stop);
        var post = person.Appoint(form.Role!.Value, community, branch, Act.Today);
        if (post.Organisation is { } joined && !person.Memberships.Any(m => m.IsCurrent)) person.Join(joined, Act.Today);
    }

    private async Task<IActionResult> FormAsync(Person person, PostForm form) =>
        View(nameof(New), new PostPage(person.Id, person.Name, await Choices.ReadAsync(Db, Stop), form));

    private Task<Person?> Find(int id) => Db.Persons.Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);
}
