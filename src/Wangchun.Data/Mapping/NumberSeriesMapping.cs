using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wangchun.Data.Mapping;

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        // The name is written out because Numbers starts a series in SQL.
        series.ToTable("NumberSeries");
        series.HasKey(s => s.Id);
        series.Property(s => s.Id).HasMaxLength(NumberSeries.IdMaxLength);
    }
}
