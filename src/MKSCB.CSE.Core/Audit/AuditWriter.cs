using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// Adds to every save one <see cref="AuditEvent"/> per changed audited record, chained to the last of its stream, so
/// that the change and its trace are stored in one transaction or not at all.
/// </summary>
internal sealed class AuditWriter(AuditKey key, Acting acting, TimeProvider time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Changed(eventData.Context!).Count == 0 ? result : throw new InvalidOperationException("Audited records are saved with SaveChangesAsync only.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        ForgetEarlierTry(db);
        var changed = Changed(db);
        if (changed.Count > 0)
        {
            await WriteAsync(db, changed, cancellationToken);
        }

        return result;
    }

    // VersionStamp came first, so a record of which only a part changed is marked too; its parts are written with it.
    private static List<EntityEntry<IAudited>> Changed(DbContext db) =>
        [.. db.ChangeTracker.Entries<IAudited>().Where(e => !e.Metadata.IsOwned() && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    // A save that failed, or a stream somebody else has moved on since, is written afresh. A stored link stays: it is being sealed.
    private static void ForgetEarlierTry(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is AuditHead || (e.Entity is AuditEvent && e.State == EntityState.Added)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private async Task WriteAsync(DbContext db, List<EntityEntry<IAudited>> changed, CancellationToken cancel)
    {
        var streams = changed.Select(e => e.Entity.AuditStream).Distinct().ToList();
        var heads = await db.Set<AuditHead>().Where(h => streams.Contains(h.Stream)).ToDictionaryAsync(h => h.Stream, cancel);
        var at = time.Now();
        var parts = OwnedParts.Changed(db).ToDictionary(owned => (object)owned.Key.Entity, owned => owned.ToList());
        foreach (var entry in changed)
        {
            if (AuditChanges.Of(entry, parts.GetValueOrDefault(entry.Entity, []), key) is not { } changes)
            {
                continue;
            }

            var stream = entry.Entity.AuditStream;
            if (!heads.TryGetValue(stream, out var head))
            {
                heads[stream] = head = new AuditHead { Stream = stream };
                db.Add(head);
            }

            var link = Link(entry, head, at, changes);
            head.MoveTo(link);
            db.Add(link);
        }
    }

    private AuditEvent Link(EntityEntry<IAudited> entry, AuditHead head, DateTime at, string changes)
    {
        var link = new AuditEvent
        {
            Stream = head.Stream,
            Seq = head.Seq + 1,
            At = at,
            Action = entry.State switch { EntityState.Added => AuditAction.Added, EntityState.Deleted => AuditAction.Deleted, _ => AuditAction.Changed },
            Entity = entry.Metadata.ClrType.Name,
            // The key of an owned part is its owner's.
            EntityId = (Guid)entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!,
            Changes = changes,
            PersonId = acting.Person?.Id,
            AgencyId = acting.Person?.AgencyId,
            Roles = acting.RolesText(),
            Job = acting.Job,
            Page = acting.Page,
            Correlation = acting.Correlation,
            Reason = acting.Reason,
            PrevHash = head.Hash,
        };
        link.Sign(key);
        return link;
    }
}
