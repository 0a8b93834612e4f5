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
    /// <summary>Owner → its changed parts; a part replaced as a whole is there twice, removed and added.</summary>
    public static ILookup<EntityEntry<Record>, EntityEntry> Changed(DbContext db)
    {
        var parts = db.ChangeTracker.Entries().Where(e => e.Metadata.IsOwned() && (e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)).ToList();
        var owners = parts.Count == 0 ? [] : db.ChangeTracker.Entries<Record>().ToDictionary(owner => owner.Entity.Id);
        return parts.Where(part => OwnerId(part) is { } id && owners.ContainsKey(id)).ToLookup(part => owners[OwnerId(part)!.Value]);
    }

    /// <summary>The owner's word for the part, such as <c>Judgement</c>.</summary>
    public static string Name(EntityEntry part) => part.Metadata.FindOwnership()!.PrincipalToDependent!.Name;

    private static Guid? OwnerId(EntityEntry part) => part.Property(part.Metadata.FindOwnership()!.Properties[0].Name).CurrentValue as Guid?;
}
