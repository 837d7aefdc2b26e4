using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Wangchun.Data.Queries;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Files;

namespace Wangchun.Web.Features.GrowthCamp.Sheets;

/// <summary>An author writes down a need, and changes it while it is a draft.</summary>
[Authorize(Can.GrowthCamp.WriteProject)]
[Route("growth-camp/projects")]
public sealed class SheetsController(CampTerms terms, KeptFiles keptFiles) : PortalController
{
    private const string PhotosField = "Form.Photos";

    [HttpGet("new")]
    public async Task<IActionResult> New() => View(nameof(Edit), await Page(new SheetForm()));

    [HttpPost("new"), AcceptsFiles]
    public async Task<IActionResult> Create(SheetForm form)
    {
        var photos = await Photos(form);
        if (await Interrupted(form, null, photos) is { } interrupted) return interrupted;

        return await Commit(
            () => Task.FromResult<Blank?>(new Blank()),
            async blank =>
            {
                await RequirePlace(form, null);
                Db.Add(blank.Project = new Project(form.Sheet(), Act));
                Finish(blank.Project, form, photos);
            },
            blank => Done(Said(form), "Show", "Projects", new { id = blank.Project!.Id }),
            async _ => View(nameof(Edit), await Page(form, null, photos)));
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) =>
        await Find(id) is not { } project ? await Absent()
        : project.Status != ProjectStatus.Draft ? RedirectToAction("Show", "Projects", new { id })
        : View(await Page(SheetForm.Of(project), project));

    [HttpPost("{id:int}/edit"), AcceptsFiles]
    public async Task<IActionResult> Update(int id, SheetForm form)
    {
        if (await Find(id) is not { } now) return await Absent();

        var photos = await Photos(form);
        if (IsStale(now, form)) return await Stale(now, form, photos);
        if (await Interrupted(form, now, photos) is { } interrupted) return interrupted;

        return await Commit(
            () => Find(id),
            async project =>
            {
                Refusal.If(IsStale(project, form), "您打开以后，内容又有改动。请对照后再保存。");
                await RequirePlace(form, project);
                project.Rewrite(form.Sheet(), Act);
                Finish(project, form, photos);
            },
            _ => Done(Said(form), "Show", "Projects", new { id }),
            async project => IsStale(project, form) ? await Stale(project, form, photos) : View(nameof(Edit), await Page(form, project, photos)));
    }

    private void Finish(Project project, SheetForm form, IReadOnlyList<StoredFile> photos)
    {
        foreach (var photo in photos) project.Dossier.Attach(Act, AttachmentUse.Before, photo, null);
        if (form.IsSubmission) project.Submit(terms, Act);
    }

    /// <summary>What stands between the form and saving: the person only asks for twins, or there are some that nobody has looked at.</summary>
    private async Task<IActionResult?> Interrupted(SheetForm form, Project? project, IReadOnlyList<StoredFile> photos)
    {
        if (form.Intent != "check" && (form.Anyway || !ModelState.IsValid)) return null;

        var twins = await SheetPage.TwinsAsync(Db, Viewer, form, project?.Id, Act.At.AddMonths(-terms.Rules.DuplicateMonths), Stop);
        if (form.Intent != "check" && (twins.Count == 0 || IsTheSameNeed(form, project))) return null;

        if (form.Intent == "check") Hush();
        else Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Edit), await Page(form, project, photos) with { Twins = twins });
    }

    /// <summary>Somebody who only asks is not told what the form still lacks. What they typed stays.</summary>
    private void Hush()
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }

    /// <summary>Community and category are as they were when it was saved the last time: its twins have been seen.</summary>
    private static bool IsTheSameNeed(SheetForm form, Project? project) => project is not null && project.CommunityId == form.CommunityId && project.Category == form.Category;

    private static bool IsStale(Project project, SheetForm form) => form.Version != project.Dossier.Version;

    private async Task<IActionResult> Stale(Project project, SheetForm form, IReadOnlyList<StoredFile> photos)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        var page = await Page(form, project, photos) with { Theirs = SheetForm.Of(project) };
        form.Version = project.Dossier.Version;
        ModelState.Remove("Form.Version");
        return View(nameof(Edit), page);
    }

    private async Task<IReadOnlyList<StoredFile>> Photos(SheetForm form)
    {
        var kept = await keptFiles.UnwrapAsync(form.Kept, Stop);
        var added = await Files(form.Photos, PhotosField);
        foreach (var paper in added.Where(file => !file.IsPhoto)) ModelState.AddModelError(PhotosField, T["“{0}”不是照片。材料请在保存后从“上传附件”上传。", paper.Name]);
        return [.. kept, .. added.Where(file => file.IsPhoto)];
    }

    private async Task<SheetPage> Page(SheetForm form, Project? project = null, IReadOnlyList<StoredFile>? photos = null)
    {
        form.Kept = keptFiles.Wrap(photos ?? []);
        ModelState.Remove("Form.Kept");
        return await SheetPage.ReadAsync(Db, Viewer, form, project, Stop) with { Kept = [.. (photos ?? []).Select(photo => photo.Name)] };
    }

    private async Task RequirePlace(SheetForm form, Project? project)
    {
        var mayWrite = await Db.CommunitiesToWriteFor(Viewer).AnyAsync(community => community.Id == form.CommunityId, Stop);
        Refusal.If(!mayWrite && project?.CommunityId != form.CommunityId, "只能为自己负责的社区提需求，请重新选择社区。");
        Refusal.If(form.GridCellId is { } cell && !await Db.GridCells.AnyAsync(c => c.Id == cell && c.CommunityId == form.CommunityId, Stop), "所选网格不在这个社区，请重新选择。");
    }

    private static string Said(SheetForm form) => form.IsSubmission ? "已提交，等党建办审核。" : "草稿已保存。写完后请提交审核。";

    private Task<Project?> Find(int id) => Db.Projects.WrittenBy(Viewer).Whole().SingleOrDefaultAsync(p => p.Id == id, Stop);

    /// <summary>The sheet of paper that the project is written on.</summary>
    private sealed class Blank
    {
        public Project? Project { get; set; }
    }
}
