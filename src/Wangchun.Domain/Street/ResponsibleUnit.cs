using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

/// <summary>
/// Who has to put something right (责任单位): a property manager, a market, a section of the office. A community may be one itself;
/// then its workers act for it.
/// </summary>
public sealed class ResponsibleUnit
{
    public const int NameMaxLength = 60;

    private ResponsibleUnit() { }

    public ResponsibleUnit(string name, string nameEn, Community? community = null)
    {
        (Community, CommunityId) = (community, community?.Id);
        Rename(name, nameEn);
    }

    public int Id { get; private init; }

    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Set when the unit is a community.</summary>
    public int? CommunityId { get; private init; }

    public Community? Community { get; private init; }

    public bool IsActive { get; private set; } = true;

    public void Rename(string name, string nameEn) => (Name, NameEn) = (name.Trim(), nameEn.Trim());

    public void Close() => IsActive = false;

    public void Reopen() => IsActive = true;

    /// <summary>The person acts for this unit.</summary>
    public bool IsServedBy(Act act) => act.UnitIds.Contains(Id) || (CommunityId is { } community && act.CommunityIds.Contains(community));

    /// <summary>Nothing new is given to a unit that is gone.</summary>
    public void RefuseUnlessWorking() => Refusal.If(!IsActive, "“{0}”已停用。", Name);
}
