using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Data.Seed;

namespace Wangchun.Data.Mapping;

internal sealed class PortalMarkMapping : IEntityTypeConfiguration<PortalMark>
{
    public void Configure(EntityTypeBuilder<PortalMark> mark)
    {
        mark.ToTable("PortalMarks");
        mark.Property(m => m.Id).HasMaxLength(64);
    }
}
