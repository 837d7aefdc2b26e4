using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Queries;

/// <summary>Who may see an activity, and who may act for its organiser. It knows the street, and no domain.</summary>
public static class ActivityQueries
{
    extension(IQueryable<Activity> activities)
    {
        /// <summary>What strangers may read about. Where only some are asked, only they are told.</summary>
        public IQueryable<Activity> OpenToAll() => activities.Where(a =>
            a.PublishedAt != null && a.Audience == Audience.Everybody && a.JoinMode != JoinMode.Invitation);

        /// <summary>
        /// What strangers may read beside its matter: what they can come to and what they could have come to. Where only some were asked,
        /// or a ledger brought it, the title stays inside even when it is over: it may say who met and about what.
        /// </summary>
        public IQueryable<Activity> ToldBesideMatter() => activities.OpenToAll().Where(a =>
            a.Status == ActivityStatus.Published || a.Status == ActivityStatus.Started || a.Status == ActivityStatus.Ended || a.Status == ActivityStatus.Settled);

        public IQueryable<Activity> Numbered(string number) => activities.Where(a => a.Dossier.Number == number);

        /// <summary>The working pages: what one manages, what is published (by invitation only for those who were invited), and where one was.</summary>
        public IQueryable<Activity> VisibleTo(Viewer viewer)
        {
            if (viewer.SeesStreet) return activities;

            var (me, communities, branches) = (viewer.PersonId, viewer.CommunityIds, viewer.LedBranchIds);
            return activities.Where(a =>
                a.OrganiserId == me
                || (a.CommunityId != null && a.Host == ActivityHost.Community && communities.Contains(a.CommunityId.Value))
                || (a.BranchId != null && a.Host == ActivityHost.Branch && branches.Contains(a.BranchId.Value))
                || (a.PublishedAt != null && (a.JoinMode != JoinMode.Invitation || a.Invitations.Any(i => i.PersonId == me)))
                || a.SignUps.Any(s => s.PersonId == me));
        }

        /// <summary>For whom this person may act: their own, their communities' and branches'; the Party office for all.</summary>
        public IQueryable<Activity> ManagedBy(Viewer viewer)
        {
            if (!viewer.May(Can.Activities.ManageActivities)) return activities.Where(a => false);
            if (viewer.Holds(Role.PartyOffice)) return activities;

            var (me, communities, branches) = (viewer.PersonId, viewer.CommunityIds, viewer.LedBranchIds);
            return activities.Where(a =>
                a.OrganiserId == me
                || (a.CommunityId != null && a.Host == ActivityHost.Community && communities.Contains(a.CommunityId.Value))
                || (a.BranchId != null && a.Host == ActivityHost.Branch && branches.Contains(a.BranchId.Value)));
        }

        /// <summary>What lies on this person's own desk: the street's activities are the office's, the others their hosts'.</summary>
        public IQueryable<Activity> AnsweredBy(Viewer viewer)
        {
            var me = viewer.PersonId;
            return viewer.Holds(Role.PartyOffice)
                ? activities.Where(a => a.OrganiserId == me || a.Host == ActivityHost.Street)
                : activities.ManagedBy(viewer);
        }

        /// <summary>A seat is free while somebody waits, or an offer has run out.</summary>
        public IQueryable<Activity> WithWorkForTheLine(DateTime now) => activities.Where(a => a.Status == ActivityStatus.Published && a.StartsAt > now
            && ((a.SeatsTaken < a.Capacity && a.SignUps.Any(s => s.State == SignUpState.Waitlisted && s.OfferUntil == null))
                || a.SignUps.Any(s => s.State == SignUpState.Waitlisted && s.OfferUntil <= now)));

        /// <summary>The next first: what is not over yet, from the last row of the page before on.</summary>
        public IQueryable<Activity> Coming(DateTime now, ActivityCursor? after)
        {
            var coming = activities.Where(a => (a.Status == ActivityStatus.Published || a.Status == ActivityStatus.Started) && a.EndsAt > now);
            return (after is null ? coming : coming.Where(a => a.StartsAt >= after.StartsAt && (a.StartsAt > after.StartsAt || a.Id > after.Id)))
                .OrderBy(a => a.StartsAt).ThenBy(a => a.Id);
        }

        public IQueryable<Activity> Held() => activities.Where(a => a.Status == ActivityStatus.Ended || a.Status == ActivityStatus.Settled);

        /// <summary>The latest first, from the last row of the page before on.</summary>
        public IQueryable<Activity> LatestFirst(ActivityCursor? after) =>
            (after is null ? activities : activities.Where(a => a.StartsAt <= after.StartsAt && (a.StartsAt < after.StartsAt || a.Id < after.Id)))
            .OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id);

        /// <summary>With everything the rules of an act may look at or change.</summary>
        public IQueryable<Activity> Whole() => activities
            .Include(a => a.Dossier).ThenInclude(d => d.Pauses)
            .Include(a => a.Community)
            .Include(a => a.Branch)
            .Include(a => a.Invitations)
            .Include(a => a.SignUps).ThenInclude(s => s.Person)
            .Include(a => a.SignUps).ThenInclude(s => s.Adjustments)
            .Include(a => a.SignUps).ThenInclude(s => s.Consent)
            .AsSplitQuery();
    }

    /// <summary>Where else this person is expected.</summary>
    public static IQueryable<Engagement> EngagementsOf(this PortalDb db, int personId, int withoutActivityId) =>
        from activity in db.Activities
        where activity.Id != withoutActivityId && (activity.Status == ActivityStatus.Published || activity.Status == ActivityStatus.Started)
            && activity.SignUps.Any(s => s.PersonId == personId
                && (s.State == SignUpState.Applied || s.State == SignUpState.Waitlisted || s.State == SignUpState.Confirmed || s.State == SignUpState.CheckedIn))
        orderby activity.StartsAt, activity.Id
        select new Engagement(activity.Title, activity.StartsAt, activity.EndsAt);
}
