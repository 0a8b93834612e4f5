using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Meetings.Returns;

internal sealed class ReturnsMapping : IEntityTypeConfiguration<AgencyReturn>, IEntityTypeConfiguration<RestrictedPart>
{
    public void Configure(EntityTypeBuilder<AgencyReturn> given)
    {
        given.Property(r => r.Text).HasMaxLength(AgencyReturn.TextLength);
        given.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId);
        given.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
        given.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId);
        // One of each agency for each child, whichever of two nodes asks first.
        given.HasIndex(r => new { r.ItemId, r.AgencyId }).IsUnique();
        given.HasIndex(r => new { r.AgencyId, r.State });
    }

    public void Configure(EntityTypeBuilder<RestrictedPart> part)
    {
        part.Property(p => p.Text).HasMaxLength(AgencyReturn.TextLength);
        part.Ignore(p => p.Readers);
        part.HasOne(p => p.Return).WithMany().HasForeignKey(p => p.ReturnId);
        part.HasIndex(p => p.ReturnId);
    }
}
