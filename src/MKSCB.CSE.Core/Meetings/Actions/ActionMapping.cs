using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Meetings.Actions;

internal sealed class ActionMapping : IEntityTypeConfiguration<ActionUpdate>
{
    public void Configure(EntityTypeBuilder<ActionUpdate> update)
    {
        update.Property(u => u.Text).HasMaxLength(MeetingAction.TextLength);
        update.HasOne<MeetingAction>().WithMany(a => a.Updates).HasForeignKey(u => u.ActionId);
        update.HasOne(u => u.By).WithMany().HasForeignKey(u => u.ById);
        update.HasOne<Meeting>().WithMany().HasForeignKey(u => u.MeetingId);
    }
}
