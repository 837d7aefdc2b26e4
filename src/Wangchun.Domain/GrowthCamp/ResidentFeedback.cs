using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.GrowthCamp;

public enum FeedbackAnswer
{
    [Display(Name = "解决了")] Yes,
    [Display(Name = "部分解决")] Partly,
    [Display(Name = "没有解决")] No,
}

/// <summary>
/// A resident's word on a published result, without an account. Nothing is stored that could tell who it was:
/// no address, no device, and only the day.
/// </summary>
public sealed class ResidentFeedback
{
    public const int ReasonMaxLength = 300;

    private ResidentFeedback() { }

    public ResidentFeedback(Project project, FeedbackAnswer answer, string? reason, DateOnly on)
    {
        Refusal.If(!project.Dossier.Publication.IsPublic, "结果还没有公开，暂时不能评价。");
        Refusal.If(answer == FeedbackAnswer.No && string.IsNullOrWhiteSpace(reason), "请写一句哪里没有解决，方便我们去看。");

        (ProjectId, Answer, Reason, On) = (project.Id, answer, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), on);
    }

    public int Id { get; private init; }

    public int ProjectId { get; private init; }

    public FeedbackAnswer Answer { get; private init; }

    public string? Reason { get; private init; }

    public DateOnly On { get; private init; }

    /// <summary>Somebody of the office or the community has read it.</summary>
    public bool IsRead { get; private set; }

    public void MarkRead() => IsRead = true;
}
