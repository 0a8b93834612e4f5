using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Interventions;

internal sealed class InterventionMapping : IEntityTypeConfiguration<Intervention>, IEntityTypeConfiguration<InterventionStep>, IEntityTypeConfiguration<InterventionSession>,
    IEntityTypeConfiguration<InterventionGoal>, IEntityTypeConfiguration<GoalReview>, IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.Property(i => i.Reason).HasMaxLength(Intervention.TextLength);
        intervention.Property(i => i.CriteriaMet).HasMaxLength(Intervention.TextLength);
        intervention.Property(i => i.Outcome).HasMaxLength(Intervention.TextLength);
        intervention.Property(i => i.WorkerName).HasMaxLength(Intervention.WorkerNameLength);
        intervention.HasOne(i => i.Child).WithMany(c => c.Interventions).HasForeignKey(i => i.ChildId);
        intervention.HasOne(i => i.Agency).WithMany().HasForeignKey(i => i.AgencyId);
        intervention.HasOne(i => i.Item).WithMany().HasForeignKey(i => i.ItemId);
        intervention.HasOne(i => i.ReferredBy).WithMany().HasForeignKey(i => i.ReferredById);
        intervention.HasOne(i => i.Worker).WithMany().HasForeignKey(i => i.WorkerId);
        intervention.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.InterventionId);
        intervention.HasMany(i => i.Sessions).WithOne().HasForeignKey(s => s.InterventionId);
        intervention.HasMany(i => i.Goals).WithOne().HasForeignKey(g => g.InterventionId);
        intervention.HasMany(i => i.FollowUps).WithOne().HasForeignKey(f => f.InterventionId);
        intervention.HasIndex(i => new { i.AgencyId, i.State });
        intervention.HasIndex(i => new { i.WorkerId, i.State });
    }

    public void Configure(EntityTypeBuilder<InterventionStep> step)
    {
        step.Property(s => s.Reason).HasMaxLength(Intervention.TextLength);
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        step.HasIndex(s => new { s.InterventionId, s.At });
    }

    public void Configure(EntityTypeBuilder<InterventionSession> session)
    {
        session.Property(s => s.Note).HasMaxLength(InterventionSession.NoteLength);
        session.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
        session.HasIndex(s => new { s.InterventionId, s.HeldOn });
    }

    public void Configure(EntityTypeBuilder<InterventionGoal> goal)
    {
        goal.Property(g => g.Text).HasMaxLength(InterventionGoal.TextLength);
        goal.HasMany(g => g.Reviews).WithOne().HasForeignKey(r => r.GoalId);
        goal.HasIndex(g => new { g.InterventionId, g.ReviewDueOn });
    }

    public void Configure(EntityTypeBuilder<GoalReview> review)
    {
        review.Property(r => r.Words).HasMaxLength(GoalReview.WordsLength);
        review.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById);
    }

    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.Property(f => f.Words).HasMaxLength(FollowUp.WordsLength);
        followUp.HasOne(f => f.DoneBy).WithMany().HasForeignKey(f => f.DoneById);
        followUp.HasIndex(f => new { f.InterventionId, f.DueOn });
    }
}
