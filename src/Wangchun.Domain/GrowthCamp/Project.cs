using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.GrowthCamp.ProjectStatus;

namespace Wangchun.Domain.GrowthCamp;

/// <summary>
/// A resident's need that a Party branch can claim (认领项目). This part holds what it is and its table of steps;
/// the other parts hold one stretch of its way each: listing, claiming, doing, acceptance, ending.
/// </summary>
public sealed partial class Project
{
    public const int TitleMaxLength = 60;
    public const int NeedMaxLength = 2000;
    public const int ReasonMaxLength = 500;

    public static readonly Workflow<ProjectStatus> Workflow = new(
        new(Draft, "提交审核", InReview, Can.GrowthCamp.WriteProject),
        new(InReview, "退回修改", Draft, Can.GrowthCamp.ReviewProject),
        new(InReview, "上架", Open, Can.GrowthCamp.ReviewProject, Openness.Public),
        new(Open, "认领", Claimed, Can.GrowthCamp.ClaimProject, Openness.Public) { OrRight = Can.GrowthCamp.DecideClaim },
        new(Open, "逾期下架", Expired, Casework.Workflow.Clock, Openness.Public),
        new(Expired, "重新上架", Open, Can.GrowthCamp.RelistProject, Openness.Public),
        new(Claimed, "开始实施", InProgress, Can.GrowthCamp.LeadProject, Openness.Public),
        new(Claimed, "退还认领", Open, Can.GrowthCamp.LeadProject, Openness.Public),
        new(Claimed, "收回认领", Open, Can.GrowthCamp.RevokeClaim, Openness.Public),
        new(InProgress, "挂起", Suspended, Can.GrowthCamp.DecideSuspension, Openness.Public),
        new(Suspended, "恢复实施", InProgress, Can.GrowthCamp.LeadProject, Openness.Public),
        new(Suspended, "到期恢复", InProgress, Casework.Workflow.Clock, Openness.Public),
        new(InProgress, "申请验收", AwaitingAcceptance, Can.GrowthCamp.LeadProject, Openness.Public),
        new(AwaitingAcceptance, "验收通过", Completed, Can.GrowthCamp.AcceptForOffice, Openness.Public) { OrRight = Can.GrowthCamp.AcceptForCommunity },
        new(AwaitingAcceptance, "验收退回", InProgress, Can.GrowthCamp.AcceptForOffice, Openness.Public) { OrRight = Can.GrowthCamp.AcceptForCommunity },
        new(InProgress, "认定未达成", Unsuccessful, Can.GrowthCamp.CloseProject, Openness.Public),
        new(AwaitingAcceptance, "认定未达成", Unsuccessful, Can.GrowthCamp.CloseProject, Openness.Public),
        new(Completed, "重新打开", InProgress, Can.GrowthCamp.ReopenProject, Openness.Public),
        new(Draft, "取消", Cancelled, Can.GrowthCamp.CloseProject),
        new(InReview, "取消", Cancelled, Can.GrowthCamp.CloseProject),
        new(Open, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public),
        new(Expired, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public),
        new(Claimed, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public),
        new(InProgress, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public),
        new(Suspended, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public),
        new(AwaitingAcceptance, "取消", Cancelled, Can.GrowthCamp.CloseProject, Openness.Public));

    private readonly List<Criterion> criteria = [];

    private Project() { }

    public Project(ProjectSheet sheet, Act act)
    {
        Dossier = new Dossier(DossierKind.Project, act);
        AuthorId = act.PersonId;
        CommunityId = sheet.CommunityId;
        Write(sheet);
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    /// <summary>The dossier's deadline, kept with the project as well: lists by state and deadline need both in one index.</summary>
    public DateTime? DueAt
    {
        get => Dossier is null ? field : Dossier.DueAt;
        private init;
    }

    public ProjectStatus Status { get; private set; }

    /// <summary>The person who wrote it; another one has to review it. Nobody when it came in by an import.</summary>
    public int? AuthorId { get; private set; }

    public int CommunityId { get; private set; }

    public Community Community { get; private init; } = null!;

    public int? GridCellId { get; private set; }

    public GridCell? GridCell { get; private init; }

    public string Title { get; private set; } = "";

    public string? TitleEn { get; private set; }

    public ProjectCategory Category { get; private set; }

    public NeedSource Source { get; private set; }

    public string? SourceNote { get; private set; }

    public string Need { get; private set; } = "";

    public string? Place { get; private set; }

    public string? Beneficiaries { get; private set; }

    public int? PeopleWanted { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal? Budget { get; private set; }

    public DateOnly? TargetOn { get; private set; }

    public LeadMode LeadMode { get; private set; }

    public string? NoBeforePhoto { get; private set; }

    public IReadOnlyList<Criterion> Criteria => criteria;

    /// <summary>Ever listed: it counts as put forward even when it expires or is cancelled later.</summary>
    public bool WasListed => ListedAt is not null;

    public bool IsEnded => Status is Completed or Unsuccessful or Cancelled;

    public void Rewrite(ProjectSheet sheet, Act act)
    {
        Refusal.If(Status != Draft, "“{0}”已提交，不能再修改。要改内容，请审核人退回。", Title);

        Write(sheet);
        Dossier.Publication.Touch(act);
        Dossier.Record(act, "修改内容");
    }

    /// <summary>The author left; somebody else answers for the draft.</summary>
    public void PassTo(Person author, Act act)
    {
        Refusal.If(Status != Draft, "现在是“{0}”，不能{1}。", Status, new Words("移交草稿"));

        AuthorId = author.Id;
        Dossier.Record(act, "移交草稿", author.Name);
    }

    private void Write(ProjectSheet sheet)
    {
        (Title, TitleEn, Category) = (sheet.Title.Trim(), Typed.Trimmed(sheet.TitleEn), sheet.Category);
        (CommunityId, GridCellId) = (sheet.CommunityId, sheet.GridCellId);
        (Source, SourceNote, Need) = (sheet.Source, Typed.Trimmed(sheet.SourceNote), sheet.Need.Trim());
        (Place, Beneficiaries, PeopleWanted) = (Typed.Trimmed(sheet.Place), Typed.Trimmed(sheet.Beneficiaries), sheet.PeopleWanted);
        (Budget, TargetOn, ClaimsCloseOn) = (sheet.Budget, sheet.TargetOn, sheet.ClaimsCloseOn);
        (LeadMode, NoBeforePhoto) = (sheet.LeadMode, Typed.Trimmed(sheet.NoBeforePhoto));

        var texts = sheet.Criteria.Select(text => text.Trim()).Where(text => text.Length > 0).ToList();
        if (texts.SequenceEqual(criteria.Select(criterion => criterion.Text))) return;
        criteria.Clear();
        criteria.AddRange(texts.Select((text, index) => new Criterion(index + 1, text)));
    }

    private void Move(string verb, Act act, string? note = null)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, note);
    }
}

/// <summary>One thing that has to be true for the result to be accepted.</summary>
public sealed class Criterion
{
    private Criterion() { }

    internal Criterion(int position, string text) => (Position, Text) = (position, text);

    public int Id { get; private init; }

    public int Position { get; private init; }

    public string Text { get; private init; } = "";
}
