using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Meetings.Attendance;

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendee>, IEntityTypeConfiguration<QuorumKind>
{
    public void Configure(EntityTypeBuilder<Attendee> attendee)
    {
        attendee.Property(a => a.Name).HasMaxLength(Attendee.NameLength);
        attendee.Property(a => a.InformationSent).HasMaxLength(Attendee.InformationLength);
        attendee.HasOne(a => a.Meeting).WithMany().HasForeignKey(a => a.MeetingId);
        attendee.HasOne(a => a.Account).WithMany().HasForeignKey(a => a.AccountId);
        attendee.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        attendee.HasOne(a => a.Item).WithMany().HasForeignKey(a => a.ItemId);
        attendee.HasIndex(a => a.MeetingId);
        attendee.HasIndex(a => new { a.AccountId, a.State });
    }

    public void Configure(EntityTypeBuilder<QuorumKind> kind)
    {
        kind.HasOne<MeetingBody>().WithMany(b => b.QuorumKinds).HasForeignKey(k => k.BodyId).OnDelete(DeleteBehavior.Cascade);
        kind.HasIndex(k => new { k.BodyId, k.Kind }).IsUnique();
    }
}
