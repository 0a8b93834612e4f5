using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Mail;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxLetter>
{
    public void Configure(EntityTypeBuilder<OutboxLetter> letter)
    {
        letter.ToTable("Outbox");
        letter.Property(l => l.Kind).HasMaxLength(OutboxLetter.KindLength);
        letter.Property(l => l.Reference).HasMaxLength(OutboxLetter.ReferenceLength);
        letter.Property(l => l.Once).HasMaxLength(OutboxLetter.OnceLength);
        letter.Property(l => l.Fault).HasMaxLength(OutboxLetter.FaultLength);
        letter.HasOne<Account>().WithMany().HasForeignKey(l => l.RecipientId);
        letter.HasIndex(l => new { l.State, l.NextAt });
        letter.HasIndex(l => new { l.RecipientId, l.Kind, l.WrittenAt });
        letter.HasIndex(l => l.Once).IsUnique();
    }
}
