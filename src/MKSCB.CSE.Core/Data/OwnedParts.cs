using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// Parts of a record kept in the record's own row (such as the judgement of a screening). EF tracks them apart, so
/// the version and the audit have to be told whose they are.
/// </summary>
internal static class OwnedParts
{
    public static List<EntityEntry> Changed(DbContext db) =>
        [.. db.ChangeTracker.Entries().Where(e => e.Metadata.IsOwned() && (e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))];

    public static EntityEntry<Record>? Owner(DbContext db, EntityEntry part)
    {
        var id = part.Property(part.Metadata.FindOwnership()!.Properties[0].Name).CurrentValue;
        return db.ChangeTracker.Entries<Record>().FirstOrDefault(owner => owner.Entity.Id.Equals(id));
    }

    /// <summary>The owner's word for the part, such as <c>Judgement</c>.</summary>
    public static string Name(EntityEntry part) => part.Metadata.FindOwnership()!.PrincipalToDependent!.Name;
}
