using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Meetings.History;

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryImport>, IEntityTypeConfiguration<HistoryRow>
{
    public void Configure(EntityTypeBuilder<HistoryImport> import)
    {
        import.HasOne(i => i.Body).WithMany().HasForeignKey(i => i.BodyId);
        import.HasOne<Account>().WithMany().HasForeignKey(i => i.BroughtById);
        import.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId);
        import.Property(i => i.Heading).HasMaxLength(HistoryImport.HeadingLength);
        // What is entered of a child by hand can be taken out again before it is written.
        import.HasMany(i => i.Rows).WithOne().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        import.HasIndex(i => i.State);
    }

    public void Configure(EntityTypeBuilder<HistoryRow> row)
    {
        row.Property(r => r.Problem).HasMaxLength(HistoryRow.ProblemLength);
        row.Property(r => r.Cells).HasMaxLength(HistoryRow.CellsLength);
        row.Property(r => r.ImportedKey).HasMaxLength(HistoryRow.KeyLength);
        row.Property(r => r.WhoKey).HasMaxLength(HistoryRow.KeyLength);
        row.HasOne<Child>().WithMany().HasForeignKey(r => r.ChildId);
        row.HasIndex(r => r.ImportedKey).IsUnique();
        row.HasIndex(r => new { r.ImportId, r.State, r.MeetingDay });
        row.HasIndex(r => new { r.ImportId, r.WhoKey });
    }
}
