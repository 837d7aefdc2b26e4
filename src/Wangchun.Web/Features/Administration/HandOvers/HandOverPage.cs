using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Data;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.HandOvers;

public sealed class HandOverForm
{
    [Required(ErrorMessage = "请选择接手的人。")]
    [Display(Name = "接手的人")]
    public int? SuccessorId { get; set; }
}

public sealed record HandOverPage(int PersonId, string Name, IReadOnlyList<OpenWorkItem> Work, IReadOnlyList<SelectListItem> Successors, HandOverForm Form)
{
    private const int MostChoices = 300;

    public bool CanMove => Work.Any(item => item.Obstacle is null);

    /// <summary>First those of the same branch or community, who usually take over.</summary>
    public static async Task<HandOverPage> ReadAsync(PortalDb db, Person person, AdministrationRules rules, HandOverForm form, CancellationToken stop)
    {
        var branches = person.Memberships.Where(m => m.IsCurrent).Select(m => (int?)m.BranchId).Concat(person.Posts.Select(post => post.OrganisationId)).ToList();
        var communities = person.Posts.Select(post => post.CommunityId).OfType<int>().ToList();
        var near = await db.Persons
            .Where(p => p.Id != person.Id && p.IsActive && (p.Posts.Any(post => post.Until == null && post.Role != Role.Administrator && post.Role != Role.Auditor) || p.Memberships.Any(m => m.Until == null)))
            .OrderByDescending(p => p.Memberships.Any(m => m.Until == null && branches.Contains(m.BranchId)) || p.Posts.Any(post => post.Until == null && communities.Contains(post.CommunityId!.Value)))
            .ThenBy(p => EF.Functions.Collate(p.Name, db.PinyinCollation())).ThenBy(p => p.Id)
            .Take(MostChoices)
            .Select(p => new { p.Id, p.Name, Branch = p.Memberships.Where(m => m.Until == null).Select(m => m.Branch.Name).FirstOrDefault(), Community = p.Posts.Where(post => post.Until == null).Select(post => post.Community!.Name).FirstOrDefault() })
            .ToListAsync(stop);
        return new HandOverPage(
            person.Id, person.Name, await rules.OpenWorkAsync(person.Id, stop),
            [.. near.Select(p => new SelectListItem($"{p.Name} {p.Branch ?? p.Community}".TrimEnd(), $"{p.Id}"))], form);
    }
}
