using Wangchun.Data;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Imports;

namespace Wangchun.Web.App.Imports;

/// <summary>One column of a template. The heading is Chinese in every language, because it is what the file says.</summary>
public sealed record ImportColumn(string Heading, bool IsRequired, string Sample, string Hint);

/// <summary>What one line means: its row, and what to do when the batch is carried out (nothing for lines that change nothing).</summary>
public sealed record JudgedLine(ImportRow Row, Action? Apply = null, Action? AfterSave = null)
{
    /// <summary>Comes before <see cref="Apply"/>: a number can be taken only within the batch's transaction.</summary>
    public Func<Task>? Prepare { get; init; }
}

/// <summary>A kind of ledger that can be imported. Judging changes nothing; the actions it gives change the tracked records.</summary>
public interface IImportKind
{
    /// <summary>The word in the address: "persons".</summary>
    string Id { get; }

    /// <summary>Beside the right to import at all.</summary>
    string Right { get; }

    /// <summary>Source text of the name.</summary>
    string Name { get; }

    /// <summary>Source text: how a line finds the record it means.</summary>
    string MatchedBy { get; }

    IReadOnlyList<ImportColumn> Columns { get; }

    Task<IReadOnlyList<JudgedLine>> JudgeAsync(PortalDb db, Ledger ledger, bool updatesExisting, Act act, CancellationToken stop);

    /// <summary>Takes back what one row did; a refusal says why it stays.</summary>
    Task RevertAsync(PortalDb db, ImportRow row, Act act, CancellationToken stop);
}
