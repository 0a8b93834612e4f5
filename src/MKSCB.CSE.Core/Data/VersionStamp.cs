using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>Raises <see cref="Record.Version"/> at each save, because SQLite has no row version of its own.</summary>
internal sealed class VersionStamp : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Stamp(DbContext db)
    {
        // A change in a part that lives in its owner's row is a change of the owner.
        foreach (var owner in OwnedParts.Changed(db).Select(parts => parts.Key).Where(owner => owner.State == EntityState.Unchanged))
        {
            owner.Property(r => r.Version).IsModified = true;
        }

        foreach (var entry in db.ChangeTracker.Entries<Record>())
        {
            var version = entry.Property(r => r.Version);
            if (entry.State == EntityState.Added)
            {
                version.CurrentValue = 1;
            }
            else if (entry.State == EntityState.Modified)
            {
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }
}
