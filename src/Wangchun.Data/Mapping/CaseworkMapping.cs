using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Casework;

namespace Wangchun.Data.Mapping;

internal sealed class CaseworkMapping :
    IEntityTypeConfiguration<Dossier>,
    IEntityTypeConfiguration<DossierEntry>,
    IEntityTypeConfiguration<Attachment>,
    IEntityTypeConfiguration<ClockPause>,
    IEntityTypeConfiguration<InboxItem>,
    IEntityTypeConfiguration<FormDraft>,
    IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<Dossier> dossier)
    {
        // A deadline without the step it is for could not be told to anybody.
        dossier.ToTable("Dossiers", table => table.HasCheckConstraint("CK_Dossiers_DueForAStep", "[DueAt] IS NULL OR [Awaited] IS NOT NULL"));
        dossier.HasIndex(d => d.Number).IsUnique().HasFilter("[Number] IS NOT NULL");
        dossier.HasIndex(d => d.DueAt);
        dossier.Property(d => d.Number).HasMaxLength(32);
        dossier.Property(d => d.Version).IsConcurrencyToken();
        dossier.Ignore(d => d.Due);
        dossier.ComplexProperty(d => d.Publication);
        dossier.HasMany(d => d.Entries).WithOne().HasForeignKey(e => e.DossierId).OnDelete(DeleteBehavior.Restrict);
        dossier.HasMany(d => d.Attachments).WithOne().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
        dossier.HasMany(d => d.Pauses).WithOne().HasForeignKey("DossierId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DossierEntry> entry)
    {
        entry.ToTable("DossierEntries");
        entry.Property(e => e.Note).HasMaxLength(2000);
        entry.HasIndex(e => new { e.DossierId, e.Id });
    }

    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Sha256).HasMaxLength(64);
        attachment.Property(a => a.StoredAs).HasMaxLength(100);
        attachment.Property(a => a.ThumbnailAs).HasMaxLength(100);
        attachment.HasIndex(a => a.StoredAs).IsUnique();
        attachment.HasIndex(a => a.Sha256);
        attachment.HasIndex(a => new { a.PersonId, a.At });
        attachment.HasOne(a => a.Entry).WithMany().HasForeignKey("EntryId").OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClockPause> pause) => pause.ToTable("ClockPauses");

    public void Configure(EntityTypeBuilder<InboxItem> item)
    {
        item.Property(i => i.Text).HasMaxLength(400);
        item.Property(i => i.Values).HasMaxLength(1000);
        item.HasOne(i => i.Entry).WithMany().HasForeignKey("EntryId").OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => new { i.PersonId, i.ReadAt, i.Id });
        item.HasIndex(i => new { i.PersonId, i.Id });
        item.HasIndex(i => i.OnceKey).IsUnique().HasFilter("[OnceKey] IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.HasIndex(d => new { d.PersonId, d.Form }).IsUnique();
        draft.Property(d => d.Fields).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<CalendarDay> day) => day.HasKey(d => d.Date);
}
