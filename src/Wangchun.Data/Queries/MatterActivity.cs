using Wangchun.Domain.Activities;

namespace Wangchun.Data.Queries;

/// <summary>An activity as the page of its matter lists it.</summary>
public sealed record MatterActivity(
    int Id, string? Number, string Title, string? TitleEn, DateTime StartsAt, DateTime EndsAt, ActivityStatus Status, int SeatsTaken, int Came)
{
    public const int Most = 20;

    /// <summary>Who came is known when the activity is settled; before that, who has a seat.</summary>
    public bool IsCounted => Status == ActivityStatus.Settled;

    public int People => IsCounted ? Came : SeatsTaken;

    /// <summary>
    /// What is coming, the next first, and then what has been, the latest first. A matter has a handful of activities: they are found by
    /// its index and put in order here.
    /// </summary>
    public static async Task<IReadOnlyList<MatterActivity>> OfAsync(IQueryable<Activity> activities, int dossierId, DateTime now, CancellationToken stop)
    {
        var found = await activities
            .Where(a => a.MatterId == dossierId)
            .Select(a => new MatterActivity(
                a.Id, a.Dossier.Number, a.Title, a.TitleEn, a.StartsAt, a.EndsAt, a.Status, a.SeatsTaken, a.SignUps.Count(s => s.State == SignUpState.Completed)))
            .ToListAsync(stop);
        var coming = found.ToLookup(a => a.EndsAt > now && a.Status is ActivityStatus.Draft or ActivityStatus.Published or ActivityStatus.Started);
        return [.. coming[true].OrderBy(a => a.StartsAt).ThenBy(a => a.Id).Concat(coming[false].OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id)).Take(Most)];
    }
}
