using Wangchun.Data;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Activities.Activities;

/// <summary>One person on the organiser's list.</summary>
public sealed record PersonRow(SignUp SignUp, string? Phone);

/// <summary>The page of one activity: for everybody what it is and their own place, for its organisers also who comes.</summary>
public sealed record ActivityPage(Activity Activity, SignUp? Own, bool Manages)
{
    private const int MostEntries = 40;

    public required IReadOnlyList<PersonRow> People { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required string? MatterNumber { get; init; }

    /// <summary>The page of what it serves, for whoever may open it.</summary>
    public MatterLink? Matter { get; init; }

    public required bool CanJoin { get; init; }

    public required bool CanWithdraw { get; init; }

    public required bool IsOver { get; init; }

    public bool HasOffer => Own is { IsOffered: true };

    public bool AsksForWord => Activity.Skills is not null || Activity.MinimumAge is not null;

    public int Waiting => Activity.SignUps.Count(signUp => signUp.State == SignUpState.Waitlisted);

    public int CallsToMake => Activity.SignUps.Count(signUp => signUp.MustBeCalled);

    public bool CanEdit => Manages && Activity.Status is ActivityStatus.Draft or ActivityStatus.Published && Manages;

    public bool Allows(string verb) => Manages && Activity.Workflow.Allows(Activity.Status, verb);

    public IReadOnlyList<Attachment> Files => [.. Activity.Dossier.Attachments.Where(file => !file.IsRemoved)];

    public static async Task<ActivityPage> ReadAsync(
        PortalDb db, Activity activity, SignUp? own, bool manages, Volunteers volunteers, ActivityTerms terms, DateTime now, CancellationToken stop)
    {
        var entries = manages
            ? await db.Set<DossierEntry>().Where(entry => entry.DossierId == activity.DossierId).OrderByDescending(entry => entry.Id).Take(MostEntries).ToListAsync(stop)
            : [];
        var isOpen = activity.Status == ActivityStatus.Published && now < activity.StartsAt;
        return new ActivityPage(activity, own, manages)
        {
            People = manages ? [.. activity.SignUps.OrderBy(signUp => signUp.State).ThenBy(signUp => signUp.Id).Select(signUp => new PersonRow(signUp, volunteers.PhoneOf(signUp.Person)))] : [],
            Timeline = [.. entries.Select(entry => new TimelineEntry(entry.What, entry.At, entry.PersonName, entry.Note))],
            MatterNumber = await db.Dossiers.Where(dossier => dossier.Id == activity.MatterId).Select(dossier => dossier.Number).SingleOrDefaultAsync(stop),
            CanJoin = isOpen && own is not { IsStanding: true },
            CanWithdraw = own is not null && SignUp.Workflow.Allows(own.State, "退出报名") && now <= activity.StartsAt.AddHours(-terms.Rules.WithdrawalHours),
            IsOver = now >= activity.EndsAt,
        };
    }
}
