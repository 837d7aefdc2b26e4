using System.Data.Common;
using System.Globalization;

namespace Wangchun.Data;

/// <summary>The last number given in one series, such as HQ-2026.</summary>
public sealed class NumberSeries(string id)
{
    public const int IdMaxLength = 20;

    public string Id { get; private init; } = id;

    public int Last { get; private set; }
}

public static class Numbers
{
    extension(PortalDb db)
    {
        /// <summary>
        /// Takes the next number of a series: "HQ-2026-001". The series' row stays locked until the caller's transaction
        /// ends, so a number that is rolled back is given to the next caller and the series has no gaps.
        /// </summary>
        public async Task<string> NextNumberAsync(string prefix, int year, int digits, CancellationToken stop)
        {
            if (db.Database.CurrentTransaction is null)
                throw new InvalidOperationException("A number is taken inside the transaction that uses it; otherwise a failure leaves a gap.");

            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year}");
            var series = db.Set<NumberSeries>().Where(s => s.Id == id);
            while (await series.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), stop) == 0)
                await db.StartSeriesAsync(id, stop);

            var last = await series.Select(s => s.Last).SingleAsync(stop);
            return $"{id}-{last.ToString($"D{digits}", CultureInfo.InvariantCulture)}";
        }

        /// <summary>In SQL, because SaveChanges would also write whatever else the caller is still preparing.</summary>
        private async Task StartSeriesAsync(string id, CancellationToken stop)
        {
            try
            {
                await db.Database.ExecuteSqlAsync($"INSERT INTO NumberSeries (Id, Last) VALUES ({id}, 0)", stop);
            }
            catch (DbException twin) when (UniqueViolation.Of(twin) is not null)
            {
                // Another caller started the same series in this moment. Its row is there now, which is all we wanted.
            }
        }
    }
}
