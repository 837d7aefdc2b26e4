using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Which objections exist for whom.</summary>
public static class ObjectionQueries
{
    extension(IQueryable<Objection> objections)
    {
        /// <summary>The offices, unless they are close to the nominee, and the one who looks into it. Nobody else knows that it exists.</summary>
        public IQueryable<Objection> HandledBy(Viewer viewer)
        {
            var (me, branches, street) = (viewer.PersonId, viewer.BranchIds, viewer.SeesStreet);
            return objections.Where(o => o.InvestigatorId == me
                || (street && o.Nomination.PersonId != me && o.Nomination.NominatedById != me && !branches.Contains(o.Nomination.BranchId)));
        }

        public IQueryable<Objection> InvestigatedBy(Viewer viewer) => objections.Where(o => o.InvestigatorId == viewer.PersonId);

        public IQueryable<Objection> Whole() => objections
            .Include(o => o.Dossier).ThenInclude(d => d.Entries)
            .Include(o => o.Dossier).ThenInclude(d => d.Pauses)
            .Include(o => o.Investigator)
            .Include(o => o.Nomination.Dossier)
            .Include(o => o.Nomination.Branch)
            .Include(o => o.Nomination.Person)
            .Include(o => o.Nomination.Sheets).ThenInclude(s => s.Judge)
            .Include(o => o.Nomination.Objections)
            .Include(o => o.Nomination.Cycle.Dossier)
            .AsSplitQuery();
    }
}
