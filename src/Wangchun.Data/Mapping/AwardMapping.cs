using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.GrowthCamp.Awards;

namespace Wangchun.Data.Mapping;

internal sealed class AwardMapping :
    IEntityTypeConfiguration<AwardCycle>,
    IEntityTypeConfiguration<AwardQuota>,
    IEntityTypeConfiguration<RubricLine>,
    IEntityTypeConfiguration<AwardJudge>,
    IEntityTypeConfiguration<Recusal>,
    IEntityTypeConfiguration<Nomination>,
    IEntityTypeConfiguration<EvidenceFigure>,
    IEntityTypeConfiguration<EvidenceItem>,
    IEntityTypeConfiguration<ScoreSheet>,
    IEntityTypeConfiguration<ScoreLine>,
    IEntityTypeConfiguration<Objection>
{
    /// <summary>Two posts of one judge at the same moment file one sheet.</summary>
    public const string OneSheetPerJudge = "IX_ScoreSheets_OnePerJudge";

    public void Configure(EntityTypeBuilder<AwardCycle> cycle)
    {
        cycle.ToTable("AwardCycles");
        cycle.Property(c => c.TieRule).HasMaxLength(AwardCycle.TextMaxLength);
        cycle.Property(c => c.Reasoning).HasMaxLength(AwardCycle.TextMaxLength);
        cycle.Property(c => c.LastSeal).HasMaxLength(64);
        cycle.Ignore(c => c.HasOpenObjections);
        cycle.HasOne(c => c.Dossier).WithOne().HasForeignKey<AwardCycle>(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
        cycle.HasMany(c => c.Quotas).WithOne().HasForeignKey("CycleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        cycle.HasMany(c => c.Rubric).WithOne().HasForeignKey("CycleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        cycle.HasMany(c => c.Judges).WithOne().HasForeignKey(j => j.CycleId).OnDelete(DeleteBehavior.Restrict);
        cycle.HasMany(c => c.Nominations).WithOne(n => n.Cycle).HasForeignKey(n => n.CycleId).OnDelete(DeleteBehavior.Restrict);
        // A year has one round; one that was aborted makes room for another.
        cycle.HasIndex(c => c.Year).IsUnique().HasFilter("[Status] <> 'Aborted'").HasDatabaseName("IX_AwardCycles_OnePerYear");
        cycle.HasIndex(c => new { c.Status, c.NominationsCloseOn });
    }

    public void Configure(EntityTypeBuilder<AwardQuota> quota) => quota.ToTable("AwardQuotas");

    public void Configure(EntityTypeBuilder<RubricLine> line)
    {
        line.ToTable("RubricLines");
        line.Property(l => l.Text).HasMaxLength(RubricLine.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<AwardJudge> judge)
    {
        judge.ToTable("AwardJudges");
        judge.HasOne(j => j.Person).WithMany().HasForeignKey(j => j.PersonId).OnDelete(DeleteBehavior.Restrict);
        judge.HasMany(j => j.Recusals).WithOne().HasForeignKey("JudgeId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        judge.HasIndex(j => new { j.CycleId, j.PersonId }).IsUnique();
        judge.HasIndex(j => new { j.PersonId, j.CycleId });
    }

    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.ToTable("Recusals");
        recusal.Property(r => r.Relation).HasMaxLength(Recusal.RelationMaxLength);
        recusal.HasOne(r => r.Nomination).WithMany().HasForeignKey(r => r.NominationId).OnDelete(DeleteBehavior.Restrict);
        recusal.HasIndex("JudgeId", nameof(Recusal.NominationId)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("Nominations");
        nomination.Property(n => n.Merits).HasMaxLength(Nomination.MeritsMaxLength);
        nomination.Property(n => n.IneligibleBecause).HasMaxLength(AwardCycle.TextMaxLength);
        nomination.Property(n => n.RevokedBecause).HasMaxLength(AwardCycle.TextMaxLength);
        nomination.Property(n => n.PreviousSeal).HasMaxLength(64);
        nomination.Property(n => n.Seal).HasMaxLength(64);
        nomination.Property(n => n.Score).HasPrecision(10, 2);
        nomination.Ignore(n => n.IsIntact);
        nomination.HasOne(n => n.Dossier).WithOne().HasForeignKey<Nomination>(n => n.DossierId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne(n => n.Branch).WithMany().HasForeignKey(n => n.BranchId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasMany(n => n.Evidence).WithOne().HasForeignKey("NominationId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        nomination.HasMany(n => n.Sheets).WithOne().HasForeignKey(s => s.NominationId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasMany(n => n.Objections).WithOne(o => o.Nomination).HasForeignKey(o => o.NominationId).OnDelete(DeleteBehavior.Restrict);

        // One subject is named once for a category of a year; who withdrew may be named again.
        nomination.HasIndex(n => new { n.CycleId, n.Category, n.BranchId }).IsUnique()
            .HasFilter("[PersonId] IS NULL AND [Status] <> 'Withdrawn'").HasDatabaseName("IX_Nominations_OnePerBranch");
        nomination.HasIndex(n => new { n.CycleId, n.Category, n.PersonId }).IsUnique()
            .HasFilter("[PersonId] IS NOT NULL AND [Status] <> 'Withdrawn'").HasDatabaseName("IX_Nominations_OnePerMember");
        nomination.HasIndex(n => new { n.Status, n.AwardedAt, n.Id });
    }

    public void Configure(EntityTypeBuilder<EvidenceFigure> figure)
    {
        figure.ToTable("EvidenceFigures");
        figure.HasMany(f => f.Items).WithOne().HasForeignKey("FigureId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        figure.HasIndex("NominationId", nameof(EvidenceFigure.Kind)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EvidenceItem> item) => item.ToTable("EvidenceItems");

    public void Configure(EntityTypeBuilder<ScoreSheet> sheet)
    {
        sheet.ToTable("ScoreSheets");
        sheet.Property(s => s.Comment).HasMaxLength(ScoreSheet.CommentMaxLength);
        sheet.HasOne(s => s.Judge).WithMany().HasForeignKey(s => s.JudgeId).OnDelete(DeleteBehavior.Restrict);
        sheet.HasMany(s => s.Lines).WithOne().HasForeignKey("SheetId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        sheet.HasIndex(s => new { s.NominationId, s.JudgeId }).IsUnique().HasDatabaseName(OneSheetPerJudge);
    }

    public void Configure(EntityTypeBuilder<ScoreLine> line)
    {
        line.ToTable("ScoreLines");
        line.HasOne(l => l.Rubric).WithMany().HasForeignKey("RubricId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        line.HasIndex("SheetId", "RubricId").IsUnique();
    }

    public void Configure(EntityTypeBuilder<Objection> objection)
    {
        objection.ToTable("Objections");
        objection.Property(o => o.Text).HasMaxLength(Objection.TextMaxLength);
        objection.Property(o => o.Finding).HasMaxLength(Objection.TextMaxLength);
        objection.Property(o => o.DecisionReason).HasMaxLength(AwardCycle.TextMaxLength);
        objection.Property(o => o.ObjectorName).HasMaxLength(Objection.NameMaxLength);
        objection.OwnsOne(o => o.ObjectorContact, PersonalTexts.Columns<Objection>("ObjectorContact"));
        objection.Navigation(o => o.ObjectorContact).IsRequired();
        objection.HasOne(o => o.Dossier).WithOne().HasForeignKey<Objection>(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
        objection.HasOne(o => o.Investigator).WithMany().HasForeignKey(o => o.InvestigatorId).OnDelete(DeleteBehavior.Restrict);
        objection.HasIndex(o => new { o.Status, o.FiledAt, o.Id });
        objection.HasIndex(o => new { o.InvestigatorId, o.Status });
    }
}
