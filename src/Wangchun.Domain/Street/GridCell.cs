namespace Wangchun.Domain.Street;

/// <summary>A 网格: the smallest piece of a community that somebody answers for.</summary>
public sealed class GridCell
{
    private GridCell() { }

    public GridCell(int communityId, string name) => (CommunityId, Name) = (communityId, name);

    public int Id { get; private init; }

    public int CommunityId { get; private init; }

    public string Name { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public void Rename(string name) => Name = name.Trim();

    public void Close() => IsActive = false;
}
