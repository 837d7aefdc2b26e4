using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Exports;

/// <summary>
/// A list that signed-in people take away as a file. Whether at once or in the background, one and the same code counts and writes it,
/// for the reach its reader has at that moment.
/// </summary>
public interface IExportList
{
    /// <summary>As orders keep it: "people".</summary>
    string Kind { get; }

    /// <summary>What the file is called, a source sentence.</summary>
    string Title { get; }

    /// <summary>What the trail calls its rows.</summary>
    string Subject { get; }

    string Right { get; }

    /// <summary>Where the list is looked at: "/people".</summary>
    string Page { get; }

    Task<int> CountAsync(string filter, Viewer viewer, DateTime now, CancellationToken stop);

    /// <summary><paramref name="written"/> is told of every row, with its number.</summary>
    ExportFile File(ExportQuestion question, Viewer viewer, DateTime now, Func<int, Task>? written = null);
}

/// <summary><paramref name="Filter"/> is what <see cref="ExportFilters.Write"/> made of it; <paramref name="Name"/> has no extension.</summary>
public sealed record ExportQuestion(string Filter, ExportFormat Format, string Name);
