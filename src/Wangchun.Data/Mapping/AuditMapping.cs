using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Data.Audit;
using Wangchun.Data.Requests;

namespace Wangchun.Data.Mapping;

internal sealed class AuditMapping :
    IEntityTypeConfiguration<AuditEntry>,
    IEntityTypeConfiguration<AuditHead>,
    IEntityTypeConfiguration<HandledRequest>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedNever();
        entry.Property(e => e.Changes).HasMaxLength(-1);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => new { e.PersonId, e.Seq });
        entry.HasIndex(e => new { e.Subject, e.SubjectId, e.Seq });
        entry.HasIndex(e => new { e.Subject, e.Seq });
        entry.HasIndex(e => new { e.Action, e.Seq });
        // Triggers refuse UPDATE and DELETE; told to EF so that it reads back without an OUTPUT clause.
        entry.ToTable("AuditEntries", table => table.HasTrigger("AuditEntriesAreFinal"));
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHead");
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(64);
        head.HasData(new AuditHead());
    }

    public void Configure(EntityTypeBuilder<HandledRequest> request)
    {
        request.HasIndex(r => new { r.PersonId, r.RequestId }).IsUnique();
        request.HasIndex(r => r.At);
        request.Property(r => r.Location).HasMaxLength(400);
        request.Property(r => r.Flash).HasMaxLength(400);
    }
}
