using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.GrowthCamp;

namespace Wangchun.Data.Mapping;

internal sealed class GrowthCampMapping :
    IEntityTypeConfiguration<Project>,
    IEntityTypeConfiguration<Criterion>,
    IEntityTypeConfiguration<ProjectClaim>,
    IEntityTypeConfiguration<CoBranch>,
    IEntityTypeConfiguration<LeadTransfer>,
    IEntityTypeConfiguration<ProjectTask>,
    IEntityTypeConfiguration<Milestone>,
    IEntityTypeConfiguration<Outcome>,
    IEntityTypeConfiguration<Acceptance>,
    IEntityTypeConfiguration<CriterionCheck>,
    IEntityTypeConfiguration<ResidentFeedback>
{
    /// <summary>The constraint that decides who leads a project when two branches press at the same moment.</summary>
    public const string OneLeadPerProject = "IX_ProjectClaims_OneLead";

    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.Property(p => p.Title).HasMaxLength(Project.TitleMaxLength);
        project.Property(p => p.Need).HasMaxLength(Project.NeedMaxLength);
        project.Property(p => p.ResultText).HasMaxLength(Project.NeedMaxLength);
        project.Property(p => p.Lesson).HasMaxLength(Project.NeedMaxLength);
        project.Property(p => p.SuspensionReason).HasMaxLength(Project.ReasonMaxLength);
        project.Property(p => p.NoBeforePhoto).HasMaxLength(Project.ReasonMaxLength);
        project.Property(p => p.DueAt).UsePropertyAccessMode(PropertyAccessMode.Property);
        project.HasOne(p => p.Dossier).WithOne().HasForeignKey<Project>(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne(p => p.Community).WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne(p => p.GridCell).WithMany().HasForeignKey(p => p.GridCellId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne(p => p.LeadBranch).WithMany().HasForeignKey(p => p.LeadBranchId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(p => p.Criteria).WithOne().HasForeignKey("ProjectId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        project.HasMany(p => p.Claims).WithOne().HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(p => p.CoBranches).WithOne().HasForeignKey(c => c.ProjectId).OnDelete(DeleteBehavior.Cascade);
        project.HasMany(p => p.Transfers).WithOne().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(p => p.Tasks).WithOne().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(p => p.Milestones).WithOne().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(p => p.Outcomes).WithOne().HasForeignKey(o => o.ProjectId).OnDelete(DeleteBehavior.Cascade);
        project.Ignore(p => p.CurrentAcceptances);
        project.HasMany(p => p.Acceptances).WithOne().HasForeignKey(a => a.ProjectId).OnDelete(DeleteBehavior.Restrict);

        // The mall reads newest first; the filters ride in the index, so a page costs the same however long the table is.
        project.HasIndex(p => new { p.ListedAt, p.Id, p.CommunityId, p.Category, p.Status, p.LeadBranchId }).IsDescending(true, true, false, false, false, false);
        project.HasIndex(p => new { p.Status, p.ClaimsCloseOn, p.Id });
        // Counts of the mall's filters are grouped out of this one, and a narrow choice is found by it.
        project.HasIndex(p => new { p.CommunityId, p.Category, p.Status, p.LeadBranchId, p.ListedAt });
        project.HasIndex(p => new { p.Status, p.CompletedAt, p.Id });
        project.HasIndex(p => new { p.Status, p.TargetOn, p.Id });
        // All that the public figures ask of a project that was claimed, so that they are counted without reading the projects.
        project.HasIndex(p => new { p.ClaimedAt, p.Status, p.CompletedAt, p.EndedAt, p.TargetOn });
        // The working lists and the desks: what is due first of all, of a state, of a branch; and the latest of a state.
        project.HasIndex(p => new { p.DueAt, p.Id });
        project.HasIndex(p => new { p.Status, p.DueAt, p.Id });
        project.HasIndex(p => new { p.LeadBranchId, p.Status, p.DueAt, p.Id });
        project.HasIndex(p => new { p.Status, p.Id });
        project.HasIndex(p => new { p.AuthorId, p.Status, p.Id });
        project.HasIndex(p => p.SuspensionAskedUntil).HasFilter("[SuspensionAskedUntil] IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Criterion> criterion) => criterion.ToTable("Criteria");

    public void Configure(EntityTypeBuilder<ProjectClaim> claim)
    {
        claim.Property(c => c.Plan).HasMaxLength(ProjectClaim.PlanMaxLength);
        claim.Property(c => c.Reason).HasMaxLength(Project.ReasonMaxLength);
        claim.HasOne(c => c.Branch).WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Restrict);
        claim.HasIndex(c => c.ProjectId).IsUnique().HasFilter("[Status] = 'Approved'").HasDatabaseName(OneLeadPerProject);
        claim.HasIndex(c => new { c.ProjectId, c.Status });
        claim.HasIndex(c => new { c.BranchId, c.Status });
        claim.HasIndex(c => new { c.Status, c.DecisionDueAt, c.Id });
    }

    public void Configure(EntityTypeBuilder<CoBranch> coBranch)
    {
        coBranch.ToTable("CoBranches");
        coBranch.HasOne(c => c.Branch).WithMany().HasForeignKey(c => c.BranchId).OnDelete(DeleteBehavior.Restrict);
        coBranch.HasIndex(c => new { c.ProjectId, c.BranchId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LeadTransfer> transfer)
    {
        transfer.ToTable("LeadTransfers");
        transfer.Property(t => t.Reason).HasMaxLength(Project.ReasonMaxLength);
        transfer.HasOne(t => t.From).WithMany().HasForeignKey(t => t.FromId).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne(t => t.To).WithMany().HasForeignKey(t => t.ToId).OnDelete(DeleteBehavior.Restrict);
        transfer.HasIndex(t => new { t.State, t.ToId });
    }

    public void Configure(EntityTypeBuilder<ProjectTask> task)
    {
        task.Property(t => t.Title).HasMaxLength(ProjectTask.TitleMaxLength);
        task.Property(t => t.Detail).HasMaxLength(ProjectTask.ResultMaxLength);
        task.Property(t => t.Result).HasMaxLength(ProjectTask.ResultMaxLength);
        task.Property(t => t.ReturnedBecause).HasMaxLength(Project.ReasonMaxLength);
        task.HasOne(t => t.Doer).WithMany().HasForeignKey(t => t.DoerId).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => new { t.ProjectId, t.State });
        task.HasIndex(t => new { t.DoerId, t.State });
        task.HasIndex(t => new { t.State, t.ReviewDueAt, t.Id });
        task.HasIndex(t => new { t.State, t.DueOn, t.Id });
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("Milestones");
        milestone.Property(m => m.Title).HasMaxLength(Milestone.TitleMaxLength);
        milestone.Property(m => m.Text).HasMaxLength(Milestone.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.Property(o => o.Title).HasMaxLength(Outcome.TitleMaxLength);
        outcome.HasIndex(o => new { o.State, o.AcceptedAt, o.Id, o.Level, o.ProjectId });
    }

    public void Configure(EntityTypeBuilder<Acceptance> acceptance)
    {
        acceptance.ToTable("Acceptances");
        acceptance.Property(a => a.Note).HasMaxLength(Project.ReasonMaxLength);
        acceptance.HasMany(a => a.Checks).WithOne().HasForeignKey("AcceptanceId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        // Two tabs of one acceptor, or two acceptors of one side, count once.
        acceptance.HasIndex(a => new { a.ProjectId, a.Round, a.Side }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CriterionCheck> check)
    {
        check.ToTable("CriterionChecks");
        check.Property(c => c.Note).HasMaxLength(Project.ReasonMaxLength);
        check.HasOne(c => c.Criterion).WithMany().HasForeignKey("CriterionId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResidentFeedback> feedback)
    {
        feedback.Property(f => f.Reason).HasMaxLength(ResidentFeedback.ReasonMaxLength);
        feedback.HasOne<Project>().WithMany().HasForeignKey(f => f.ProjectId).OnDelete(DeleteBehavior.Restrict);
        feedback.HasIndex(f => new { f.ProjectId, f.Answer });
    }
}
