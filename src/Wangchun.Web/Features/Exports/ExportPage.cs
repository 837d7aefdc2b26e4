using Wangchun.Data;
using Wangchun.Domain.Casework;

namespace Wangchun.Web.Features.Exports;

/// <summary>One line of a person's own exports.</summary>
public sealed record ExportRow(int Id, string FileName, DateTime OrderedAt, ExportState State, int Rows);

/// <summary>One order as the person sees it who gave it.</summary>
public sealed record ExportPage
{
    public const int RefreshSeconds = 5;

    public required int Id { get; init; }

    public required string Kind { get; init; }

    public required string FileName { get; init; }

    public required DateTime OrderedAt { get; init; }

    public required ExportState State { get; init; }

    public required int Rows { get; init; }

    public required int RowsDone { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public string? Failure { get; init; }

    public bool IsOnItsWay => State is ExportState.Waiting or ExportState.Running;

    /// <summary>Rows may have been added since they were counted.</summary>
    public int RowsInAll => Math.Max(1, Math.Max(Rows, RowsDone));

    public static Task<ExportPage?> ReadAsync(PortalDb db, int id, int personId, CancellationToken stop) => db.ExportOrders
        .Where(o => o.Id == id && o.PersonId == personId)
        .Select(o => new ExportPage
        {
            Id = o.Id, Kind = o.Kind, FileName = o.FileName, OrderedAt = o.OrderedAt, State = o.State, Rows = o.Rows, RowsDone = o.RowsDone,
            ExpiresAt = o.ExpiresAt, Failure = o.Failure,
        })
        .SingleOrDefaultAsync(stop);
}
