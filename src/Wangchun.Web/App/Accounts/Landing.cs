using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Accounts;

/// <summary>The first page after signing in.</summary>
public static class Landing
{
    public static string Of(IEnumerable<Role> roles)
    {
        var rights = roles.SelectMany(role => Roles.Grants[role]).ToHashSet();
        if (rights.Contains(Can.Desk.SeeOwn)) return "/desk";
        return rights.Contains(Can.Audit.ReadTrail) ? "/admin/audit" : "/account";
    }
}
