using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Wangchun.Web.Features.Activities.CheckIns;

/// <summary>What the code on the wall says: which activity, signed by the portal. When it works, the activity's own hours decide.</summary>
public sealed class CheckInToken(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Activities.CheckIn");

    public string For(int activityId) => protector.Protect(activityId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for anything the portal has not made.</summary>
    public int? Read(string token)
    {
        try
        {
            return int.Parse(protector.Unprotect(token), CultureInfo.InvariantCulture);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
