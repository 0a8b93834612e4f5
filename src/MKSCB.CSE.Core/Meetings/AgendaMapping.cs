using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Meetings;

internal sealed class AgendaMapping : IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<AgendaFactor>, IEntityTypeConfiguration<MeetingAction>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.Property(i => i.Title).HasMaxLength(AgendaItem.TitleLength);
        item.Property(i => i.AddedBecause).HasMaxLength(AgendaItem.ReasonLength);
        item.Property(i => i.DecisionReason).HasMaxLength(AgendaItem.ReasonLength);
        item.Property(i => i.EndedBecause).HasMaxLength(AgendaItem.ReasonLength);
        item.HasOne(i => i.Child).WithMany(c => c.AgendaItems).HasForeignKey(i => i.ChildId);
        item.HasIndex(i => new { i.MeetingId, i.ChildId }).IsUnique();
        item.HasOne<Account>().WithMany().HasForeignKey(i => i.AddedById);
        item.HasOne(i => i.FeedbackFrom).WithMany().HasForeignKey(i => i.FeedbackFromId);
        item.HasOne<Account>().WithMany().HasForeignKey(i => i.DecidedById);
        item.HasMany(i => i.Factors).WithOne().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
        item.Navigation(i => i.Factors).HasField("_factors").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<AgendaFactor> factor) =>
        factor.Property(f => f.Sentence).HasMaxLength(AgendaFactor.SentenceLength);

    public void Configure(EntityTypeBuilder<MeetingAction> action)
    {
        action.Property(a => a.Text).HasMaxLength(MeetingAction.TextLength);
        action.Property(a => a.Outcome).HasMaxLength(MeetingAction.TextLength);
        action.Property(a => a.OwnerName).HasMaxLength(MeetingAction.OwnerNameLength);
        action.HasOne(a => a.Body).WithMany().HasForeignKey(a => a.BodyId);
        action.HasOne(a => a.Meeting).WithMany().HasForeignKey(a => a.MeetingId);
        action.HasOne(a => a.Child).WithMany().HasForeignKey(a => a.ChildId);
        action.HasOne<Agency>().WithMany().HasForeignKey(a => a.OwnerAgencyId);
        action.HasOne<Account>().WithMany().HasForeignKey(a => a.OwnerId);
        action.Property(a => a.DueOn).HasField("_dueOn");
        action.Property(a => a.BodyId).HasField("_bodyId");
        action.HasIndex(a => new { a.BodyId, a.State, a.ChildId });
        action.HasIndex(a => new { a.OwnerId, a.State });
        action.HasIndex(a => new { a.OwnerAgencyId, a.State, a.DueOn });
    }
}
