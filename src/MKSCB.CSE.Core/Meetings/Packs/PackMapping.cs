using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Meetings.Packs;

internal sealed class PackMapping : IEntityTypeConfiguration<MeetingPack>, IEntityTypeConfiguration<PackRecipient>, IEntityTypeConfiguration<PackCopy>, IEntityTypeConfiguration<PackPart>
{
    // All its words, one after the other.
    private const int SectionsLength = 120;

    public void Configure(EntityTypeBuilder<MeetingPack> pack)
    {
        pack.Property(p => p.Sections).HasMaxLength(SectionsLength);
        pack.Property(p => p.Note).HasMaxLength(MeetingPack.NoteLength);
        pack.Property(p => p.WhatIsNew).HasMaxLength(MeetingPack.WhatIsNewLength);
        pack.HasOne(p => p.Meeting).WithMany().HasForeignKey(p => p.MeetingId);
        pack.HasOne<Account>().WithMany().HasForeignKey(p => p.CirculatedById);
        pack.HasIndex(p => new { p.MeetingId, p.Number });
    }

    public void Configure(EntityTypeBuilder<PackRecipient> recipient)
    {
        recipient.HasOne(r => r.Pack).WithMany(p => p.Recipients).HasForeignKey(r => r.PackId).OnDelete(DeleteBehavior.Cascade);
        recipient.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        recipient.HasIndex(r => new { r.PackId, r.AccountId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PackCopy> copy)
    {
        // AuditGuard has the database refuse any change; SQL Server has to be told that there are triggers.
        copy.ToTable(nameof(PackCopy), table => table.HasTrigger("PackCopy_Guard"));
        copy.Property(c => c.Head).HasMaxLength(PackCopy.ContentLength);
        copy.Property(c => c.Hash).HasMaxLength(PackCopy.HashLength);
        copy.Ignore(c => c.IsIntact);
        copy.HasOne(c => c.Pack).WithMany().HasForeignKey(c => c.PackId);
        copy.HasOne(c => c.Meeting).WithMany().HasForeignKey(c => c.MeetingId);
        copy.HasOne(c => c.Account).WithMany().HasForeignKey(c => c.AccountId);
        copy.HasIndex(c => new { c.PackId, c.AccountId }).IsUnique();
        copy.HasIndex(c => new { c.AccountId, c.MeetingId });
        copy.HasIndex(c => c.MeetingId);
    }

    public void Configure(EntityTypeBuilder<PackPart> part)
    {
        part.ToTable(nameof(PackPart), table => table.HasTrigger("PackPart_Guard"));
        part.Property(p => p.Content).HasMaxLength(PackCopy.ContentLength);
        part.HasOne<PackCopy>().WithMany(c => c.Parts).HasForeignKey(p => p.CopyId);
        part.HasOne(p => p.Item).WithMany().HasForeignKey(p => p.ItemId);
        part.HasIndex(p => new { p.CopyId, p.Position }).IsUnique();
    }
}
