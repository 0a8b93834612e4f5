using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Lets one node of several do a piece of scheduled work. Taken for a while; a node that dies loses it by time.</summary>
internal sealed class WorkLease
{
    public const int NameLength = 60;

    public required string Name { get; init; }

    public Guid Holder { get; init; }

    public DateTime Until { get; init; }

    /// <summary>Takes or renews the lease; false while another node holds it.</summary>
    public static async Task<bool> TakeAsync(AppDb db, string name, Guid holder, DateTime now, TimeSpan span, CancellationToken cancel)
    {
        var until = now + span;
        if (!await db.Set<WorkLease>().AnyAsync(l => l.Name == name, cancel))
        {
            return await FirstAsync(db, new WorkLease { Name = name, Holder = holder, Until = until }, cancel);
        }

        return await db.Set<WorkLease>().Where(l => l.Name == name && (l.Holder == holder || l.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.Until, until), cancel) == 1;
    }

    private static async Task<bool> FirstAsync(AppDb db, WorkLease lease, CancellationToken cancel)
    {
        db.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another node made the row in the same moment; it holds the lease.
            return false;
        }
        finally
        {
            db.Entry(lease).State = EntityState.Detached;
        }
    }
}

internal sealed class WorkLeaseMapping : IEntityTypeConfiguration<WorkLease>
{
    public void Configure(EntityTypeBuilder<WorkLease> lease)
    {
        lease.ToTable("WorkLeases");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(WorkLease.NameLength);
    }
}
