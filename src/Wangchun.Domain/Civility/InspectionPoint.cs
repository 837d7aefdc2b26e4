using System.Security.Cryptography;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.Civility;

/// <summary>A kind of place that has its own checklist: main road, back lane, food market.</summary>
public sealed class PointType
{
    private PointType() { }

    public PointType(string code, string name, string nameEn) => (Code, Name, NameEn) = (code, name, nameEn);

    public int Id { get; private init; }

    /// <summary>Two letters: “RC”.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public void Rename(string name, string nameEn) => (Name, NameEn) = (name.Trim(), nameEn.Trim());
}

/// <summary>What the office writes about a point. The position is WGS-84, to six places.</summary>
public sealed record PointSheet(
    string Name, PointType Type, Community Community, ResponsibleUnit Unit, string Place, decimal? Latitude = null, decimal? Longitude = null);

/// <summary>A place that is inspected again and again (点位). It is switched off rather than deleted: its visits stay.</summary>
public sealed class InspectionPoint
{
    public const int NameMaxLength = 60;
    public const int PlaceMaxLength = 100;

    private const int TokenLength = 24;

    private InspectionPoint() { }

    public InspectionPoint(PointSheet sheet)
    {
        Change(sheet);
        RenewToken();
    }

    public int Id { get; private init; }

    public string Name { get; private set; } = "";

    public int TypeId { get; private set; }

    public PointType Type { get; private set; } = null!;

    public int CommunityId { get; private set; }

    public Community Community { get; private set; } = null!;

    /// <summary>Who is asked first when something is wrong here.</summary>
    public int UnitId { get; private set; }

    public ResponsibleUnit Unit { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public decimal? Latitude { get; private set; }

    public decimal? Longitude { get; private set; }

    /// <summary>What the code on the wall says; it cannot be guessed and is renewed when a sheet is lost.</summary>
    public string Token { get; private set; } = "";

    public bool IsActive { get; private set; } = true;

    public Position? Position => Civility.Position.Of(Latitude, Longitude);

    public void Change(PointSheet sheet)
    {
        Refusal.If(string.IsNullOrWhiteSpace(sheet.Name) || string.IsNullOrWhiteSpace(sheet.Place), "请写明点位名称和地点。");
        Refusal.If(!sheet.Community.IsActive, "“{0}”已停用。", sheet.Community.Name);
        sheet.Unit.RefuseUnlessWorking();
        Civility.Position.RefuseUnfit(sheet.Latitude, sheet.Longitude);

        (Name, Place) = (sheet.Name.Trim(), sheet.Place.Trim());
        (Type, TypeId) = (sheet.Type, sheet.Type.Id);
        (Community, CommunityId) = (sheet.Community, sheet.Community.Id);
        (Unit, UnitId) = (sheet.Unit, sheet.Unit.Id);
        (Latitude, Longitude) = (sheet.Latitude, sheet.Longitude);
    }

    public void RenewToken() => Token = RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);

    public void SwitchOff() => IsActive = false;

    public void SwitchOn() => IsActive = true;
}
