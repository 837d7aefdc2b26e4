using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Personal;

/// <summary>Seals what was written to personal texts when it is saved. The row's key is part of the seal, so a new row is sealed right after its insert.</summary>
internal static class Sealing
{
    public static List<EntityEntry<PersonalText>> FreshTexts(this ChangeTracker changes) =>
        [.. changes.Entries<PersonalText>().Where(text => text.Entity.IsFresh && text.State is not (EntityState.Deleted or EntityState.Detached))];

    /// <summary>Its row is not in the database yet, so its key is not known.</summary>
    public static bool AwaitsItsRow(this EntityEntry text) => text.State == EntityState.Added;

    public static void Seal(this PortalDb db, EntityEntry<PersonalText> text)
    {
        var vault = db.Vault() ?? throw new InvalidOperationException("Personal texts cannot be saved: the context has no vault.");
        var place = text.Place();
        var clear = text.Entity.Fresh;
        text.Entity.Seal(
            clear is null ? null : vault.Seal(clear, place),
            clear is null ? null : vault.IndexOf(text.Metadata.FindOwnership()!.PrincipalToDependent!.Name, clear));
        if (text.State == EntityState.Unchanged) text.DetectChanges();
    }

    public static FieldVault? Vault(this DbContext db) =>
        db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.OfType<FieldVault>().FirstOrDefault();

    public static FieldPlace Place(this EntityEntry<PersonalText> text)
    {
        var key = text.Metadata.FindPrimaryKey()!.Properties[0];
        return new FieldPlace(text.Metadata.GetTableName()!, ColumnOf(text.Metadata), (int)text.Property(key.Name).CurrentValue!);
    }

    /// <summary>Column of the sealed text, for one owned PersonalText of the model.</summary>
    public static string ColumnOf(ITypeBase owned) =>
        owned.FindProperty(nameof(PersonalText.Sealed))!.GetColumnName(StoreObjectIdentifier.Table(((IEntityType)owned).GetTableName()!, ((IEntityType)owned).GetSchema()))!;
}
