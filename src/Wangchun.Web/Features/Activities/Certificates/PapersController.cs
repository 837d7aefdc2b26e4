using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.Features.Activities.CheckInCodes;

namespace Wangchun.Web.Features.Activities.Certificates;

/// <summary>The certificate as it is printed: for the person it is about, and for whoever may issue it.</summary>
[Authorize(Can.Activities.SignUp)]
[Route("activities/certificates/{id:int}")]
public sealed class PapersController : PortalController
{
    [HttpGet]
    public async Task<IActionResult> Show(int id)
    {
        var me = Viewer.PersonId;
        var (issues, people) = (Viewer.May(Can.Activities.IssueCertificate), Db.CertifiableBy(Viewer).Select(p => p.Id));
        var found = await Db.Certificates.Include(c => c.Lines).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && (c.PersonId == me || (issues && people.Contains(c.PersonId))), Stop);
        if (found is null) return await Absent();

        var address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/certificates/{found.CheckCode}";
        return View("/Features/Activities/Certificates/Show.cshtml", new PaperPage(found, QrPicture.Of(address), address, issues));
    }
}

public sealed record PaperPage(Certificate Certificate, string Picture, string Address, bool MayRevoke);
