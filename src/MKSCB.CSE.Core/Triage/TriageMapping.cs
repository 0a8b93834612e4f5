using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Triage;

internal sealed class TriageMapping : IEntityTypeConfiguration<ScreeningSubmission>, IEntityTypeConfiguration<TriageDecision>, IEntityTypeConfiguration<TriageStep>,
    IEntityTypeConfiguration<UrgentCall>, IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<ScreeningSubmission> screening)
    {
        screening.Property(s => s.UrgencyReason).HasMaxLength(ScreeningSubmission.UrgencyReasonLength);
        screening.HasOne<Account>().WithMany().HasForeignKey(s => s.AcknowledgedById);
        // The queue in its own order: urgency, then the clock, then the reference where two came in the same millisecond.
        screening.HasIndex(s => new { s.QueuePlace, s.SubmittedAt, s.Reference });
    }

    public void Configure(EntityTypeBuilder<TriageDecision> decision)
    {
        decision.Property(d => d.Reasons).HasMaxLength(TriageDecision.ReasonsLength);
        decision.Property(d => d.LowerBecause).HasMaxLength(TriageDecision.ReasonsLength);
        decision.Property(d => d.Told).HasMaxLength(TriageDecision.FeedbackLength);
        decision.Property(d => d.Asked).HasMaxLength(TriageDecision.FeedbackLength);
        decision.HasOne<ScreeningSubmission>().WithOne(s => s.Decision).HasForeignKey<TriageDecision>(d => d.SubmissionId);
        decision.HasOne(d => d.Child).WithMany().HasForeignKey(d => d.ChildId);
        decision.HasOne(d => d.DecidedBy).WithMany().HasForeignKey(d => d.DecidedById);
        decision.HasOne(d => d.SecondPerson).WithMany().HasForeignKey(d => d.SecondPersonId);
        decision.HasMany(d => d.Steps).WithOne().HasForeignKey(s => s.DecisionId);
        // One decision to a submission, even when two officers press the button in the same second.
        decision.HasIndex(d => d.SubmissionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TriageStep> step)
    {
        step.HasOne(s => s.MeetingBody).WithMany().HasForeignKey(s => s.MeetingBodyId);
        step.HasIndex(s => new { s.MeetingBodyId, s.DecidedAt });
    }

    public void Configure(EntityTypeBuilder<UrgentCall> call)
    {
        call.Property(c => c.MadeBy).HasMaxLength(UrgentCall.PersonLength);
        call.Property(c => c.To).HasMaxLength(UrgentCall.PersonLength);
        call.Property(c => c.Outcome).HasMaxLength(UrgentCall.OutcomeLength);
        call.HasOne<ScreeningSubmission>().WithMany(s => s.Calls).HasForeignKey(c => c.SubmissionId);
        call.HasOne<Account>().WithMany().HasForeignKey(c => c.RecordedById);
    }

    public void Configure(EntityTypeBuilder<InformationRequest> request)
    {
        request.Property(r => r.Question).HasMaxLength(InformationRequest.TextLength);
        request.Property(r => r.Answer).HasMaxLength(InformationRequest.TextLength);
        request.HasOne<ScreeningSubmission>().WithMany(s => s.Requests).HasForeignKey(r => r.SubmissionId);
        request.HasOne<Account>().WithMany().HasForeignKey(r => r.AskedById);
        request.HasOne<Account>().WithMany().HasForeignKey(r => r.AnsweredById);
    }
}
