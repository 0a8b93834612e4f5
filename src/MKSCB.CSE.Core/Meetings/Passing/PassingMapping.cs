using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Feedback;

namespace MKSCB.CSE.Core.Meetings.Passing;

internal sealed class PassingMapping : IEntityTypeConfiguration<ChildPassing>, IEntityTypeConfiguration<FeedbackEntry>
{
    public void Configure(EntityTypeBuilder<ChildPassing> passing)
    {
        passing.Property(p => p.Reason).HasMaxLength(ChildPassing.TextLength);
        passing.Property(p => p.Asked).HasMaxLength(ChildPassing.TextLength);
        passing.Property(p => p.ReturnReason).HasMaxLength(ChildPassing.TextLength);
        passing.HasOne(p => p.Child).WithMany().HasForeignKey(p => p.ChildId);
        passing.HasOne(p => p.FromBody).WithMany().HasForeignKey(p => p.FromBodyId);
        passing.HasOne(p => p.ToBody).WithMany().HasForeignKey(p => p.ToBodyId);
        passing.HasOne(p => p.FromAgency).WithMany().HasForeignKey(p => p.FromAgencyId);
        passing.HasOne<AgendaItem>().WithMany().HasForeignKey(p => p.FromItemId);
        passing.HasOne<Account>().WithMany().HasForeignKey(p => p.ById);
        passing.HasOne<Account>().WithMany().HasForeignKey(p => p.SettledById);
        passing.HasIndex(p => new { p.ChildId, p.At });
        passing.HasIndex(p => new { p.ToBodyId, p.State });
        passing.HasIndex(p => new { p.FromBodyId, p.State });
    }

    public void Configure(EntityTypeBuilder<FeedbackEntry> entry)
    {
        entry.Property(e => e.Text).HasMaxLength(FeedbackEntry.TextLength);
        entry.Property(e => e.Source).HasMaxLength(FeedbackEntry.SourceLength);
        entry.Property(e => e.AnswerText).HasMaxLength(FeedbackEntry.TextLength);
        entry.HasOne(e => e.Meeting).WithMany().HasForeignKey(e => e.MeetingId);
        entry.HasOne(e => e.Body).WithMany(b => b.Told).HasForeignKey(e => e.BodyId);
        entry.HasOne(e => e.Child).WithMany().HasForeignKey(e => e.ChildId);
        entry.HasOne(e => e.Item).WithMany(i => i.Feedback).HasForeignKey(e => e.ItemId);
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.WrittenById);
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.AnsweredById);
        entry.HasIndex(e => new { e.MeetingId, e.WrittenAt });
        entry.HasIndex(e => new { e.ItemId, e.WrittenAt });
    }
}
