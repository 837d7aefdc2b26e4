using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;
using static Wangchun.Domain.Civility.SchemeStatus;

namespace Wangchun.Domain.Civility;

public enum SchemeStatus
{
    [Display(Name = "编制中")] Draft,
    [Display(Name = "使用中")] Published,
    [Display(Name = "已停止使用")] Retired,
}

/// <summary>
/// One version of the assessment system (测评体系): item, content, standard, and below them what is checked on the spot. A round is
/// pinned to the version it was drawn with, so a published one never changes; what has to change becomes the next version.
/// </summary>
public sealed class AssessmentScheme
{
    public const int NameMaxLength = 100;
    public const int TextMaxLength = 500;

    public static readonly Workflow<SchemeStatus> Workflow = new(
        new(Draft, "发布版本", Published, Can.Civility.ManageScheme),
        new(Published, "停用版本", Retired, Can.Civility.ManageScheme));

    private readonly List<SchemeNode> nodes = [];
    private readonly List<ChecklistItem> items = [];
    private readonly List<TypeWeight> weights = [];

    private AssessmentScheme() { }

    public AssessmentScheme(int version, string name, string? nameEn, Act act)
    {
        Dossier = new Dossier(DossierKind.AssessmentScheme, act);
        (Version, Name, NameEn) = (version, Required(name), Typed.Trimmed(nameEn));
    }

    public int Id { get; private init; }

    public int DossierId { get; private init; }

    public Dossier Dossier { get; private init; } = null!;

    public SchemeStatus Status { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Version { get; private init; }

    public string Name { get; private set; } = "";

    public string? NameEn { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public IReadOnlyList<SchemeNode> Nodes => nodes;

    public IReadOnlyList<ChecklistItem> Items => items;

    public IReadOnlyList<TypeWeight> Weights => weights;

    /// <summary>What is looked at on a point of this type, in the order of the codes.</summary>
    public IReadOnlyList<ChecklistItem> ItemsFor(PointType type) =>
        [.. items.Where(item => item.AppliesTo(type.Code)).OrderBy(item => item.Code, StringComparer.Ordinal)];

    public decimal WeightOf(PointType type) => weights.Find(weight => weight.TypeCode == type.Code)?.Weight ?? 0;

    public void Rename(string name, string? nameEn)
    {
        RefuseUnlessDraft("改名");
        (Name, NameEn) = (Required(name), Typed.Trimmed(nameEn));
    }

    /// <summary>Adds an item (no parent), a content (below an item) or a standard (below a content).</summary>
    public SchemeNode AddNode(SchemeNode? parent, string name, string? nameEn, AssessmentMethod method = AssessmentMethod.Field)
    {
        RefuseUnlessDraft("修改测评体系");
        Refusal.If(parent is not null && !nodes.Contains(parent), "上级指标不在这个版本里。");
        Refusal.If(parent is { Level: SchemeLevel.Standard }, "测评标准下面是检查项，不能再分级。");

        var node = new SchemeNode(parent, nodes.Count(other => other.Parent == parent) + 1, Required(name), Typed.Trimmed(nameEn), method);
        nodes.Add(node);
        return node;
    }

    public ChecklistItem AddItem(SchemeNode standard, ChecklistSheet sheet)
    {
        RefuseUnlessDraft("修改测评体系");
        RefuseUnfit(standard, sheet);
        Refusal.If(items.Exists(item => item.Code == sheet.Code.Trim()), "编号“{0}”已经用过。", sheet.Code.Trim());

        var added = new ChecklistItem(standard, sheet);
        items.Add(added);
        return added;
    }

    public void ChangeItem(ChecklistItem item, ChecklistSheet sheet)
    {
        RefuseUnlessDraft("修改测评体系");
        RefuseUnfit(item.Standard, sheet);
        Refusal.If(items.Exists(other => other != item && other.Code == sheet.Code.Trim()), "编号“{0}”已经用过。", sheet.Code.Trim());

        item.Write(sheet);
    }

    public void RemoveItem(ChecklistItem item)
    {
        RefuseUnlessDraft("修改测评体系");
        items.Remove(item);
    }

    /// <summary>How much the mean of this type counts for a community.</summary>
    public void Weigh(PointType type, decimal weight)
    {
        RefuseUnlessDraft("修改测评体系");
        Refusal.If(weight is <= 0 or > 100, "权重要大于 0，最多 100。");

        weights.RemoveAll(other => other.TypeCode == type.Code);
        weights.Add(new TypeWeight(type.Code, weight));
    }

    /// <summary>From now on rounds are drawn with this version; the one before it is retired.</summary>
    public void Publish(AssessmentScheme? current, Act act)
    {
        Workflow.Require(Status, "发布版本");
        Refusal.If(items.Count == 0, "还没有检查项，不能发布。");
        Refusal.If(Unweighed() is not null, "点位类型“{0}”还没有权重。", Unweighed() ?? "");
        Refusal.If(current is not null && current.Version >= Version, "要发布的版本要比使用中的第 {0} 版新。", current?.Version ?? 0);

        current?.Retire(act);
        Move("发布版本", act);
        PublishedOn = act.Today;
    }

    public void Retire(Act act) => Move("停用版本", act);

    /// <summary>A draft with everything this version holds.</summary>
    public AssessmentScheme Next(int version, Act act)
    {
        var next = new AssessmentScheme(version, Name, NameEn, act);
        Dictionary<SchemeNode, SchemeNode> copies = [];
        foreach (var node in nodes.OrderBy(node => node.Level))
            copies[node] = next.AddNode(node.Parent is { } parent ? copies[parent] : null, node.Name, node.NameEn, node.Method);
        foreach (var item in items) next.AddItem(copies[item.Standard], item.Sheet);
        next.weights.AddRange(weights.Select(weight => new TypeWeight(weight.TypeCode, weight.Weight)));
        return next;
    }

    private void RefuseUnfit(SchemeNode standard, ChecklistSheet sheet)
    {
        Refusal.If(!nodes.Contains(standard) || standard.Level != SchemeLevel.Standard, "检查项要放在测评标准下面。");
        Refusal.If(Typed.Trimmed(sheet.Code) is null || Typed.Trimmed(sheet.Text) is null, "请写明检查项的编号和内容。");
        Refusal.If(sheet.PointTypes.Count == 0, "请选择检查项用于哪些点位类型。");
        Refusal.If(sheet.Deduction <= 0 || sheet.Cap < sheet.Deduction, "每处扣分要大于 0，扣分上限不能低于每处扣分。");
        Refusal.If(sheet.Cap > 100, "扣分上限最多 100 分。");
    }

    private string? Unweighed() => items.SelectMany(item => item.PointTypes).FirstOrDefault(code => !weights.Exists(weight => weight.TypeCode == code));

    private void RefuseUnlessDraft(string what) =>
        Refusal.If(Status != Draft, "第 {0} 版{1}，不能{2}。请另起一个新版本。", Version, new Words(Status.Label), new Words(what));

    private void Move(string verb, Act act)
    {
        var step = Workflow.Require(Status, verb);
        Status = step.To;
        Dossier.Record(act, step, null);
    }

    private static string Required(string? text) => Typed.Trimmed(text) ?? throw new Refusal("请写明名称。");
}
