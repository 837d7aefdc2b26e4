using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Wangchun.Data.Accounts;
using Wangchun.Data.Audit;
using Wangchun.Data.Mapping;
using Wangchun.Data.Personal;
using Wangchun.Data.Requests;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.Imports;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Street;

namespace Wangchun.Data;

/// <summary>
/// The one model of the portal. Given a <see cref="Trail"/>, every save also writes the audit trail, in the same transaction;
/// without one (design time, demo data) it only saves.
/// </summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options, Trail? trail = null)
    : IdentityUserContext<Account, int>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<HandledRequest> HandledRequests => Set<HandledRequest>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Community> Communities => Set<Community>();

    public DbSet<GridCell> GridCells => Set<GridCell>();

    public DbSet<PartyOrganisation> PartyOrganisations => Set<PartyOrganisation>();

    public DbSet<ResponsibleUnit> ResponsibleUnits => Set<ResponsibleUnit>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<InboxItem> InboxItems => Set<InboxItem>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ExportOrder> ExportOrders => Set<ExportOrder>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectClaim> ProjectClaims => Set<ProjectClaim>();

    public DbSet<ProjectTask> ProjectTasks => Set<ProjectTask>();

    public DbSet<Outcome> Outcomes => Set<Outcome>();

    public DbSet<ResidentFeedback> ResidentFeedback => Set<ResidentFeedback>();

    public DbSet<AwardCycle> AwardCycles => Set<AwardCycle>();

    public DbSet<AwardJudge> AwardJudges => Set<AwardJudge>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<SignUp> SignUps => Set<SignUp>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await this.FollowDossiersAsync(cancellationToken);
        var fresh = ChangeTracker.FreshTexts();
        var awaiting = fresh.Where(text => text.AwaitsItsRow() && text.Entity.Fresh is not null).ToList();
        foreach (var text in fresh.Except(awaiting)) this.Seal(text);
        var events = trail?.Collect(ChangeTracker) ?? [];
        if (events.Count == 0 && awaiting.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (awaiting.Count > 0)
        {
            foreach (var text in awaiting) this.Seal(text);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (events.Count > 0)
            await trail!.AppendAsync(this, events, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        return rows;
    }

    /// <summary>For the framework's own bookkeeping (keys); what belongs in the trail has to be saved asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        (trail is null || !ChangeTracker.Entries().Any(TrailScope.Covers)) && ChangeTracker.FreshTexts().Count == 0
        ? base.SaveChanges(acceptAllChangesOnSuccess)
        : throw new NotSupportedException("Save asynchronously: the audit trail is written with the change.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }

    /// <summary>Both databases must mean the same thing, so types are pinned here rather than entity by entity.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOffset>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }
}
