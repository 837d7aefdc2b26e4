namespace Wangchun.Domain.Street;

/// <summary>A 社区 of the street. Communities change over the years, so they are data; the statistical code may be missing.</summary>
public sealed class Community
{
    private Community() { }

    public Community(string? statCode, string name, string nameEn) =>
        (StatCode, Name, NameEn) = (statCode, name, nameEn);

    public int Id { get; private init; }

    /// <summary>Twelve digits of the statistics bureau (330203008029).</summary>
    public string? StatCode { get; private set; }

    /// <summary>With its kind: “五江口社区”.</summary>
    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public void Rename(string? statCode, string name, string nameEn) => (StatCode, Name, NameEn) = (statCode, name.Trim(), nameEn.Trim());

    public void Close() => IsActive = false;

    public void Reopen() => IsActive = true;
}
