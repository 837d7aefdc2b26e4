using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Wangchun.Data.Accounts;
using Wangchun.Data.Requests;
using Wangchun.Data.Seed;
using Wangchun.Domain.Activities;
using Wangchun.Domain.Casework;
using Wangchun.Domain.GrowthCamp;
using Wangchun.Domain.GrowthCamp.Awards;
using Wangchun.Domain.Imports;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Audit;

/// <summary>What the trail leaves out: bookkeeping that would drown it, and values that must not be written down anywhere.</summary>
internal static class TrailScope
{
    private static readonly HashSet<Type> LeftOut =
    [
        typeof(AuditEntry), typeof(AuditHead), typeof(SignInSession), typeof(HandledRequest), typeof(DataProtectionKey),
        typeof(NumberSeries), typeof(PortalMark), typeof(DossierEntry), typeof(InboxItem), typeof(FormDraft), typeof(ImportRow),
        // Residents answer without a name: a line here would keep the address they wrote from.
        typeof(ResidentFeedback),
        // Rows under a seal of their own, hundreds at a close.
        typeof(EvidenceItem),
    ];

    private static readonly HashSet<string> Unwritten =
    [
        nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp), nameof(Account.SetUpHash),
        nameof(Account.LastTotpStep), nameof(Dossier.Version), "Value",
        // Who objected is known to those who look into it and to nobody who reads the trail.
        nameof(Objection.ObjectorName),
        nameof(SignUp.CodeHash), nameof(Certificate.CheckCode),
        nameof(ExportOrder.LinkHash), nameof(ExportOrder.FreeFrom),
    ];

    public static bool Covers(EntityEntry entry) => entry.Entity is PersonalText text
        ? entry.State == EntityState.Modified || (entry.State == EntityState.Added && !text.IsEmpty)
        : IsCovered(entry);

    private static bool IsCovered(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !LeftOut.Contains(entry.Metadata.ClrType);

    public static IEnumerable<PropertyEntry> PropertiesOf(EntityEntry entry) =>
        entry.Properties.Where(property => !Unwritten.Contains(property.Metadata.Name) && !property.Metadata.IsPrimaryKey() && !CouldName(property));

    /// <summary>What somebody wrote in an objection often says who they are.</summary>
    private static bool CouldName(PropertyEntry property) => property.EntityEntry.Entity is Objection && property.Metadata.Name == nameof(Objection.Text);
}
