using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Attendance;

/// <summary>The organiser's list of who came and for how long: all of it is written, or nothing and the reason.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/attendance")]
public sealed class AttendanceController(ActivityTerms terms) : ActivityController
{
    // A form holds some five hundred fields; the rest follows when these are done.
    private const int RowsShown = 60;

    [HttpGet]
    public async Task<IActionResult> Edit(int id) => await Managed(id) is { } activity ? View(Page(activity, new AttendanceForm())) : await Absent();

    [HttpPost]
    public Task<IActionResult> Update(int id, AttendanceForm form) => Commit(
        () => Managed(id),
        activity => Write(activity, form),
        _ => ToActivity("结果已登记。", id, "#people"),
        activity => Task.FromResult<IActionResult>(View(nameof(Edit), Page(activity, form))));

    private void Write(Activity activity, AttendanceForm form)
    {
        var said = form.Rows
            .Select(row => (Row: row, Outcome: row.Outcome ?? (row.Ticked ? form.Outcome : null), SignUp: activity.SignUps.FirstOrDefault(signUp => signUp.Id == row.SignUpId)))
            .Where(line => line.Outcome is not null && line.SignUp is not null)
            .ToList();
        Refusal.If(said.Count == 0, "请先勾选或选择结果。");
        foreach (var (row, outcome, signUp) in said)
        {
            try
            {
                Write(activity, signUp!, outcome!.Value, row.Hours ?? form.Hours ?? PlannedHours(activity), row.Reason);
            }
            catch (Refusal cause)
            {
                // Whose line it is that cannot be written; nothing of the form is.
                throw new Refusal("{0}：{1}", signUp!.Person.Name, cause);
            }
        }
    }

    private void Write(Activity activity, SignUp signUp, AttendanceOutcome outcome, decimal hours, string? reason)
    {
        if (outcome == AttendanceOutcome.Absent)
        {
            activity.MarkAbsent(signUp, Act);
            return;
        }

        if (signUp.State != SignUpState.CheckedIn || outcome == AttendanceOutcome.Came) activity.CheckIn(signUp, terms, Act);
        if (outcome == AttendanceOutcome.Completed) activity.Complete(signUp, hours, reason, terms, Act);
    }

    /// <summary>As planned, to the half hour.</summary>
    private static decimal PlannedHours(Activity activity) => Math.Max(0.5m, Math.Round(activity.PlannedHours * 2, MidpointRounding.AwayFromZero) / 2);

    private AttendancePage Page(Activity activity, AttendanceForm form)
    {
        var open = activity.SignUps.Where(signUp => signUp.State is SignUpState.Confirmed or SignUpState.CheckedIn).OrderBy(signUp => signUp.Id).ToList();
        var shown = open.Take(RowsShown).ToList();
        var typed = form.Rows.DistinctBy(row => row.SignUpId).ToDictionary(row => row.SignUpId);
        form.Rows = [.. shown.Select(signUp => typed.GetValueOrDefault(signUp.Id) ?? new AttendanceRow { SignUpId = signUp.Id })];
        form.Hours ??= PlannedHours(activity);
        return new AttendancePage(ActivityHead.Of(activity), shown, open.Count - shown.Count, Act.At >= activity.EndsAt, form);
    }
}

public sealed record AttendancePage(ActivityHead Head, IReadOnlyList<SignUp> People, int More, bool IsOver, AttendanceForm Form);
