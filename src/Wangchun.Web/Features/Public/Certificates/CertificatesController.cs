using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Wangchun.Domain.Street;
using Wangchun.Web.App;
using Wangchun.Web.App.Operations;

namespace Wangchun.Web.Features.Public.Certificates;

/// <summary>Is this certificate genuine? Answered to whoever holds its code, without the person's full name.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Public)]
[Route("certificates")]
public sealed class CertificatesController : PortalController
{
    private const int CodeLength = 40;

    [HttpGet("")]
    public IActionResult New(string? code) =>
        string.IsNullOrWhiteSpace(code) ? View(new CheckPage(null, null)) : LocalRedirect($"{Request.PathBase}/certificates/{Uri.EscapeDataString(Cleaned(code))}");

    [HttpGet("{code:maxlength(40)}")]
    public async Task<IActionResult> Show(string code)
    {
        var wanted = Cleaned(code);
        var found = await Db.Certificates.Where(c => c.CheckCode == wanted)
            .Select(c => new { c.Number, c.PersonName, c.Hours, c.FromOn, c.UntilOn, Activities = c.Lines.Count, c.IssuedAt, c.IssuedBy, IsRevoked = c.RevokedAt != null })
            .SingleOrDefaultAsync(Stop);
        if (found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return View(nameof(New), new CheckPage(wanted, found is null ? null : new CheckedCertificate(
            found.Number, Masks.PublicName(found.PersonName), found.Hours, found.FromOn, found.UntilOn, found.Activities, found.IssuedAt, found.IssuedBy, found.IsRevoked)));
    }

    private static string Cleaned(string code)
    {
        var letters = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters.Length > CodeLength ? letters[..CodeLength] : letters;
    }
}

public sealed record CheckedCertificate(string Number, string Name, decimal Hours, DateOnly FromOn, DateOnly UntilOn, int Activities, DateTime IssuedAt, string IssuedBy, bool IsRevoked);

/// <summary><see cref="Code"/> is what was asked; without an answer to it, there is no such certificate.</summary>
public sealed record CheckPage(string? Code, CheckedCertificate? Found);
