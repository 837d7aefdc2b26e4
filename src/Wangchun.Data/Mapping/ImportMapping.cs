using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Imports;

namespace Wangchun.Data.Mapping;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportBatch>, IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.Notes).HasMaxLength(2000);
        batch.Property(b => b.Sha256).HasMaxLength(64);
        batch.Property(b => b.Version).IsConcurrencyToken();
        batch.HasIndex(b => new { b.PersonId, b.Id });
        batch.HasIndex(b => new { b.Sha256, b.Kind });
        batch.HasIndex(b => new { b.State, b.At });
        batch.HasMany(b => b.Rows).WithOne().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("ImportRows");
        row.Property(r => r.RemarkValues).HasMaxLength(400);
        row.Property(r => r.Before).HasMaxLength(4000);
        row.HasIndex(r => new { r.BatchId, r.Verdict, r.Line });
    }
}
