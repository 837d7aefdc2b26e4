using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Which rounds exist for whom.</summary>
public static class AwardCycleQueries
{
    extension(IQueryable<AwardCycle> cycles)
    {
        /// <summary>The offices see every round, everybody else those whose criteria were published.</summary>
        public IQueryable<AwardCycle> VisibleTo(Viewer viewer) =>
            viewer.SeesStreet ? cycles : cycles.Where(c => c.CriteriaApprovedById != null);

        public IQueryable<AwardCycle> Announced() =>
            cycles.Where(c => c.Status == AwardCycleStatus.Announced || c.Status == AwardCycleStatus.Archived);

        public IQueryable<AwardCycle> OnNotice() => cycles.Where(c => c.Status == AwardCycleStatus.PublicNotice);

        /// <summary>With everything the rules of a round may look at or change.</summary>
        public IQueryable<AwardCycle> Whole() => cycles
            .Include(c => c.Dossier)
            .Include(c => c.Quotas)
            .Include(c => c.Rubric)
            .Include(c => c.Judges).ThenInclude(j => j.Person.Posts)
            .Include(c => c.Judges).ThenInclude(j => j.Person.Memberships)
            .Include(c => c.Judges).ThenInclude(j => j.Recusals)
            .Include(c => c.Nominations).ThenInclude(n => n.Dossier)
            .Include(c => c.Nominations).ThenInclude(n => n.Branch)
            .Include(c => c.Nominations).ThenInclude(n => n.Person)
            .Include(c => c.Nominations).ThenInclude(n => n.Evidence).ThenInclude(f => f.Items)
            .Include(c => c.Nominations).ThenInclude(n => n.Sheets)
            .Include(c => c.Nominations).ThenInclude(n => n.Objections)
            .AsSplitQuery();
    }
}
