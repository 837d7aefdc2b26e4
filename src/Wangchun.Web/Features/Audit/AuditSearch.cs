using System.Globalization;
using Wangchun.Data.Audit;
using Wangchun.Data.Queries;

namespace Wangchun.Web.Features.Audit;

/// <summary>The filter form of the trail, as it stands in the address.</summary>
public sealed class AuditSearch
{
    public string? Person { get; set; }

    /// <summary>Not called "action": MVC would read the name of the controller's own action.</summary>
    public AuditAction? Did { get; set; }

    public string? Subject { get; set; }

    public string? SubjectId { get; set; }

    public AuditOutcome? Outcome { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public long? Before { get; set; }

    public AuditFilter Filter => new(Person?.Trim(), Did, Subject, SubjectId?.Trim(), Outcome, From, To);

    public string Older(long seq)
    {
        var kept = new Dictionary<string, string?>
        {
            ["person"] = Person, ["did"] = Did?.ToString(), ["subject"] = Subject, ["subjectId"] = SubjectId, ["outcome"] = Outcome?.ToString(),
            ["from"] = Written(From), ["to"] = Written(To), ["before"] = seq.ToString(CultureInfo.InvariantCulture),
        };
        return "/admin/audit" + QueryString.Create(kept.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
