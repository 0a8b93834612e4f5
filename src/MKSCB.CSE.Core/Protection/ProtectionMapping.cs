using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Protection;

internal sealed class ProtectionMapping : IEntityTypeConfiguration<SharingDecision>, IEntityTypeConfiguration<StrategyDiscussion>, IEntityTypeConfiguration<Section47Enquiry>,
    IEntityTypeConfiguration<NrmReferral>, IEntityTypeConfiguration<NrmStep>, IEntityTypeConfiguration<OfferedService>, IEntityTypeConfiguration<ServiceStep>
{
    public void Configure(EntityTypeBuilder<SharingDecision> sharing)
    {
        sharing.Property(s => s.What).HasMaxLength(SharingDecision.TextLength);
        sharing.Property(s => s.WithWhom).HasMaxLength(SharingDecision.ShortLength);
        sharing.Property(s => s.Purpose).HasMaxLength(SharingDecision.TextLength);
        sharing.Property(s => s.Reasoning).HasMaxLength(SharingDecision.TextLength);
        sharing.Property(s => s.HowSent).HasMaxLength(SharingDecision.ShortLength);
        sharing.HasOne(s => s.Corrects).WithMany().HasForeignKey(s => s.CorrectsId);
        sharing.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
        sharing.HasOne(s => s.Agency).WithMany().HasForeignKey(s => s.AgencyId);
        sharing.HasIndex(s => new { s.ChildId, s.DecidedOn });
    }

    public void Configure(EntityTypeBuilder<StrategyDiscussion> discussion)
    {
        discussion.Property(d => d.AskedBy).HasMaxLength(StrategyDiscussion.ShortLength);
        discussion.Property(d => d.Why).HasMaxLength(StrategyDiscussion.TextLength);
        discussion.Property(d => d.TookPart).HasMaxLength(StrategyDiscussion.TextLength);
        discussion.Property(d => d.Reason).HasMaxLength(StrategyDiscussion.TextLength);
        discussion.HasOne(d => d.Child).WithMany(c => c.StrategyDiscussions).HasForeignKey(d => d.ChildId);
        discussion.HasOne(d => d.RecordedBy).WithMany().HasForeignKey(d => d.RecordedById);
        discussion.HasOne<Account>().WithMany().HasForeignKey(d => d.EndRecordedById);
        discussion.HasIndex(d => new { d.ChildId, d.AskedOn });
        discussion.HasIndex(d => new { d.State, d.DueOn });
    }

    public void Configure(EntityTypeBuilder<Section47Enquiry> enquiry)
    {
        enquiry.Property(e => e.LedBy).HasMaxLength(Section47Enquiry.ShortLength);
        enquiry.Property(e => e.Reason).HasMaxLength(Section47Enquiry.TextLength);
        enquiry.HasOne(e => e.Child).WithMany(c => c.Enquiries).HasForeignKey(e => e.ChildId);
        enquiry.HasOne<StrategyDiscussion>().WithMany().HasForeignKey(e => e.DiscussionId);
        enquiry.HasOne(e => e.RecordedBy).WithMany().HasForeignKey(e => e.RecordedById);
        enquiry.HasOne<Account>().WithMany().HasForeignKey(e => e.EndRecordedById);
        enquiry.HasIndex(e => new { e.ChildId, e.StartedOn });
        enquiry.HasIndex(e => new { e.State, e.ConferenceDueOn });
    }

    public void Configure(EntityTypeBuilder<NrmReferral> referral)
    {
        referral.Property(r => r.Reason).HasMaxLength(NrmReferral.TextLength);
        referral.Property(r => r.FirstResponder).HasMaxLength(NrmReferral.ShortLength);
        referral.Property(r => r.ReferenceNumber).HasMaxLength(NrmReferral.ShortLength);
        referral.HasOne(r => r.Child).WithMany(c => c.NrmReferrals).HasForeignKey(r => r.ChildId);
        referral.HasOne(r => r.RecordedBy).WithMany().HasForeignKey(r => r.RecordedById);
        referral.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReferralId);
        referral.HasIndex(r => new { r.ChildId, r.On });
    }

    public void Configure(EntityTypeBuilder<NrmStep> step)
    {
        step.Property(s => s.Words).HasMaxLength(NrmReferral.TextLength);
        step.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
    }

    public void Configure(EntityTypeBuilder<OfferedService> service)
    {
        service.Property(s => s.What).HasMaxLength(OfferedService.ShortLength);
        service.Property(s => s.By).HasMaxLength(OfferedService.ShortLength);
        service.HasOne(s => s.Child).WithMany(c => c.Services).HasForeignKey(s => s.ChildId);
        service.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
        service.HasMany(s => s.Steps).WithOne().HasForeignKey(s => s.ServiceId);
        service.HasIndex(s => new { s.ChildId, s.OfferedOn });
    }

    public void Configure(EntityTypeBuilder<ServiceStep> step)
    {
        step.Property(s => s.Reason).HasMaxLength(OfferedService.TextLength);
        step.HasOne(s => s.RecordedBy).WithMany().HasForeignKey(s => s.RecordedById);
    }
}
