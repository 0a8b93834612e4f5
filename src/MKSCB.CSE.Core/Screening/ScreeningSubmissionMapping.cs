using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Screening;

internal sealed class ScreeningSubmissionMapping : IEntityTypeConfiguration<ScreeningSubmission>
{
    public void Configure(EntityTypeBuilder<ScreeningSubmission> screening)
    {
        screening.Property(s => s.Reference).HasMaxLength(ScreeningSubmission.ReferenceLength);
        screening.HasIndex(s => s.Reference).IsUnique();
        screening.HasIndex(s => new { s.AuthorId, s.State });
        screening.HasIndex(s => new { s.AgencyId, s.State });
        screening.HasIndex(s => new { s.State, s.SubmittedAt });
        screening.HasOne(s => s.Child).WithMany(c => c.Screenings).HasForeignKey(s => s.ChildId);
    }
}
