using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Which nominations exist for whom. Acts use the narrower scopes.</summary>
public static class NominationQueries
{
    extension(IQueryable<Nomination> nominations)
    {
        /// <summary>A draft is its writer's; what was handed in is read by the offices, by its branch and by the member it names.</summary>
        public IQueryable<Nomination> VisibleTo(Viewer viewer)
        {
            var (me, branches, street) = (viewer.PersonId, viewer.BranchIds, viewer.SeesStreet);
            return nominations.Where(n => n.NominatedById == me || n.PersonId == me
                || (n.Status != NominationStatus.Draft && (street || branches.Contains(n.BranchId))));
        }

        /// <summary>Who may change and withdraw it: who named it, and the secretary of the branch that named it.</summary>
        public IQueryable<Nomination> WrittenBy(Viewer viewer) => nominations.Where(n => n.NominatedById == viewer.PersonId
            || (n.NominatedAs == NominatedAs.Secretary && viewer.LedBranchIds.Contains(n.BranchId)));

        public IQueryable<Nomination> Naming(Viewer viewer) => nominations.Where(n => n.PersonId == viewer.PersonId);

        /// <summary>For a judge of the round, without what the judge is too close to.</summary>
        public IQueryable<Nomination> JudgedBy(Viewer viewer)
        {
            var (me, branches) = (viewer.PersonId, viewer.BranchIds);
            return nominations.Where(n =>
                n.Cycle.Judges.Any(j => j.PersonId == me && j.ReleasedAt == null && !j.Recusals.Any(r => r.NominationId == n.Id))
                && n.PersonId != me && n.NominatedById != me && !branches.Contains(n.BranchId)
                && n.Seal != null && n.Status != NominationStatus.Ineligible);
        }

        public IQueryable<Nomination> OnHonourRoll() => nominations.Where(n =>
            (n.Status == NominationStatus.Awarded || n.Status == NominationStatus.Revoked)
            && (n.Cycle.Status == AwardCycleStatus.Announced || n.Cycle.Status == AwardCycleStatus.Archived));

        /// <summary>With the round, its judges and all that the rules of one nomination look at.</summary>
        public IQueryable<Nomination> Whole() => nominations
            .Include(n => n.Dossier)
            .Include(n => n.Branch)
            .Include(n => n.Person)
            .Include(n => n.Evidence).ThenInclude(f => f.Items)
            .Include(n => n.Sheets).ThenInclude(s => s.Judge.Person)
            .Include(n => n.Sheets).ThenInclude(s => s.Lines).ThenInclude(l => l.Rubric)
            .Include(n => n.Objections)
            .Include(n => n.Cycle).ThenInclude(c => c.Rubric)
            .Include(n => n.Cycle).ThenInclude(c => c.Judges).ThenInclude(j => j.Person.Posts)
            .Include(n => n.Cycle).ThenInclude(c => c.Judges).ThenInclude(j => j.Person.Memberships)
            .Include(n => n.Cycle).ThenInclude(c => c.Judges).ThenInclude(j => j.Recusals)
            .AsSplitQuery();
    }
}
