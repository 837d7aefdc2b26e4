using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Which people a list shows. Former ones are left out unless asked for.</summary>
public sealed record PersonFilter(string? Name = null, Role? Role = null, int? CommunityId = null, int? BranchId = null, bool Former = false);

public static class PersonQueries
{
    extension(IQueryable<Person> persons)
    {
        public IQueryable<Person> Matching(PersonFilter filter)
        {
            if (!filter.Former) persons = persons.Where(p => p.IsActive);
            if (filter.Name is { Length: > 0 } name) persons = persons.Where(p => p.Name.Contains(name));
            if (filter.Role is { } role) persons = persons.Where(p => p.Posts.Any(post => post.Role == role && post.Until == null));
            if (filter.CommunityId is { } community) persons = persons.Where(p => p.Posts.Any(post => post.CommunityId == community && post.Until == null));
            if (filter.BranchId is { } branch)
            {
                persons = persons.Where(p =>
                    p.Memberships.Any(m => m.BranchId == branch && m.Until == null) || p.Posts.Any(post => post.OrganisationId == branch && post.Until == null));
            }

            return persons;
        }

        /// <summary>By name as a Chinese reader looks it up, from the person after the one with this name and id.</summary>
#pragma warning disable CA1309 // Not compared here: it becomes SQL, where the collation decides.
        public IQueryable<Person> ByName(string collation, string? afterName, int afterId) => (afterName is null
                ? persons
                : persons.Where(p => string.Compare(EF.Functions.Collate(p.Name, collation), afterName) > 0
                    || (EF.Functions.Collate(p.Name, collation) == afterName && p.Id > afterId)))
            .OrderBy(p => EF.Functions.Collate(p.Name, collation)).ThenBy(p => p.Id);
#pragma warning restore CA1309

        /// <summary>With everything the rules about posts and membership look at.</summary>
        public IQueryable<Person> Whole() => persons
            .Include(p => p.Posts).ThenInclude(post => post.Community)
            .Include(p => p.Posts).ThenInclude(post => post.Organisation)
            .Include(p => p.Memberships).ThenInclude(m => m.Branch)
            .AsSplitQuery();
    }
}
