using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
    private const int Most = 50;
    private const string Here = "/activities/certificates";

    [HttpGet]
    public async Task<IActionResult> Index(string? q) => View(await Page(q));

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

    private async Task<CertificatesPage> Page(string? q)
    {
        var name = q?.Trim() ?? "";
        var people = Db.CertifiableBy(Viewer).Where(p => name == "" || p.Name.Contains(name));
        return new CertificatesPage(
            name,
            await people.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most)
                .Select(p => new ServedRow(p.Id, p.Name, Db.SignUps.Count(s => (s.PersonId == p.Id || s.Person.MergedIntoId == p.Id) && s.State == SignUpState.Completed))).ToListAsync(Stop),
            await Issued().OrderByDescending(c => c.Id).Take(Most).Select(c => new IssuedRow(c.Id, c.Number, c.PersonName, c.Hours, c.IssuedAt, c.RevokedAt != null)).ToListAsync(Stop));
    }

    private IQueryable<Certificate> Issued()
    {
        var people = Db.CertifiableBy(Viewer).Select(p => p.Id);
        return Db.Certificates.Where(c => people.Contains(c.PersonId));
    }
}

public sealed record IssuedRow(int Id, string Number, string Name, decimal Hours, DateTime IssuedAt, bool IsRevoked);

public sealed record CertificatesPage(string Q, IReadOnlyList<ServedRow> People, IReadOnlyList<IssuedRow> Issued);
