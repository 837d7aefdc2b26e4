using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wangchun.Domain.Street;

namespace Wangchun.Data.Mapping;

/// <summary>How a personal text lies in its owner's table: the sealed value under its own name, the keyed hash beside it, indexed.</summary>
internal static class PersonalTexts
{
    // A hundred Chinese characters, sealed and in base64, with the key's id.
    private const int SealedLength = 500;

    public static Action<OwnedNavigationBuilder<TOwner, PersonalText>> Columns<TOwner>(string column)
        where TOwner : class => text =>
    {
        text.Property(t => t.Sealed).HasColumnName(column).HasMaxLength(SealedLength);
        text.Property(t => t.Index).HasColumnName(column + "Index").HasMaxLength(32);
        text.Ignore(t => t.Fresh);
        text.Ignore(t => t.IsFresh);
        text.HasIndex(t => t.Index);
    };
}
