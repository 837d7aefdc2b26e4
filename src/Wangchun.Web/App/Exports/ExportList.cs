using System.Runtime.CompilerServices;
using Wangchun.Domain.Street;

namespace Wangchun.Web.App.Exports;

/// <summary>What a list has to say of itself: how it is counted, read row by row, and what stands in its columns.</summary>
public abstract class ExportList<TFilter, TRow> : IExportList
    where TFilter : class
{
    public abstract string Kind { get; }

    public abstract string Title { get; }

    public abstract string Subject { get; }

    public abstract string Right { get; }

    public abstract string Page { get; }

    public Task<int> CountAsync(string filter, Viewer viewer, DateTime now, CancellationToken stop) => CountAsync(ExportFilters.Read<TFilter>(filter), viewer, now, stop);

    public ExportFile File(ExportQuestion question, Viewer viewer, DateTime now, Func<int, Task>? written = null)
    {
        var rows = RowsAsync(ExportFilters.Read<TFilter>(question.Filter), viewer, now);
        return ExportFile.Of(question.Format, question.Name, Columns(), written is null ? rows : CountedAsync(rows, written));
    }

    protected abstract Task<int> CountAsync(TFilter filter, Viewer viewer, DateTime now, CancellationToken stop);

    /// <summary>As they come from the database: never the whole list at once.</summary>
    protected abstract IAsyncEnumerable<TRow> RowsAsync(TFilter filter, Viewer viewer, DateTime now, CancellationToken stop = default);

    protected abstract IReadOnlyList<ExportColumn<TRow>> Columns();

    private static async IAsyncEnumerable<TRow> CountedAsync(IAsyncEnumerable<TRow> rows, Func<int, Task> written, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var number = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            yield return row;
            await written(++number);
        }
    }
}
