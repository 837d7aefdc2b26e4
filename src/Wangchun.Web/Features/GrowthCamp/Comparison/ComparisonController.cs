using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;
using Wangchun.Web.App;

namespace Wangchun.Web.Features.GrowthCamp.Comparison;

/// <summary>
/// 比学赶超: what each branch did in a year, side by side and by name. There is no total and no place, and every number opens its rows.
/// </summary>
[Authorize(Can.GrowthCamp.ReadAwards)]
[Route("growth-camp/comparison")]
public sealed class ComparisonController(AwardEvidence evidence, Session session) : PortalController
{
    private const int FirstYear = 2000;

    [HttpGet("")]
    public async Task<IActionResult> Index(int? year)
    {
        var (span, branches) = (Span(year), await BranchesAsync());
        var cells = new Dictionary<(int, EvidenceKind), decimal>();
        foreach (var kind in AwardEvidence.OfBranches)
        {
            foreach (var rows in (await evidence.OfBranchesAsync(kind, span, [.. branches.Select(branch => branch.Id)], Stop)).GroupBy(row => row.SubjectId))
                cells[(rows.Key, kind)] = new EvidenceSheet(kind, [.. rows.Select(row => row.Line)]).Value;
        }

        return View(new ComparisonPage(span.From.Year, session.Today.Year, branches, cells));
    }

    [HttpGet("{branchId:int}/{kind}")]
    public async Task<IActionResult> Show(int branchId, EvidenceKind kind, int? year)
    {
        var branch = await Db.PartyOrganisations.Where(o => o.Id == branchId && o.Kind == PartyOrganisationKind.Branch).Select(o => new BranchName(o.Id, o.Name, o.NameEn)).SingleOrDefaultAsync(Stop);
        if (branch is null || !AwardEvidence.OfBranches.Contains(kind)) return await Absent();

        var rows = await evidence.OfBranchesAsync(kind, Span(year), [branchId], Stop);
        var named = Viewer.SeesStreet || Viewer.BranchIds.Contains(branchId) || kind is not (EvidenceKind.Members or EvidenceKind.ParticipatingMembers);
        return View(new ComparisonRows(Span(year).From.Year, branch, kind, [.. rows.Select(row => named ? row.Line : row.Line with { Title = Masks.PublicName(row.Title) })]));
    }

    /// <summary>By name, as a Chinese reader looks them up.</summary>
    private async Task<IReadOnlyList<BranchName>> BranchesAsync()
    {
        var branches = await Db.PartyOrganisations.Where(o => o.Kind == PartyOrganisationKind.Branch && o.IsActive).Select(o => new BranchName(o.Id, o.Name, o.NameEn)).ToListAsync(Stop);
        return [.. branches.OrderBy(branch => branch.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: false)).ThenBy(branch => branch.Id)];
    }

    private EvidenceSpan Span(int? year)
    {
        var shown = Math.Clamp(year ?? session.Today.Year, FirstYear, session.Today.Year);
        return new EvidenceSpan(new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
    }
}

public sealed record BranchName(int Id, string Name, string NameEn);

public sealed record ComparisonPage(int Year, int ThisYear, IReadOnlyList<BranchName> Branches, IReadOnlyDictionary<(int Branch, EvidenceKind Kind), decimal> Cells)
{
    /// <summary>党员参与率 of one branch: the share of its members who took part; none without members.</summary>
    public decimal? ParticipationOf(int branchId) =>
        Cells.GetValueOrDefault((branchId, EvidenceKind.Members)) is var members and not 0 ? Cells.GetValueOrDefault((branchId, EvidenceKind.ParticipatingMembers)) / members : null;
}

public sealed record ComparisonRows(int Year, BranchName Branch, EvidenceKind Kind, IReadOnlyList<EvidenceLine> Rows);
