using Wangchun.Domain.Casework;
using static Wangchun.Domain.GrowthCamp.Awards.AwardCycleStatus;

namespace Wangchun.Domain.GrowthCamp.Awards;

/// <summary>The criteria: the office writes them, a leader who did not write them approves them.</summary>
public sealed partial class AwardCycle
{
    private readonly List<AwardQuota> quotas = [];
    private readonly List<RubricLine> rubric = [];

    public int? AuthorId { get; private set; }

    public int? LastWriterId { get; private set; }

    public string? TieRule { get; private set; }

    /// <summary>Waits for the leader since then.</summary>
    public DateTime? CriteriaSubmittedAt { get; private set; }

    public int? CriteriaApprovedById { get; private set; }

    public IReadOnlyList<AwardQuota> Quotas => quotas;

    public IReadOnlyList<RubricLine> Rubric => rubric;

    public int QuotaOf(AwardCategory category) => quotas.Find(quota => quota.Category == category)?.Count ?? 0;

    public IReadOnlyList<RubricLine> RubricOf(AwardCategory category) =>
        [.. rubric.Where(line => line.Category == category).OrderBy(line => line.Position)];

    public void Rewrite(AwardSheet sheet, Act act)
    {
        Refusal.If(Status != Drafting, "标准已经公布，不能再修改。");
        Refusal.If(CriteriaSubmittedAt is not null, "标准正在等领导批准。要修改，请领导先退回。");

        Write(sheet, act);
        Dossier.Record(act, "修改评选标准");
    }

    public void SubmitCriteria(CampTerms terms, Act act)
    {
        Refusal.If(Status != Drafting, "现在是“{0}”，不能{1}。", Status, new Words("送审标准"));
        Refusal.If(CriteriaSubmittedAt is not null, "标准已经送审，等领导批准。");
        RefuseUnlessComplete();

        CriteriaSubmittedAt = act.At;
        Dossier.Record(act, "送审标准");
        Dossier.Expect("批准标准", terms.In(act, terms.Rules.CriteriaApprovalDays));
    }

    public void ReturnCriteria(string? reason, Act act)
    {
        Refusal.If(Status != Drafting, "现在是“{0}”，不能{1}。", Status, new Words("退回标准"));
        Refusal.If(CriteriaSubmittedAt is null, "标准还没有送审。");
        var because = Typed.Reason(reason);

        CriteriaSubmittedAt = null;
        Dossier.Record(act, "退回标准", because);
        Dossier.ExpectNothing();
    }

    public void ApproveCriteria(Act act)
    {
        Workflow.Require(Status, "公布标准");
        Refusal.If(CriteriaSubmittedAt is null, "标准还没有送审。");
        Refusal.If(act.PersonId == AuthorId || act.PersonId == LastWriterId, "自己写的标准要由另一位领导批准。");
        RefuseUnlessComplete();

        Move("公布标准", act);
        CriteriaApprovedById = act.PersonId;
        Dossier.ExpectNothing();
    }

    private void RefuseUnlessComplete()
    {
        Refusal.If(PeriodFrom >= PeriodTo, "评选期的结束日期要晚于开始日期。");
        Refusal.If(TieRule is null, "请写明同分时怎么取舍。");
        foreach (var category in AwardCategories.All)
        {
            Refusal.If(QuotaOf(category) < 1, "“{0}”还没有名额。", category);
            var sum = RubricOf(category).Sum(line => line.Weight);
            Refusal.If(sum != FullWeight, "“{0}”的评分项合计 {1} 分，应为 {2} 分。", category, sum, FullWeight);
        }
    }

    private void Write(AwardSheet sheet, Act act)
    {
        Refusal.If(sheet.Rubric.Any(line => line.Weight < 1), "每个评分项至少 1 分。");
        Refusal.If(sheet.Quotas.Values.Any(count => count < 0), "名额不能是负数。");

        (Year, PeriodFrom, PeriodTo, TieRule, LastWriterId) = (sheet.Year, sheet.PeriodFrom, sheet.PeriodTo, Typed.Trimmed(sheet.TieRule), act.PersonId);
        WriteQuotas(sheet.Quotas);
        WriteRubric(sheet.Rubric);
    }

    private void WriteQuotas(IReadOnlyDictionary<AwardCategory, int> sheet)
    {
        var wanted = AwardCategories.All.Select(category => (category, sheet.GetValueOrDefault(category))).ToList();
        if (wanted.SequenceEqual(quotas.OrderBy(quota => quota.Category).Select(quota => (quota.Category, quota.Count)))) return;

        quotas.Clear();
        quotas.AddRange(wanted.Select(quota => new AwardQuota(quota.category, quota.Item2)));
    }

    private void WriteRubric(IReadOnlyList<RubricSheet> sheet)
    {
        var wanted = sheet.Select(line => line with { Text = line.Text.Trim() }).ToList();
        if (wanted.SequenceEqual(rubric.OrderBy(line => line.Position).Select(line => new RubricSheet(line.Category, line.Text, line.Weight)))) return;

        rubric.Clear();
        rubric.AddRange(wanted.Select((line, index) => new RubricLine(index + 1, line)));
    }
}
