using System.ComponentModel.DataAnnotations;
using Wangchun.Domain.Casework;

namespace Wangchun.Domain.Civility;

public enum SchemeLevel
{
    [Display(Name = "测评项目")] Item,
    [Display(Name = "测评内容")] Content,
    [Display(Name = "测评标准")] Standard,
}

/// <summary>How a standard is assessed.</summary>
public enum AssessmentMethod
{
    [Display(Name = "实地考察")] Field,
    [Display(Name = "材料审核")] Documents,
    [Display(Name = "问卷调查")] Survey,
}

/// <summary>How grave a fault is; it decides how long its unit has.</summary>
public enum Severity
{
    [Display(Name = "立行立改")] Immediate,
    [Display(Name = "一般")] General,
    [Display(Name = "较难")] Hard,
    [Display(Name = "长效")] Lasting,
}

/// <summary>When a check needs a photo. The burden-relief rules forbid asking for more than has to be proved.</summary>
public enum PhotoRule
{
    [Display(Name = "不用拍照")] Never,
    [Display(Name = "不合格时拍照")] WhenFailed,
}

/// <summary>One of the three upper levels of a scheme.</summary>
public sealed class SchemeNode
{
    private SchemeNode() { }

    internal SchemeNode(SchemeNode? parent, int ordinal, string name, string? nameEn, AssessmentMethod method)
    {
        (Parent, Ordinal, Name, NameEn, Method) = (parent, ordinal, name, nameEn, method);
        Level = parent is null ? SchemeLevel.Item : parent.Level + 1;
    }

    public int Id { get; private init; }

    public int SchemeId { get; private init; }

    public int? ParentId { get; private init; }

    public SchemeNode? Parent { get; private init; }

    public SchemeLevel Level { get; private init; }

    public int Ordinal { get; private init; }

    public string Name { get; private init; } = "";

    public string? NameEn { get; private init; }

    public AssessmentMethod Method { get; private init; }
}

/// <summary>How much the mean of one point type counts in this version.</summary>
public sealed class TypeWeight
{
    private TypeWeight() { }

    internal TypeWeight(string typeCode, decimal weight) => (TypeCode, Weight) = (typeCode, weight);

    public int Id { get; private init; }

    public int SchemeId { get; private init; }

    public string TypeCode { get; private init; } = "";

    public decimal Weight { get; private init; }
}

/// <summary>What the office writes about one thing that is checked.</summary>
public sealed record ChecklistSheet
{
    public required string Code { get; init; }

    public required IReadOnlyList<string> PointTypes { get; init; }

    public required string Text { get; init; }

    public string? TextEn { get; init; }

    public required decimal Deduction { get; init; }

    public required decimal Cap { get; init; }

    public Severity Severity { get; init; }

    public PhotoRule PhotoRule { get; init; } = PhotoRule.WhenFailed;

    public string? Guidance { get; init; }

    public string? GuidanceEn { get; init; }
}

/// <summary>The fourth level: one thing that is looked at on the spot, and what each occurrence costs.</summary>
public sealed class ChecklistItem
{
    public const int CodeMaxLength = 20;
    public const int TextMaxLength = 200;
    public const int GuidanceMaxLength = 1000;

    private readonly List<string> pointTypes = [];

    private ChecklistItem() { }

    internal ChecklistItem(SchemeNode standard, ChecklistSheet sheet)
    {
        Standard = standard;
        Write(sheet);
    }

    public int Id { get; private init; }

    public int SchemeId { get; private init; }

    public int StandardId { get; private init; }

    public SchemeNode Standard { get; private init; } = null!;

    /// <summary>The same through the versions: “RC-01”.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Codes of the types of point it is looked at on.</summary>
    public IReadOnlyList<string> PointTypes => pointTypes;

    public string Text { get; private set; } = "";

    public string? TextEn { get; private set; }

    public decimal Deduction { get; private set; }

    /// <summary>The most that one visit loses by it.</summary>
    public decimal Cap { get; private set; }

    public Severity Severity { get; private set; }

    public PhotoRule PhotoRule { get; private set; }

    public string? Guidance { get; private set; }

    public string? GuidanceEn { get; private set; }

    public ChecklistSheet Sheet => new()
    {
        Code = Code,
        PointTypes = [.. pointTypes],
        Text = Text,
        TextEn = TextEn,
        Deduction = Deduction,
        Cap = Cap,
        Severity = Severity,
        PhotoRule = PhotoRule,
        Guidance = Guidance,
        GuidanceEn = GuidanceEn,
    };

    public bool AppliesTo(string typeCode) => pointTypes.Contains(typeCode);

    internal void Write(ChecklistSheet sheet)
    {
        (Code, Text, TextEn) = (sheet.Code.Trim(), sheet.Text.Trim(), Typed.Trimmed(sheet.TextEn));
        (Deduction, Cap, Severity, PhotoRule) = (sheet.Deduction, sheet.Cap, sheet.Severity, sheet.PhotoRule);
        (Guidance, GuidanceEn) = (Typed.Trimmed(sheet.Guidance), Typed.Trimmed(sheet.GuidanceEn));
        pointTypes.Clear();
        pointTypes.AddRange(sheet.PointTypes.Distinct());
    }
}
