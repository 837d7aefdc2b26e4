using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Street;
using Wangchun.Web.Features.Activities.CheckIns;
using Wangchun.Web.Features.Activities.Shared;

namespace Wangchun.Web.Features.Activities.CheckInCodes;

/// <summary>A sheet to hang up at the place. Scanning it is an offer, never a duty.</summary>
[Authorize(Can.Activities.ManageActivities)]
[Route("activities/{id:int}/check-in-code")]
public sealed class CheckInCodesController(CheckInToken token, ActivityTerms terms) : ActivityController
{
    [HttpGet]
    public async Task<IActionResult> Show(int id)
    {
        if (await Managed(id) is not { } activity) return await Absent();

        var address = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/check-in/{token.For(id)}";
        return View(new CheckInCodePage(ActivityHead.Of(activity), QrPicture.Of(address), terms.Rules.CheckInMinutes));
    }
}

public sealed record CheckInCodePage(ActivityHead Head, string Picture, int Minutes);

/// <summary>An address as a picture for a camera.</summary>
public static class QrPicture
{
    private const int DotPixels = 5;

    public static string Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(DotPixels))}";
    }
}
