using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Awards;

/// <summary>What the acts on a round of awards share: finding it in the right scope, and the page of one question.</summary>
public abstract class AwardController : PortalController
{
    protected Task<AwardCycle?> Round(int id) => Db.AwardCycles.VisibleTo(Viewer).Whole().SingleOrDefaultAsync(c => c.Id == id, Stop);

    protected Task<Nomination?> One(IQueryable<Nomination> scope, int id) => scope.Whole().SingleOrDefaultAsync(n => n.Id == id, Stop);

    protected Task<Objection?> One(IQueryable<Objection> scope, int id) => scope.Whole().SingleOrDefaultAsync(o => o.Id == id, Stop);

    protected Answer ToRound(string flash, int id) => Done(flash, "Show", "Awards", new { id });

    protected Answer ToNomination(string flash, int id) => Done(flash, "Show", "Nominations", new { id });

    protected Answer ToObjection(string flash, int id) => Done(flash, "Show", "AwardObjections", new { id });

    protected async Task<IActionResult> Ask<T>(Task<T?> found, Func<T, AwardActPage> page)
        where T : class => await found is { } record ? View("AwardAct", page(record)) : await Absent();

    protected Task<IActionResult> Again(AwardActPage page, AwardActForm form) =>
        Task.FromResult<IActionResult>(View("AwardAct", page with { Form = form }));
}
