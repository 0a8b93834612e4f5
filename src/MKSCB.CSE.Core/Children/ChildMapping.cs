using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Children;

internal sealed class ChildMapping : IEntityTypeConfiguration<Child>, IEntityTypeConfiguration<Involvement>, IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<Child> child)
    {
        child.Property(c => c.Reference).HasMaxLength(Child.ReferenceLength);
        child.HasIndex(c => c.Reference).IsUnique();
        child.Property(c => c.GivenName).HasMaxLength(Child.NameLength);
        child.Property(c => c.FamilyName).HasMaxLength(Child.NameLength);
        child.Property(c => c.LocalityCode).HasMaxLength(Agencies.Locality.CodeLength);
        child.HasOne<Agencies.Locality>().WithMany().HasForeignKey(c => c.LocalityCode);
        child.HasMany(c => c.Involvements).WithOne().HasForeignKey(i => i.ChildId);
        child.HasMany(c => c.Conflicts).WithOne().HasForeignKey(x => x.ChildId);
    }

    public void Configure(EntityTypeBuilder<Involvement> involvement)
    {
        involvement.HasIndex(i => new { i.AccountId, i.ChildId });
        involvement.HasIndex(i => new { i.AgencyId, i.ChildId });
        involvement.HasOne<Agencies.Agency>().WithMany().HasForeignKey(i => i.AgencyId);
        involvement.HasOne<Agencies.Account>().WithMany().HasForeignKey(i => i.AccountId);
    }

    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.Property(x => x.Reason).HasMaxLength(ConflictOfInterest.ReasonLength);
        conflict.HasIndex(x => new { x.ChildId, x.AccountId }).IsUnique();
        conflict.HasOne<Agencies.Account>().WithMany().HasForeignKey(x => x.AccountId);
    }
}
