using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Mapping;

internal sealed class ActivityMapping :
    IEntityTypeConfiguration<Activity>,
    IEntityTypeConfiguration<ActivityMessage>,
    IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<SignUp>,
    IEntityTypeConfiguration<HoursAdjustment>,
    IEntityTypeConfiguration<SignUpConsent>,
    IEntityTypeConfiguration<Certificate>,
    IEntityTypeConfiguration<CertificateLine>
{
    /// <summary>One person never stands twice in one activity, however often the button is pressed.</summary>
    public const string OnePlacePerPerson = "IX_SignUps_OnePlace";

    /// <summary>What was held, along its days: the states alone would be read one after the other and sorted.</summary>
    private const string HeldLatest = "IX_Activities_Held";

    private const string HoursType = "decimal(10,2)";

    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        // The second line behind the version: whatever the code does, the database has no seat too many.
        activity.ToTable("Activities", table => table.HasCheckConstraint("CK_Activities_Seats", "[SeatsTaken] >= 0 AND [SeatsTaken] <= [Capacity]"));
        activity.Property(a => a.Version).IsConcurrencyToken();
        activity.Property(a => a.Title).HasMaxLength(Activity.TitleMaxLength);
        activity.Property(a => a.Detail).HasMaxLength(Activity.DetailMaxLength);
        activity.Property(a => a.Place).HasMaxLength(Activity.PlaceMaxLength);
        activity.Property(a => a.Skills).HasMaxLength(Activity.SkillsMaxLength);
        activity.Property(a => a.CancelledBecause).HasMaxLength(Activity.ReasonMaxLength);
        activity.Ignore(a => a.Notices);
        activity.Ignore(a => a.Line);
        activity.HasOne(a => a.Dossier).WithOne().HasForeignKey<Activity>(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Dossier>().WithMany().HasForeignKey(a => a.MatterId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne(a => a.Community).WithMany().HasForeignKey(a => a.CommunityId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne(a => a.Branch).WithMany().HasForeignKey(a => a.BranchId).OnDelete(DeleteBehavior.Restrict);
        activity.HasOne<Person>().WithMany().HasForeignKey(a => a.OrganiserId).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.SignUps).WithOne().HasForeignKey(s => s.ActivityId).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Invitations).WithOne().HasForeignKey(i => i.ActivityId).OnDelete(DeleteBehavior.Restrict);
        activity.HasMany(a => a.Messages).WithOne().HasForeignKey(m => m.ActivityId).OnDelete(DeleteBehavior.Restrict);
        activity.HasIndex(a => new { a.Status, a.StartsAt, a.Id });
        activity.HasIndex(a => new { a.StartsAt, a.Id });
        activity.HasIndex(a => new { a.StartsAt, a.Id }, HeldLatest).HasFilter("[Status] IN ('Ended', 'Settled')");
        activity.HasIndex(a => new { a.CommunityId, a.StartsAt });
        activity.HasIndex(a => new { a.BranchId, a.StartsAt });
        activity.HasIndex(a => new { a.OrganiserId, a.StartsAt });
    }

    public void Configure(EntityTypeBuilder<ActivityMessage> message)
    {
        message.ToTable("ActivityMessages");
        message.Property(m => m.Text).HasMaxLength(Activity.MessageMaxLength);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.HasOne(i => i.Person).WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => new { i.ActivityId, i.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignUp> signUp)
    {
        signUp.Property(s => s.Reason).HasMaxLength(Activity.ReasonMaxLength);
        signUp.Property(s => s.OverlapReason).HasMaxLength(Activity.ReasonMaxLength);
        signUp.Property(s => s.HoursReason).HasMaxLength(Activity.ReasonMaxLength);
        signUp.Property(s => s.CallValues).HasMaxLength(1000);
        signUp.Property(s => s.CodeHash).HasMaxLength(64);
        signUp.Property(s => s.Hours).HasColumnType(HoursType);
        signUp.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        signUp.HasOne(s => s.Consent).WithOne().HasForeignKey<SignUpConsent>(c => c.SignUpId).OnDelete(DeleteBehavior.Restrict);
        signUp.HasMany(s => s.Adjustments).WithOne().HasForeignKey(a => a.SignUpId).OnDelete(DeleteBehavior.Restrict);
        signUp.HasIndex(s => new { s.ActivityId, s.PersonId }).IsUnique().HasDatabaseName(OnePlacePerPerson)
            .HasFilter("[State] IN ('Applied', 'Waitlisted', 'Confirmed', 'CheckedIn', 'Completed', 'NoShow')");
        signUp.HasIndex(s => new { s.PersonId, s.State });
        signUp.HasIndex(s => new { s.State, s.OfferUntil });
        signUp.HasIndex(s => s.CodeHash);
        signUp.HasIndex(s => s.ActivityId).HasFilter("[CallAbout] IS NOT NULL AND [CalledAt] IS NULL").HasDatabaseName("IX_SignUps_ToCall");
    }

    public void Configure(EntityTypeBuilder<HoursAdjustment> adjustment)
    {
        adjustment.ToTable("HoursAdjustments");
        adjustment.Property(a => a.Hours).HasColumnType(HoursType);
        adjustment.Property(a => a.Reason).HasMaxLength(Activity.ReasonMaxLength);
    }

    public void Configure(EntityTypeBuilder<SignUpConsent> consent)
    {
        consent.ToTable("SignUpConsents");
        consent.Property(c => c.Version).HasMaxLength(20);
        consent.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.Property(c => c.Number).HasMaxLength(32);
        certificate.Property(c => c.CheckCode).HasMaxLength(Certificate.CheckCodeMaxLength);
        certificate.Property(c => c.Hours).HasColumnType(HoursType);
        certificate.Property(c => c.RevokedBecause).HasMaxLength(Certificate.ReasonMaxLength);
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.HasIndex(c => c.CheckCode).IsUnique();
        certificate.HasIndex(c => new { c.PersonId, c.Id });
        certificate.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasMany(c => c.Lines).WithOne().HasForeignKey("CertificateId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CertificateLine> line)
    {
        line.ToTable("CertificateLines");
        line.Property(l => l.Title).HasMaxLength(Activity.TitleMaxLength);
        line.Property(l => l.Hours).HasColumnType(HoursType);
        line.HasOne<Activity>().WithMany().HasForeignKey(l => l.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
