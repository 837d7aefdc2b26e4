using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.Administration.Calendar;

/// <summary>The working days that all limits are counted by. A year is imported as it was announced, after a look at what that changes.</summary>
[Authorize(Can.Administration.ManageCalendar)]
[Route("admin/calendar")]
public sealed class CalendarController(Calendars calendars, CalendarImports imports, Session session) : PortalController
{
    private const int MostBytes = 64 * 1024;
    private const int MostFaults = 10;
    private const string TextKey = "Form.Text";

    [HttpGet]
    public async Task<IActionResult> Index(int? year)
    {
        var days = await Db.CalendarDays.AsNoTracking().OrderBy(day => day.Date).ToListAsync(Stop);
        var shown = year is >= 2000 and < 2100 ? year.Value : session.Today.Year;
        return View(CalendarPage.For(shown, calendars.Current(Db), days, session.Today));
    }

    [HttpGet("import")]
    public IActionResult New(int? year) => View(new CalendarImportPage(new CalendarForm { Year = year ?? session.Today.Year + 1 }, null));

    /// <summary>Shows what would change. Nothing is saved.</summary>
    [HttpPost("import")]
    public async Task<IActionResult> Preview(CalendarForm form)
    {
        form.Text = await TextOfAsync(form) ?? form.Text;
        ModelState.Remove(TextKey);
        if (Days(form) is not { } days) return Again(form);

        form.Text = CalendarFile.Write(days);
        return View(nameof(New), new CalendarImportPage(form, await imports.PreviewAsync(form.Year, days, Stop)));
    }

    [HttpPost("import/apply")]
    public async Task<IActionResult> Create(CalendarForm form)
    {
        if (Days(form) is not { } days) return Again(form);

        var answer = await Commit(
            () => Task.FromResult<CalendarForm?>(form),
            _ => imports.ApplyAsync(form.Year, days, Act, Stop),
            _ => Done("日历已导入，暂定的期限已重新计算。", nameof(Index), "Calendar", new { year = form.Year }),
            _ => Task.FromResult<IActionResult>(Again(form)));
        calendars.Forget();
        return answer;
    }

    private IReadOnlyList<CalendarDay>? Days(CalendarForm form)
    {
        if (!ModelState.IsValid) return null;

        var faults = new List<Refusal>();
        var days = CalendarFile.Read(form.Text, form.Year, faults);
        foreach (var fault in faults.Take(MostFaults)) ModelState.AddModelError(TextKey, fault.In(T));
        return faults.Count == 0 ? days : null;
    }

    private async Task<string?> TextOfAsync(CalendarForm form)
    {
        if (form.File is not { Length: > 0 } file) return null;
        if (file.Length > MostBytes)
        {
            ModelState.AddModelError("Form.File", T["文件太大。一年的日历不会超过 {0} KB。", MostBytes / 1024]);
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(Stop);
    }

    private ViewResult Again(CalendarForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), new CalendarImportPage(form, null));
    }
}
