using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingBody>, IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<BodyMember>
{
    public void Configure(EntityTypeBuilder<MeetingBody> body)
    {
        body.Property(b => b.Code).HasMaxLength(MeetingBody.CodeLength);
        body.HasIndex(b => b.Code).IsUnique();
        body.Property(b => b.LocalityCode).HasMaxLength(Locality.CodeLength);
        body.Property(b => b.Place).HasMaxLength(MeetingBody.PlaceLength);
    }

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.Property(m => m.Place).HasMaxLength(MeetingBody.PlaceLength);
        meeting.Property(m => m.MovedFromPlace).HasMaxLength(MeetingBody.PlaceLength);
        meeting.Property(m => m.MoveReason).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.CancelReason).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.QuorumReason).HasMaxLength(Meeting.ReasonLength);
        meeting.Property(m => m.ChairedBy).HasMaxLength(Meeting.ChairedByLength);
        meeting.Ignore(m => m.OnAgenda);
        meeting.Ignore(m => m.DoNotFit);
        meeting.HasOne<Account>().WithMany().HasForeignKey(m => m.ActionsSentById);
        meeting.HasOne(m => m.Body).WithMany().HasForeignKey(m => m.BodyId);
        meeting.HasIndex(m => new { m.BodyId, m.StartsAt }).IsUnique();
        // One regular meeting a month, whichever of two nodes makes it first.
        meeting.HasIndex(m => new { m.BodyId, m.ForMonth }).IsUnique();
        meeting.HasMany(m => m.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
    }

    public void Configure(EntityTypeBuilder<BodyMember> member)
    {
        member.Property(m => m.EndReason).HasMaxLength(BodyMember.ReasonLength);
        member.HasOne(m => m.Body).WithMany().HasForeignKey(m => m.BodyId);
        member.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId);
        member.HasOne(m => m.Agency).WithMany().HasForeignKey(m => m.AgencyId);
        member.HasOne(m => m.RoleAssignment).WithMany().HasForeignKey(m => m.RoleAssignmentId);
        member.HasIndex(m => new { m.BodyId, m.From });
    }
}
