using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingBody>, IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<MeetingBody> body)
    {
        body.Property(b => b.Code).HasMaxLength(MeetingBody.CodeLength);
        body.HasIndex(b => b.Code).IsUnique();
        body.Property(b => b.LocalityCode).HasMaxLength(Agencies.Locality.CodeLength);
    }

    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.HasOne(m => m.Body).WithMany().HasForeignKey(m => m.BodyId);
        meeting.HasIndex(m => new { m.BodyId, m.StartsAt }).IsUnique();
        meeting.HasMany(m => m.Items).WithOne(i => i.Meeting).HasForeignKey(i => i.MeetingId);
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.HasOne(i => i.Child).WithMany(c => c.AgendaItems).HasForeignKey(i => i.ChildId);
        item.HasIndex(i => new { i.MeetingId, i.ChildId }).IsUnique();
    }
}
