using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Core.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEvent>, IEntityTypeConfiguration<AuditHead>,
    IEntityTypeConfiguration<ReadEvent>, IEntityTypeConfiguration<Seal>
{
    public const int HashLength = 64;
    public const int RolesLength = 400;

    public void Configure(EntityTypeBuilder<AuditEvent> change)
    {
        // Says that the table has triggers (AuditGuard), which changes the statements SQL Server accepts.
        change.ToTable("AuditEvents", table => table.HasTrigger("AuditEvents_Guard"));
        change.Property(e => e.Id).ValueGeneratedNever();
        change.Property(e => e.Stream).HasMaxLength(AuditEvent.StreamLength);
        change.Property(e => e.Entity).HasMaxLength(AuditEvent.EntityLength);
        change.Property(e => e.Changes).HasMaxLength(AuditEvent.ChangesLength);
        change.Property(e => e.Roles).HasMaxLength(RolesLength);
        change.Property(e => e.Job).HasMaxLength(Acting.JobLength);
        change.Property(e => e.Page).HasMaxLength(Acting.PageLength);
        change.Property(e => e.Correlation).HasMaxLength(Acting.CorrelationLength);
        change.Property(e => e.Reason).HasMaxLength(Acting.ReasonLength);
        change.Property(e => e.PrevHash).HasMaxLength(HashLength);
        change.Property(e => e.Hash).HasMaxLength(HashLength);
        change.HasIndex(e => new { e.Stream, e.Seq }).IsUnique();
        change.HasIndex(e => new { e.SealNumber, e.SealPosition });
        change.HasIndex(e => new { e.PersonId, e.At });
        change.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHeads", table => table.HasTrigger("AuditHeads_Guard"));
        head.HasKey(h => h.Stream);
        head.Property(h => h.Stream).HasMaxLength(AuditEvent.StreamLength);
        head.Property(h => h.Seq).IsConcurrencyToken();
        head.Property(h => h.Hash).HasMaxLength(HashLength);
    }

    public void Configure(EntityTypeBuilder<ReadEvent> read)
    {
        read.ToTable("ReadEvents", table => table.HasTrigger("ReadEvents_Guard"));
        read.Property(e => e.Id).ValueGeneratedNever();
        read.Property(e => e.Subject).HasMaxLength(ReadEvent.SubjectLength);
        read.Property(e => e.Shown).HasMaxLength(ReadEvent.ShownLength);
        read.Property(e => e.Roles).HasMaxLength(RolesLength);
        read.Property(e => e.Page).HasMaxLength(Acting.PageLength);
        read.Property(e => e.Correlation).HasMaxLength(Acting.CorrelationLength);
        read.Property(e => e.Reason).HasMaxLength(Acting.ReasonLength);
        read.Property(e => e.Hash).HasMaxLength(HashLength);
        read.HasIndex(e => new { e.SealNumber, e.SealPosition });
        read.HasIndex(e => new { e.RecordId, e.At });
        read.HasIndex(e => new { e.PersonId, e.At });
        read.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("AuditSeals", table => table.HasTrigger("AuditSeals_Guard"));
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Property(s => s.ChangeRoot).HasMaxLength(HashLength);
        seal.Property(s => s.ReadRoot).HasMaxLength(HashLength);
        seal.Property(s => s.PrevHash).HasMaxLength(HashLength);
        seal.Property(s => s.Hash).HasMaxLength(HashLength);
    }
}
