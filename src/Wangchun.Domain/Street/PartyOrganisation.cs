using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Street;

public enum PartyOrganisationKind
{
    [Display(Name = "街道党工委")] WorkingCommittee,
    [Display(Name = "社区党委")] CommunityCommittee,
    [Display(Name = "党支部")] Branch,
}

/// <summary>
/// A node of the Party tree: street working committee, community committees, branches. It is not the tree of communities:
/// a branch may sit in a building or a firm, so <see cref="CommunityId"/> only says where it is at home.
/// </summary>
public sealed class PartyOrganisation
{
    /// <summary>《中国共产党章程》《中国共产党支部工作条例（试行）》: a branch has at least three full members, in general at most fifty.</summary>
    public const int FewestFullMembers = 3;
    public const int MostFullMembers = 50;

    private PartyOrganisation() { }

    public PartyOrganisation(PartyOrganisationKind kind, PartyOrganisation? parent, int? communityId, string name, string nameEn) =>
        (Kind, Parent, CommunityId, Name, NameEn) = (kind, parent, communityId, name, nameEn);

    public int Id { get; private init; }

    public PartyOrganisationKind Kind { get; private init; }

    public int? ParentId { get; private init; }

    public PartyOrganisation? Parent { get; private init; }

    public int? CommunityId { get; private set; }

    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    /// <summary>Claims that are asked for or running. Counted here, under <see cref="Version"/>, so that ten claims sent at once cannot pass the cap.</summary>
    public int OpenClaims { get; private set; }

    public Guid Version { get; private set; }

    public bool IsBranch => Kind == PartyOrganisationKind.Branch;

    public void Rename(string name, string nameEn) => (Name, NameEn) = (name.Trim(), nameEn.Trim());

    public void MoveTo(int? communityId) => CommunityId = communityId;

    public void Close()
    {
        Refusal.If(OpenClaims > 0, "“{0}”还有 {1} 个在办的认领项目，请先移交。", Name, OpenClaims);
        IsActive = false;
    }

    public void Reopen() => IsActive = true;

    /// <summary>Only a branch that is in use leads a project or helps with one.</summary>
    public void RefuseUnlessWorking()
    {
        Refusal.If(!IsBranch, "“{0}”不是党支部，不能认领。", Name);
        Refusal.If(!IsActive, "“{0}”已停用，不能认领。", Name);
    }

    public void TakeClaim(int cap)
    {
        RefuseUnlessWorking();
        Refusal.If(OpenClaims >= cap, "“{0}”已有 {1} 个在办的认领项目，达到上限。办结或退还一个后再认领。", Name, OpenClaims);
        OpenClaims++;
        Version = Guid.NewGuid();
    }

    /// <summary>A finished claim comes back (a reopened project), whatever the cap says.</summary>
    public void ResumeClaim()
    {
        OpenClaims++;
        Version = Guid.NewGuid();
    }

    public void ReleaseClaim()
    {
        OpenClaims = Math.Max(0, OpenClaims - 1);
        Version = Guid.NewGuid();
    }
}
