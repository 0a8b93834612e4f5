using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

internal sealed class ReferenceCounterMapping : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> counter)
    {
        counter.HasKey(c => c.Kind);
        counter.Property(c => c.Kind).HasMaxLength(ReferenceCounter.KindLength);
        // Begin at four digits: a short number looks like the first child, and says how few there are.
        counter.HasData(new { Kind = ReferenceCounter.Child, Last = 1000 }, new { Kind = ReferenceCounter.Screening, Last = 1000 });
    }
}
