using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Data.Queries;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.Certificates;

/// <summary>志愿服务证明: issued on request, numbered without gaps, revoked with a reason.</summary>
[Authorize(Can.Activities.IssueCertificate)]
[Route("activities/certificates")]
public sealed class CertificatesController : PortalController
{
    private const int PageSize = 50;
    private const string Here = "/activities/certificates";

    [HttpGet]
    public async Task<IActionResult> Index(string? q, int? peopleAfter, int? after) => View(await Page(q, peopleAfter, after));

    [HttpPost]
    public Task<IActionResult> Create(int personId)
    {
        Certificate? issued = null;
        return Commit(
            () => Db.CertifiableBy(Viewer).SingleOrDefaultAsync(p => p.Id == personId, Stop),
            async person => issued = await Db.IssueAsync(person, Act, Stop),
            _ => new Answer($"{Request.PathBase}{Here}/{issued!.Id}", "证明已开具。"),
            _ => Task.FromResult(Back($"{Request.PathBase}{Here}")));
    }

    [HttpPost("{id:int}/revocation")]
    public Task<IActionResult> Destroy(int id, ReasonForm form) => Commit(
        () => Issued().SingleOrDefaultAsync(c => c.Id == id, Stop),
        certificate => certificate.Revoke(form.Reason, Act),
        _ => new Answer($"{Request.PathBase}{Here}/{id}", "证明已作废，验证页会显示。"));

    /// <summary>People by name, after the one with this id (a name belongs in no address); papers by number, before the one with this id.</summary>
    private async Task<CertificatesPage> Page(string? q, int? peopleAfter, int? after)
    {
        var wanted = q?.Trim() ?? "";
        var people = Db.CertifiableBy(Viewer).Where(p => wanted == "" || p.Name.Contains(wanted));
#pragma warning disable CA1309 // Not compared here: it becomes SQL.
        if (await Db.Persons.Where(p => p.Id == peopleAfter).Select(p => p.Name).SingleOrDefaultAsync(Stop) is { } last)
            people = people.Where(p => string.Compare(p.Name, last) > 0 || (p.Name == last && p.Id > peopleAfter));
#pragma warning restore CA1309
        return new CertificatesPage(
            wanted,
            await people.OrderBy(p => p.Name).ThenBy(p => p.Id)
                .Select(p => new ServedRow(p.Id, p.Name, Db.SignUps.Count(s => (s.PersonId == p.Id || s.Person.MergedIntoId == p.Id) && s.State == SignUpState.Completed))).SliceAsync(PageSize, Stop),
            await Issued().Where(c => after == null || c.Id < after).OrderByDescending(c => c.Id)
                .Select(c => new IssuedRow(c.Id, c.Number, c.PersonName, c.Hours, c.IssuedAt, c.RevokedAt != null)).SliceAsync(PageSize, Stop));
    }

    /// <summary>Nobody has a certificate without having served, so the office sees all of them.</summary>
    private IQueryable<Certificate> Issued()
    {
        if (Viewer.Holds(Role.PartyOffice)) return Db.Certificates;

        var people = Db.CertifiableBy(Viewer).Select(p => p.Id);
        return Db.Certificates.Where(c => people.Contains(c.PersonId));
    }
}

public sealed record IssuedRow(int Id, string Number, string Name, decimal Hours, DateTime IssuedAt, bool IsRevoked);

/// <summary>Two lists that are paged each by itself.</summary>
public sealed record CertificatesPage(string Q, Slice<ServedRow> People, Slice<IssuedRow> Issued)
{
    private const string Here = "/activities/certificates";

    public string? NextPeople => People.HasMore ? $"{Here}?peopleAfter={People.Rows[^1].PersonId}{(Q.Length > 0 ? $"&q={Uri.EscapeDataString(Q)}" : "")}" : null;

    public string? NextIssued => Issued.HasMore ? $"{Here}?after={Issued.Rows[^1].Id}" : null;
}
