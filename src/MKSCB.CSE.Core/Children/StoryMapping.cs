using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>What is told of a child over time. Each table is read newest first, a page at a time, so each has that index.</summary>
internal sealed class StoryMapping : IEntityTypeConfiguration<ChronologyEntry>,
    IEntityTypeConfiguration<RiskLevelChange>, IEntityTypeConfiguration<LegalStatusPeriod>, IEntityTypeConfiguration<StepDownRecord>, IEntityTypeConfiguration<StepDownIndicator>
{
    public void Configure(EntityTypeBuilder<ChronologyEntry> entry)
    {
        entry.Property(e => e.Text).HasMaxLength(ChronologyEntry.TextLength);
        entry.Property(e => e.Source).HasMaxLength(ChronologyEntry.SourceLength);
        entry.HasOne(e => e.Author).WithMany().HasForeignKey(e => e.AuthorId);
        entry.HasOne(e => e.Agency).WithMany().HasForeignKey(e => e.AgencyId);
        entry.HasIndex(e => new { e.ChildId, e.HappenedOn, e.RecordedAt });
    }

    public void Configure(EntityTypeBuilder<RiskLevelChange> change)
    {
        change.Property(c => c.Reason).HasMaxLength(RiskLevelChange.ReasonLength);
        change.Property(c => c.Evidence).HasMaxLength(RiskLevelChange.ReasonLength);
        change.HasOne(c => c.JudgedBy).WithMany().HasForeignKey(c => c.JudgedById);
        change.HasOne(c => c.SecondPerson).WithMany().HasForeignKey(c => c.SecondPersonId);
        change.HasOne<ScreeningSubmission>().WithMany().HasForeignKey(c => c.ScreeningId);
        change.HasIndex(c => new { c.ChildId, c.At });
    }

    public void Configure(EntityTypeBuilder<LegalStatusPeriod> period)
    {
        period.Property(p => p.Note).HasMaxLength(LegalStatusPeriod.NoteLength);
        period.Property(p => p.EndNote).HasMaxLength(LegalStatusPeriod.NoteLength);
        period.HasOne<Account>().WithMany().HasForeignKey(p => p.RecordedById);
        period.HasIndex(p => new { p.ChildId, p.From });
    }

    public void Configure(EntityTypeBuilder<StepDownRecord> step)
    {
        foreach (var text in (string[])[nameof(StepDownRecord.Evidence), nameof(StepDownRecord.AgencyWords), nameof(StepDownRecord.ChildWhyNot), nameof(StepDownRecord.ParentsWhyNot), nameof(StepDownRecord.ChairReason), nameof(StepDownRecord.Reason), nameof(StepDownRecord.Refusal)])
        {
            step.Property<string?>(text).HasMaxLength(StepDownRecord.TextLength);
        }

        step.HasOne<Child>().WithMany(c => c.StepDowns).HasForeignKey(s => s.ChildId);
        step.HasOne(s => s.DecidedBy).WithMany().HasForeignKey(s => s.DecidedById);
        step.Property(s => s.AcceptedBy).HasMaxLength(StepDownRecord.NameLength);
        step.HasOne(s => s.SecondPerson).WithMany().HasForeignKey(s => s.SecondPersonId);
        step.HasOne<Account>().WithMany().HasForeignKey(s => s.AcceptanceNotedById);
        step.HasOne<ScreeningSubmission>().WithMany().HasForeignKey(s => s.ScreeningId);
        step.HasIndex(s => new { s.SecondPersonId, s.State });
        step.HasIndex(s => new { s.Kind, s.AcceptedOn });
        step.HasOne(s => s.OtherAgency).WithMany().HasForeignKey(s => s.OtherAgencyId);
        step.HasOne<Meetings.Meeting>().WithMany().HasForeignKey(s => s.MeetingId);
        step.HasMany(s => s.Indicators).WithOne().HasForeignKey(i => i.StepDownId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StepDownIndicator> indicator)
    {
        indicator.HasKey(i => new { i.StepDownId, i.Key });
        indicator.Property(i => i.Key).HasMaxLength(StepDownIndicator.KeyLength);
        indicator.Property(i => i.Text).HasMaxLength(StepDownIndicator.TextLength);
        indicator.Property(i => i.Source).HasMaxLength(StepDownIndicator.SourceLength);
    }
}
