using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Data.Accounts;

namespace Wangchun.Data.Mapping;

internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<SignInSession>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>,
    IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => a.PersonId).IsUnique();
        account.HasIndex(a => a.SetUpHash);
        account.Property(a => a.UserName).HasMaxLength(64);
        account.Property(a => a.NormalizedUserName).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => new { s.AccountId, s.EndedAt });
        session.HasIndex(s => s.ExpiresAt);
        session.Property(s => s.KeyHash).HasMaxLength(64);
        session.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>SQL Server keeps at most 900 bytes of key, so the parts of Identity's keys are shorter than its own choice.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login)
    {
        login.ToTable("AccountLogins");
        login.Property(l => l.LoginProvider).HasMaxLength(128);
        login.Property(l => l.ProviderKey).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.ToTable("AccountTokens");
        token.Property(t => t.LoginProvider).HasMaxLength(128);
        token.Property(t => t.Name).HasMaxLength(128);
        token.Property(t => t.Value).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim)
    {
        claim.ToTable("AccountClaims");
        claim.Property(c => c.ClaimValue).HasMaxLength(-1);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("DataProtectionKeys");
        key.Property(k => k.Xml).HasMaxLength(-1);
    }
}
