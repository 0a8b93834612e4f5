using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Screening.Instruments;

internal sealed class InstrumentVersionMapping : IEntityTypeConfiguration<InstrumentVersion>
{
    public void Configure(EntityTypeBuilder<InstrumentVersion> version)
    {
        version.Property(v => v.Code).HasMaxLength(InstrumentVersion.CodeLength);
        version.Property(v => v.Label).HasMaxLength(InstrumentVersion.LabelLength);
        version.HasIndex(v => new { v.Code, v.Label }).IsUnique();
        version.Property(v => v.Title).HasMaxLength(InstrumentVersion.TitleLength);
        version.Property(v => v.DefinitionJson).HasMaxLength(InstrumentVersion.DefinitionLength);
        version.Property(v => v.ContentHash).HasMaxLength(InstrumentVersion.HashLength);
        version.Property(v => v.ShippedHash).HasMaxLength(InstrumentVersion.HashLength);
        version.HasOne<Account>().WithMany().HasForeignKey(v => v.PublishedById);
    }
}
