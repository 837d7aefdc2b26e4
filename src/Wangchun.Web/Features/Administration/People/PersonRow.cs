using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration.People;

public sealed record PersonRow(int Id, string Name, bool IsActive, IReadOnlyList<PostHeld> Posts, string? Branch, string? UserName, bool IsDisabled)
{
    public static IQueryable<PersonRow> From(IQueryable<Person> persons, IQueryable<Data.Accounts.Account> accounts) => persons.Select(p => new PersonRow(
        p.Id, p.Name, p.IsActive,
        p.Posts.Where(post => post.Until == null).OrderBy(post => post.Id).Select(post => new PostHeld(
            post.Role, post.CommunityId, post.Community!.Name, post.OrganisationId, post.Organisation!.Name)
        {
            UnitId = post.UnitId,
            UnitName = post.Unit!.Name,
        }).ToList(),
        p.Memberships.Where(m => m.Until == null).Select(m => m.Branch.Name).FirstOrDefault(),
        accounts.Where(a => a.PersonId == p.Id).Select(a => a.UserName).FirstOrDefault(),
        accounts.Any(a => a.PersonId == p.Id && a.IsDisabled)));
}

public sealed record PeoplePage(PeopleSearch Search, IReadOnlyList<PersonRow> Rows, string? Next, Choices Choices, int? MissingCalendar);
