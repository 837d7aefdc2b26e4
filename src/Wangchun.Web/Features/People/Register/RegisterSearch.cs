using Wangchun.Data.Personal;
using Wangchun.Data.Queries;

namespace Wangchun.Web.Features.People.Register;

/// <summary>The filter form of the register. A whole phone or identity number never stands in an address: it is posted.</summary>
public sealed class RegisterSearch
{
    public string? Q { get; set; }

    public RegisterKind? Kind { get; set; }

    public int? Community { get; set; }

    public int? Branch { get; set; }

    public int? After { get; set; }

    public RegisterFilter Filter(FieldVault vault) => RegisterFilter.Of(Q, Kind, Community, Branch, vault);

    /// <summary>A whole number was typed: it belongs in no address, no history and no log.</summary>
    public bool HoldsNumber(FieldVault vault) => Filter(vault) is { Name: null } filter && (filter.PhoneIndex ?? filter.IdentityIndex) is not null;

    /// <summary>The page that begins after this person, with the same filter.</summary>
    public string From(int? after)
    {
        var kept = new Dictionary<string, string?> { ["q"] = Q, ["kind"] = $"{Kind}", ["community"] = $"{Community}", ["branch"] = $"{Branch}", ["after"] = $"{after}" };
        return "/people" + QueryString.Create(kept.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
