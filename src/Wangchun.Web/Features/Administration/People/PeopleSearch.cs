using Wangchun.Data.Queries;
using Wangchun.Domain.Street;

namespace Wangchun.Web.Features.Administration.People;

/// <summary>The filter form of the list, as it stands in the address.</summary>
public sealed class PeopleSearch
{
    public string? Q { get; set; }

    public Role? Role { get; set; }

    public int? Community { get; set; }

    public int? Branch { get; set; }

    public bool Former { get; set; }

    public int? After { get; set; }

    public PersonFilter Filter => new(Q?.Trim(), Role, Community, Branch, Former);

    /// <summary>The address of the page that begins after this person, with the same filter.</summary>
    public string From(int? after)
    {
        var kept = new Dictionary<string, string?>
        {
            ["q"] = Q, ["role"] = Role?.ToString(), ["community"] = $"{Community}", ["branch"] = $"{Branch}", ["former"] = Former ? "true" : null, ["after"] = $"{after}",
        };
        return "/admin/people" + QueryString.Create(kept.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
