using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Recording;

namespace MKSCB.CSE.Core.Meetings.Minutes;

internal sealed class MinutesMapping : IEntityTypeConfiguration<MinutesVersion>, IEntityTypeConfiguration<MinutesPart>, IEntityTypeConfiguration<ItemCorrection>
{
    public void Configure(EntityTypeBuilder<MinutesVersion> version)
    {
        // AuditGuard has the database refuse any change; SQL Server has to be told that there are triggers.
        version.ToTable(nameof(MinutesVersion), table => table.HasTrigger("MinutesVersion_Guard"));
        version.Property(v => v.Head).HasMaxLength(MinutesVersion.ContentLength);
        version.Property(v => v.Hash).HasMaxLength(MinutesVersion.HashLength);
        version.Property(v => v.HashBefore).HasMaxLength(MinutesVersion.HashLength);
        version.Property(v => v.Reason).HasMaxLength(MinutesVersion.ReasonLength);
        version.Ignore(v => v.IsIntact);
        version.HasOne<Meeting>().WithMany().HasForeignKey(v => v.MeetingId);
        version.HasOne<Account>().WithMany().HasForeignKey(v => v.ApprovedById);
        version.HasOne<AgendaItem>().WithMany().HasForeignKey(v => v.ItemId);
        version.HasIndex(v => new { v.MeetingId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MinutesPart> part)
    {
        part.ToTable(nameof(MinutesPart), table => table.HasTrigger("MinutesPart_Guard"));
        part.Property(p => p.Content).HasMaxLength(MinutesVersion.ContentLength);
        part.HasOne<MinutesVersion>().WithMany(v => v.Parts).HasForeignKey(p => p.VersionId);
        part.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.ItemId);
        part.HasIndex(p => new { p.VersionId, p.ItemId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ItemCorrection> correction)
    {
        correction.Property(c => c.Before).HasMaxLength(ItemNotes.TextLength);
        correction.Property(c => c.Proposed).HasMaxLength(ItemNotes.TextLength);
        correction.Property(c => c.Why).HasMaxLength(ItemCorrection.ReasonLength);
        correction.Property(c => c.AnswerReason).HasMaxLength(ItemCorrection.ReasonLength);
        correction.HasOne(c => c.Item).WithMany().HasForeignKey(c => c.ItemId);
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
        correction.HasOne(c => c.AnsweredBy).WithMany().HasForeignKey(c => c.AnsweredById);
        correction.HasIndex(c => new { c.MeetingId, c.State });
    }
}
