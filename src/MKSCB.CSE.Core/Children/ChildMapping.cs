using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Core.Children;

internal sealed class ChildMapping : IEntityTypeConfiguration<Child>, IEntityTypeConfiguration<ChildAlias>, IEntityTypeConfiguration<SearchTerm>,
    IEntityTypeConfiguration<Involvement>, IEntityTypeConfiguration<ConflictOfInterest>, IEntityTypeConfiguration<ChildContact>
{
    public void Configure(EntityTypeBuilder<Child> child)
    {
        child.Property(c => c.Reference).HasMaxLength(Child.ReferenceLength);
        child.HasIndex(c => c.Reference).IsUnique();
        child.Property(c => c.GivenName).HasMaxLength(Child.NameLength);
        child.Property(c => c.FamilyName).HasMaxLength(Child.NameLength);
        child.Property(c => c.Address).HasMaxLength(Child.AddressLength);
        child.Property(c => c.Postcode).HasMaxLength(Child.PostcodeLength);
        child.Property(c => c.PostcodeKey).HasMaxLength(Child.PostcodeLength);
        child.Property(c => c.EthnicityCode).HasMaxLength(Ethnicities.CodeLength);
        child.Property(c => c.School).HasMaxLength(Child.PlaceLength);
        child.Property(c => c.GpPractice).HasMaxLength(Child.PlaceLength);
        child.Property(c => c.FirstLanguage).HasMaxLength(Child.PlaceLength);
        child.Property(c => c.LocalityCode).HasMaxLength(Locality.CodeLength);
        child.HasOne(c => c.Locality).WithMany().HasForeignKey(c => c.LocalityCode);
        child.HasIndex(c => new { c.OpenedAt, c.Reference });
        child.HasIndex(c => c.DateOfBirth);
        child.HasIndex(c => c.PostcodeKey);
        child.HasIndex(c => c.RecallOn);
        child.HasMany(c => c.Involvements).WithOne().HasForeignKey(i => i.ChildId);
        child.HasMany(c => c.Conflicts).WithOne().HasForeignKey(x => x.ChildId);
        // A name taken off the child goes with what it was found by.
        child.HasMany(c => c.Aliases).WithOne().HasForeignKey(a => a.ChildId).OnDelete(DeleteBehavior.Cascade);
        child.HasMany(c => c.SearchTerms).WithOne().HasForeignKey(t => t.ChildId).OnDelete(DeleteBehavior.Cascade);
        child.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.ChildId).OnDelete(DeleteBehavior.Cascade);
        child.HasMany(c => c.Levels).WithOne().HasForeignKey(l => l.ChildId);
        child.HasMany(c => c.LegalStatuses).WithOne().HasForeignKey(l => l.ChildId);
        child.HasMany(c => c.Chronology).WithOne().HasForeignKey(e => e.ChildId);
    }

    public void Configure(EntityTypeBuilder<ChildAlias> alias)
    {
        alias.Property(a => a.Name).HasMaxLength(ChildAlias.NameLength);
        alias.Property(a => a.Source).HasMaxLength(ChildAlias.SourceLength);
    }

    public void Configure(EntityTypeBuilder<ChildContact> contact)
    {
        contact.Property(c => c.Value).HasMaxLength(ChildContact.ValueLength);
        contact.Property(c => c.Note).HasMaxLength(ChildContact.NoteLength);
    }

    public void Configure(EntityTypeBuilder<SearchTerm> term)
    {
        term.HasKey(t => new { t.Term, t.ChildId });
        term.Property(t => t.Term).HasMaxLength(SearchTerm.TermLength);
    }

    public void Configure(EntityTypeBuilder<Involvement> involvement)
    {
        involvement.Property(i => i.WorkerName).HasMaxLength(Involvement.WorkerNameLength);
        involvement.Property(i => i.WorkerRole).HasMaxLength(Involvement.WorkerRoleLength);
        involvement.Property(i => i.EndReason).HasMaxLength(Involvement.ReasonLength);
        involvement.HasIndex(i => new { i.AccountId, i.ChildId });
        involvement.HasIndex(i => new { i.AgencyId, i.ChildId });
        involvement.HasOne(i => i.Agency).WithMany().HasForeignKey(i => i.AgencyId);
        involvement.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
    }

    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.Property(x => x.Reason).HasMaxLength(ConflictOfInterest.ReasonLength);
        conflict.Property(x => x.EndReason).HasMaxLength(ConflictOfInterest.ReasonLength);
        conflict.Property(x => x.ConfirmReason).HasMaxLength(ConflictOfInterest.ReasonLength);
        // Not unique: one that ended may be declared again, and both are kept.
        conflict.HasIndex(x => new { x.ChildId, x.AccountId });
        conflict.HasOne(x => x.Account).WithMany().HasForeignKey(x => x.AccountId);
        conflict.HasOne(x => x.DeclaredBy).WithMany().HasForeignKey(x => x.DeclaredById);
        conflict.HasOne<Account>().WithMany().HasForeignKey(x => x.EndedById);
        conflict.HasOne<Account>().WithMany().HasForeignKey(x => x.ConfirmedById);
        // What nobody has looked at yet, for My work.
        conflict.HasIndex(x => new { x.Basis, x.ConfirmedAt, x.EndedAt });
    }
}
