using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.Shared;
using Wangchun.Web.Features.Shared;

namespace Wangchun.Web.Features.Activities.Sheets;

/// <summary>An organiser writes an activity down, and changes it until it begins.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities")]
public sealed class SheetsController(Matters matters) : ActivityController
{
    /// <summary>From the page of a matter it is filled in already; one that this person does not see is left out.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? matter) => View(nameof(Edit), await Page(null, new ActivityForm { MatterNumber = (await Find(matter))?.Number }));

    [HttpPost("new")]
    public Task<IActionResult> Create(ActivityForm form) => Commit(
        () => Task.FromResult<Blank?>(new Blank()),
        async blank => Db.Add(blank.Activity = new Activity(await SheetOf(form, null), Act)),
        blank => ToActivity("活动已保存，还没有发布。", blank.Activity!.Id),
        async _ => View(nameof(Edit), await Page(null, form)));

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        if (await Managed(id) is not { } activity) return await Absent();

        var matter = await Db.Dossiers.Where(dossier => dossier.Id == activity.MatterId).Select(dossier => dossier.Number).SingleOrDefaultAsync(Stop);
        return View(await Page(activity, ActivityForm.Of(activity, matter)));
    }

    [HttpPost("{id:int}/edit")]
    public Task<IActionResult> Update(int id, ActivityForm form) => Commit(
        () => Managed(id),
        async activity => activity.Change(await SheetOf(form, activity), Act),
        _ => ToActivity("活动已修改。时间或地点有变的，已通知报名的人。", id),
        async activity => View(nameof(Edit), await Page(activity, form)));

    /// <summary>Who holds it is chosen once; afterwards it stays.</summary>
    private async Task<ActivitySheet> SheetOf(ActivityForm form, Activity? activity)
    {
        var host = activity is null
            ? (await HostChoice.ForAsync(Db, Viewer, Stop)).FirstOrDefault(choice => choice.Key == form.Host)
            : new HostChoice("", "", activity.Host, activity.CommunityId, activity.BranchId);
        Refusal.If(host is null, "不能以这个单位的名义办活动，请重新选择。");
        return form.Sheet(host!, await MatterOf(form.MatterNumber, activity));
    }

    /// <summary>A matter that others see and this person does not is as absent as one that nobody has, unless the activity serves it already.</summary>
    private async Task<int?> MatterOf(string? number, Activity? activity)
    {
        if (Written(number) is not { } wanted) return null;
        if (await Find(number) is { } found) return found.DossierId;

        var served = activity?.MatterId;
        var kept = await Db.Dossiers.Where(dossier => dossier.Id == served && dossier.Number == wanted).Select(dossier => (int?)dossier.Id).SingleOrDefaultAsync(Stop);
        return kept ?? throw new Refusal("没有编号是“{0}”的事项，请核对。", wanted);
    }

    private async Task<MatterLink?> Find(string? number) => Written(number) is { } wanted ? await matters.FindAsync(wanted, Viewer, Stop) : null;

    private static string? Written(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim().ToUpperInvariant();

    private async Task<SheetPage> Page(Activity? activity, ActivityForm form)
    {
        var hosts = await HostChoice.ForAsync(Db, Viewer, Stop);
        return new SheetPage(activity is null ? null : ActivityHead.Of(activity), [.. hosts.Select(host => new SelectListItem(host.Name, host.Key))], form);
    }

    /// <summary>The sheet of paper that the activity is written on.</summary>
    private sealed class Blank
    {
        public Activity? Activity { get; set; }
    }
}

public sealed record SheetPage(ActivityHead? Head, IReadOnlyList<SelectListItem> Hosts, ActivityForm Form)
{
    /// <summary>After publication some things are promised.</summary>
    public bool IsPublished => Head is { Status: not ActivityStatus.Draft };
}
