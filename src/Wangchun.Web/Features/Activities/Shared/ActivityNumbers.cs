using Wangchun.Data;

namespace Wangchun.Web.Features.Activities.Shared;

/// <summary>One series of numbers, however an activity came to the portal: HD-2026-001.</summary>
public static class ActivityNumbers
{
    private const string Series = "HD";
    private const int Digits = 3;

    public static Task<string> NextActivityNumberAsync(this PortalDb db, int year, CancellationToken stop) => db.NextNumberAsync(Series, year, Digits, stop);
}
