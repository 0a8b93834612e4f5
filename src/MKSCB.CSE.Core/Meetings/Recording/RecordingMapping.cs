using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Meetings.Recording;

internal sealed class RecordingMapping : IEntityTypeConfiguration<ItemRecord>, IEntityTypeConfiguration<ItemDissent>
{
    public void Configure(EntityTypeBuilder<ItemRecord> record)
    {
        record.HasOne<AgendaItem>().WithOne(i => i.Recorded).HasForeignKey<ItemRecord>(r => r.ItemId);
        record.HasOne<Account>().WithMany().HasForeignKey(r => r.WrittenById);
        record.OwnsOne(r => r.Notes, notes =>
        {
            foreach (var text in (string[])[nameof(ItemNotes.Worries), nameof(ItemNotes.Working), nameof(ItemNotes.Needed), nameof(ItemNotes.ChildView), nameof(ItemNotes.ParentView), nameof(ItemNotes.Discussion), nameof(ItemNotes.Decision), nameof(ItemNotes.Rationale), nameof(ItemNotes.NrmReason)])
            {
                notes.Property<string?>(text).HasMaxLength(ItemNotes.TextLength);
            }

            notes.Property(n => n.EndedBecause).HasMaxLength(AgendaItem.ReasonLength);
        });
        record.Navigation(r => r.Notes).IsRequired();
    }

    public void Configure(EntityTypeBuilder<ItemDissent> dissent)
    {
        dissent.Property(d => d.Text).HasMaxLength(ItemDissent.TextLength);
        dissent.Property(d => d.SpokenBy).HasMaxLength(ItemDissent.SpokenByLength);
        dissent.HasOne<AgendaItem>().WithMany(i => i.Dissents).HasForeignKey(d => d.ItemId);
        dissent.HasOne(d => d.Agency).WithMany().HasForeignKey(d => d.AgencyId);
        dissent.HasOne<Account>().WithMany().HasForeignKey(d => d.RecordedById);
    }
}
