namespace Wangchun.Data.Queries;

/// <summary>One screenful of a list. HasMore comes from reading one row too many, never from COUNT(*).</summary>
public sealed record Slice<TRow>(IReadOnlyList<TRow> Rows, bool HasMore);

public static class Slices
{
    extension<TRow>(IQueryable<TRow> rows)
    {
        public async Task<Slice<TRow>> SliceAsync(int size, CancellationToken stop)
        {
            var read = await rows.Take(size + 1).ToListAsync(stop);
            return new Slice<TRow>(read.Count > size ? read[..size] : read, read.Count > size);
        }
    }
}
