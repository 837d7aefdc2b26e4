using Wangchun.Domain.Activities;

namespace Wangchun.Web.Features.Activities.Shared;

/// <summary>The lines at the top of every act's page: which activity this is about.</summary>
public sealed record ActivityHead(int Id, string? Number, string Title, string? TitleEn, ActivityStatus Status, DateTime StartsAt, DateTime EndsAt, string Place)
{
    public static ActivityHead Of(Activity activity) => new(
        activity.Id, activity.Dossier.Number, activity.Title, activity.TitleEn, activity.Status, activity.StartsAt, activity.EndsAt, activity.Place);
}
