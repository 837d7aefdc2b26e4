using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Mapping;

internal sealed class ExportMapping : IEntityTypeConfiguration<ExportOrder>
{
    public void Configure(EntityTypeBuilder<ExportOrder> order)
    {
        order.Property(o => o.Kind).HasMaxLength(40);
        order.Property(o => o.Filter).HasMaxLength(4000);
        order.Property(o => o.Language).HasMaxLength(10);
        order.Property(o => o.Scope).HasMaxLength(64);
        order.Property(o => o.StoredAs).HasMaxLength(100);
        order.Property(o => o.LinkHash).HasMaxLength(64);
        order.Property(o => o.Version).IsConcurrencyToken();
        order.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
        order.HasIndex(o => new { o.PersonId, o.Id });
        order.HasIndex(o => new { o.FreeFrom, o.Id });
        // The clock reads what is ready in the order of its ids, and there is never much of it.
        order.HasIndex(o => new { o.State, o.Id, o.ExpiresAt });
        order.HasIndex(o => o.EndedAt);
        order.HasIndex(o => o.StoredAs).IsUnique().HasFilter("[StoredAs] IS NOT NULL");
    }
}
