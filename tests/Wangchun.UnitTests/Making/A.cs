using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Street;

namespace Wangchun.UnitTests.Making;

/// <summary>Where every test begins: A.Project().Listed().ClaimedBy(branch). What it makes is as the database would hand it out.</summary>
internal static class A
{
    public static ProjectSheet Sheet { get; } = new()
    {
        Title = "楼道微光",
        Category = ProjectCategory.Safety,
        CommunityId = 3,
        Source = NeedSource.Residents,
        Need = "三号楼的楼道灯坏了半年，老人晚上不敢下楼。",
        TargetOn = new DateOnly(2026, 6, 30),
        NoBeforePhoto = "夜间太暗，照片看不清。",
        Criteria = ["每层楼道灯都亮", "居民知道找谁报修"],
    };

    public static TaskSheet Work { get; } = new("清点坏灯", null, new DateOnly(2026, 4, 30), IsMandatory: true, NeedsProof: false);

    public static StoredFile Photo { get; } = new("楼道.jpg", "image/jpeg", 1024, "00ff", "a1.jpg", "a1-small.jpg", 800, 600);

    public static StoredFile Paper { get; } = new("报价单.pdf", "application/pdf", 2048, "11ee", "b2.pdf", null, null, null);

    public static OutcomeSheet Matter { get; } = new("三号楼楼道照明", ResolvedLevel.Community);

    /// <summary>A draft by <see cref="By.Author"/>, complete enough to be submitted.</summary>
    public static Project Project(Func<ProjectSheet, ProjectSheet>? but = null) =>
        new Project(but is null ? Sheet : but(Sheet), By.Author).Saved();

    /// <summary>One whose lead the office picks among the requests.</summary>
    public static Project ProjectToPick() => Project(sheet => sheet with { LeadMode = LeadMode.Select });

    public static Dossier Dossier() => new Dossier(DossierKind.Project, By.Author).Saved();

    public static PartyOrganisation Branch(string name = "第一党支部") =>
        new PartyOrganisation(PartyOrganisationKind.Branch, null, 3, name, "First Branch").Saved();

    public static PartyOrganisation Committee() =>
        new PartyOrganisation(PartyOrganisationKind.CommunityCommittee, null, 3, "五江口社区党委", "Wujiangkou Community Committee").Saved();

    public static Community Community(string name = "五江口社区") => new Community("330203008029", name, "Wujiangkou Community").Saved();

    public static Person Person(string name = "李秀英") => new Person(name).Saved();

    public static Membership Member(PartyOrganisation branch, string name = "沈国良") => Person(name).Join(branch, new DateOnly(2020, 7, 1)).Saved();
}
