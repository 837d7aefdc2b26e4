using System.ComponentModel.DataAnnotations;
using static Wangchun.Domain.Casework.PublicationState;

namespace Wangchun.Domain.Casework;

public enum PublicationState
{
    [Display(Name = "未公开")] Unpublished,
    [Display(Name = "待公开")] PendingPublish,
    [Display(Name = "已公开")] Published,
    [Display(Name = "已撤下")] Withdrawn,
}

/// <summary>
/// Whether the result of a matter is public: an axis of its own beside the matter's state.
/// Publishing takes its own right and another person than the last editor.
/// </summary>
public sealed class Publication
{
    /// <summary>Each domain has its own rights of these names, "GrowthCamp.PublishResult" for one.</summary>
    private const string Propose = "*.ProposeResult";
    private const string Publish = "*.PublishResult";

    public static readonly Workflow<PublicationState> Workflow = new(
        new(Unpublished, "提请公开", PendingPublish, Propose),
        new(Withdrawn, "提请公开", PendingPublish, Propose),
        new(PendingPublish, "公开结果", Published, Publish, Openness.Public),
        new(PendingPublish, "退回修改", Unpublished, Publish),
        new(Published, "撤下结果", Withdrawn, Publish));

    public PublicationState State { get; private set; }

    /// <summary>Who last changed what the public would read.</summary>
    public int? EditedById { get; private set; }

    public int? PublishedById { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public bool IsPublic => State == Published;

    /// <summary>This person wrote, or changed last, what would be read.</summary>
    internal bool WasEditedBy(Act act) => act.PersonId is not null && act.PersonId == EditedById;

    internal void Touch(Act act) => EditedById = act.PersonId;

    internal Step<PublicationState> Move(string verb, Act act, string? reason)
    {
        var step = Workflow.Require(State, verb);
        if (step.To == Published)
            Refusal.If(WasEditedBy(act), "公开的内容最后由您修改，请由另一位同事核对后公开。");

        State = step.To;
        WithdrawnBecause = step.To == Withdrawn ? reason : null;
        if (step.To == Published) (PublishedById, PublishedAt) = (act.PersonId, act.At);
        return step;
    }
}
