using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Domain.Activities;

/// <summary>
/// A 志愿服务证明: what somebody did for others, as it stood on the day of issue. Only settled activities are in it. Whoever holds the
/// paper can have it checked by its code.
/// </summary>
public sealed class Certificate
{
    public const int CheckCodeMaxLength = 20;
    public const int ReasonMaxLength = 300;

    private readonly List<CertificateLine> lines = [];

    private Certificate() { }

    public Certificate(string number, string checkCode, Person person, IEnumerable<CertificateLine> service, Act act)
    {
        lines.AddRange(service);
        Refusal.If(lines.Sum(line => line.Hours) <= 0, "{0}还没有已归档活动的服务时长，不能开证明。", person.Name);

        (Number, CheckCode, Person, PersonName) = (number, checkCode, person, person.Name);
        (Hours, FromOn, UntilOn) = (lines.Sum(line => line.Hours), lines.Min(line => line.HeldOn), lines.Max(line => line.HeldOn));
        (IssuedAt, IssuedById, IssuedBy) = (act.At, act.PersonId, act.Post);
    }

    public int Id { get; private init; }

    /// <summary>Without gaps: ZM-2026-0001.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Not to be guessed, so that nobody can go through the numbers.</summary>
    public string CheckCode { get; private init; } = "";

    public int PersonId { get; private init; }

    public Person Person { get; private init; } = null!;

    public string PersonName { get; private init; } = "";

    public decimal Hours { get; private init; }

    public DateOnly FromOn { get; private init; }

    public DateOnly UntilOn { get; private init; }

    public DateTime IssuedAt { get; private init; }

    public int? IssuedById { get; private init; }

    public string IssuedBy { get; private init; } = "";

    public DateTime? RevokedAt { get; private set; }

    public int? RevokedById { get; private set; }

    public string? RevokedBecause { get; private set; }

    public IReadOnlyList<CertificateLine> Lines => lines;

    public bool IsValid => RevokedAt is null;

    public void Revoke(string? reason, Act act)
    {
        Refusal.If(!IsValid, "这份证明已经作废。");
        var because = Typed.Reason(reason);

        (RevokedAt, RevokedById, RevokedBecause) = (act.At, act.PersonId, because);
    }
}

/// <summary>One activity on a certificate.</summary>
public sealed class CertificateLine
{
    private CertificateLine() { }

    public CertificateLine(int activityId, string title, DateOnly heldOn, decimal hours) =>
        (ActivityId, Title, HeldOn, Hours) = (activityId, title, heldOn, hours);

    public int Id { get; private init; }

    public int ActivityId { get; private init; }

    public string Title { get; private init; } = "";

    public DateOnly HeldOn { get; private init; }

    public decimal Hours { get; private init; }
}
