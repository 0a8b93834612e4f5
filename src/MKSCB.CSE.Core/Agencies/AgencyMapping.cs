using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>, IEntityTypeConfiguration<OrganisationUnit>, IEntityTypeConfiguration<Locality>,
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.Property(a => a.Code).HasMaxLength(Agency.CodeLength);
        agency.HasIndex(a => a.Code).IsUnique();
        agency.Property(a => a.Name).HasMaxLength(Agency.NameLength);
    }

    public void Configure(EntityTypeBuilder<OrganisationUnit> unit)
    {
        unit.HasOne<Agency>().WithMany().HasForeignKey(u => u.AgencyId);
        unit.Property(u => u.LocalityCode).HasMaxLength(Locality.CodeLength);
    }

    public void Configure(EntityTypeBuilder<Locality> locality)
    {
        locality.HasKey(l => l.Code);
        locality.Property(l => l.Code).HasMaxLength(Locality.CodeLength);
    }

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.DisplayName).HasMaxLength(Account.NameLength);
        account.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        account.HasIndex(a => new { a.Digest, a.State });
        account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> assignment)
    {
        assignment.Property(r => r.Reason).HasMaxLength(RoleAssignment.ReasonLength);
        assignment.Property(r => r.EndReason).HasMaxLength(RoleAssignment.ReasonLength);
        assignment.Property(r => r.LocalityCode).HasMaxLength(Locality.CodeLength);
        assignment.HasIndex(r => new { r.AccountId, r.From });
    }
}
