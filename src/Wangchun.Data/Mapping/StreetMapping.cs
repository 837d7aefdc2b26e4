using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Mapping;

internal sealed class StreetMapping :
    IEntityTypeConfiguration<Community>,
    IEntityTypeConfiguration<GridCell>,
    IEntityTypeConfiguration<PartyOrganisation>,
    IEntityTypeConfiguration<ResponsibleUnit>,
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Community> community)
    {
        community.HasIndex(c => c.StatCode).IsUnique().HasFilter("[StatCode] IS NOT NULL");
        community.HasIndex(c => c.Name).IsUnique();
        community.Property(c => c.StatCode).HasMaxLength(12);
    }

    public void Configure(EntityTypeBuilder<GridCell> cell)
    {
        cell.HasIndex(g => new { g.CommunityId, g.Name }).IsUnique();
        cell.HasOne<Community>().WithMany().HasForeignKey(g => g.CommunityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PartyOrganisation> organisation)
    {
        organisation.HasIndex(o => o.Name).IsUnique();
        organisation.Property(o => o.Version).IsConcurrencyToken();
        organisation.HasOne(o => o.Parent).WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        organisation.HasOne<Community>().WithMany().HasForeignKey(o => o.CommunityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponsibleUnit> unit)
    {
        unit.HasIndex(u => u.Name).IsUnique();
        unit.HasIndex(u => u.CommunityId).IsUnique().HasFilter("[CommunityId] IS NOT NULL");
        unit.HasOne(u => u.Community).WithMany().HasForeignKey(u => u.CommunityId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(p => new { p.Name, p.Id });
        person.HasIndex(p => new { p.NamePinyin, p.Id });
        person.HasIndex(p => new { p.NameInitials, p.Id });
        person.HasIndex(p => new { p.GivenPinyin, p.Id });
        person.HasIndex(p => new { p.CommunityId, p.NamePinyin, p.Id });
        person.HasIndex(p => p.MergedIntoId).HasFilter("[MergedIntoId] IS NOT NULL");
        person.Property(p => p.NamePinyin).HasMaxLength(200);
        person.Property(p => p.NameInitials).HasMaxLength(80);
        person.Property(p => p.GivenPinyin).HasMaxLength(200);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasOne<Community>().WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        person.OwnsOne(p => p.Phone, PersonalTexts.Columns<Person>("Phone"));
        person.OwnsOne(p => p.IdentityNumber, PersonalTexts.Columns<Person>("IdentityNumber"));
        person.Navigation(p => p.Phone).IsRequired();
        person.Navigation(p => p.IdentityNumber).IsRequired();
        person.HasMany(p => p.Posts).WithOne(p => p.Person).HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Memberships).WithOne(m => m.Person).HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Version).IsConcurrencyToken();
        membership.HasIndex(m => new { m.BranchId, m.Until, m.PersonId });
        membership.HasIndex(m => new { m.PersonId, m.Until }).HasDatabaseName("IX_Memberships_OfPerson");
        // A member has one branch at a time.
        membership.HasIndex(m => m.PersonId).IsUnique().HasFilter("[Until] IS NULL").HasDatabaseName("IX_Memberships_OneCurrent");
        membership.HasOne(m => m.Branch).WithMany().HasForeignKey(m => m.BranchId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.HasIndex(p => new { p.PersonId, p.Until });
        post.HasIndex(p => new { p.Role, p.Until, p.CommunityId, p.OrganisationId });
        post.HasOne(p => p.Community).WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne(p => p.Unit).WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
