using System.ComponentModel.DataAnnotations;

namespace Wangchun.Data.Audit;

public enum AuditAction
{
    [Display(Name = "新增")] Added,
    [Display(Name = "修改")] Changed,
    [Display(Name = "删除")] Removed,
    [Display(Name = "登录")] SignIn,
    [Display(Name = "退出")] SignOut,
    [Display(Name = "账号安全")] Security,
    [Display(Name = "越权尝试")] Denied,
    [Display(Name = "导出")] Export,
    [Display(Name = "查看个人信息")] ReadPersonal,
    [Display(Name = "系统操作")] System,
}

public enum AuditOutcome
{
    [Display(Name = "成功")] Done,
    [Display(Name = "被拒绝")] Refused,
}

/// <summary>
/// One line of the audit trail. Rows are only ever added: triggers of the database refuse changes and deletions,
/// and each row's <see cref="Hash"/> covers the one before, so an altered, removed or reordered row is found.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Counts from 1 without gaps.</summary>
    public long Seq { get; init; }

    public DateTime At { get; init; }

    public int? PersonId { get; init; }

    public string? PersonName { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>The kind of thing: "Project", "Post", "Account".</summary>
    public string Subject { get; init; } = "";

    public string? SubjectId { get; init; }

    /// <summary>JSON: property to [before, after]; or the plain words of an event.</summary>
    public string? Changes { get; init; }

    public AuditOutcome Outcome { get; init; }

    public string? Address { get; init; }

    public string? RequestId { get; init; }

    /// <summary>HMAC-SHA256 over the previous hash and this row, hex.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>The end of the chain. Its row is locked while rows are added, which gives them one order.</summary>
public sealed class AuditHead
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public long Seq { get; init; }

    public string Hash { get; init; } = "";
}
