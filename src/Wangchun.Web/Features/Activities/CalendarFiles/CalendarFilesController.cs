using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.CalendarFiles;

/// <summary>One activity, or all that somebody has signed up for, as a file for the telephone's calendar.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities")]
public sealed class CalendarFilesController : ActivityController
{
    private const int Most = 200;

    [HttpGet("{id:int}/calendar.ics")]
    public async Task<IActionResult> Show(int id) =>
        await CalendarEntries.From(Db.Activities.VisibleTo(Viewer).Where(a => a.Id == id && a.PublishedAt != null)).SingleOrDefaultAsync(Stop) is { } entry
            ? File([entry])
            : await Absent();

    [HttpGet("mine.ics")]
    public async Task<IActionResult> Mine()
    {
        var me = Viewer.PersonId;
        var joined = Db.Activities
            .Where(a => a.PublishedAt != null && a.SignUps.Any(s => s.PersonId == me
                && (s.State == SignUpState.Confirmed || s.State == SignUpState.CheckedIn || s.State == SignUpState.Completed || (s.State == SignUpState.Cancelled && a.Status == ActivityStatus.Cancelled))))
            .OrderByDescending(a => a.StartsAt).ThenByDescending(a => a.Id)
            .Take(Most);
        return File(await CalendarEntries.From(joined).ToListAsync(Stop));
    }

    private FileContentResult File(IEnumerable<CalendarEntry> entries) => File(Encoding.UTF8.GetBytes(CalendarFile.Of(entries)), CalendarFile.ContentType, "wangchun.ics");
}
