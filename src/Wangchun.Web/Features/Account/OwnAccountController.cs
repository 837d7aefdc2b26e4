using Wangchun.Web.App;
using Wangchun.Web.App.Accounts;

namespace Wangchun.Web.Features.Account;

/// <summary>Pages on which a signed-in person looks after their own account; nothing here reaches anybody else's.</summary>
public abstract class OwnAccountController : PortalController
{
    protected OpenSession Session => (OpenSession)HttpContext.Items[typeof(OpenSession)]!;

    protected int AccountId => Session.AccountId;
}
