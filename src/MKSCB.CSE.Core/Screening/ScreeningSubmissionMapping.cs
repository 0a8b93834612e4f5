using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Screening;

/// <summary>The narrative parts stand in tables of their own, beside the narrow row that queues and lists read.</summary>
internal sealed class ScreeningSubmissionMapping : IEntityTypeConfiguration<ScreeningSubmission>, IEntityTypeConfiguration<ScreeningAnswer>, IEntityTypeConfiguration<ScreeningEvent>
{
    private const int CodesLength = 200;

    public void Configure(EntityTypeBuilder<ScreeningSubmission> screening)
    {
        screening.ToTable("Screenings");
        screening.Property(s => s.Reference).HasMaxLength(ScreeningSubmission.ReferenceLength);
        screening.HasIndex(s => s.Reference).IsUnique();
        screening.HasIndex(s => new { s.AuthorId, s.State });
        screening.HasIndex(s => new { s.AgencyId, s.State });
        screening.HasIndex(s => new { s.State, s.SubmittedAt });
        screening.HasOne(s => s.Child).WithMany(c => c.Screenings).HasForeignKey(s => s.ChildId);
        screening.HasOne(s => s.InstrumentVersion).WithMany().HasForeignKey(s => s.InstrumentVersionId);
        screening.HasOne<Account>().WithMany().HasForeignKey(s => s.AuthorId);
        screening.HasOne<Agency>().WithMany().HasForeignKey(s => s.AgencyId);
        screening.HasOne<ScreeningSubmission>().WithMany().HasForeignKey(s => s.SupersededById);
        screening.HasMany(s => s.Answers).WithOne().HasForeignKey(a => a.ScreeningId);
        screening.HasMany(s => s.Events).WithOne().HasForeignKey(e => e.ScreeningId);
        screening.OwnsOne(s => s.About, About);
        screening.OwnsOne(s => s.Voice, Voice);
        screening.OwnsOne(s => s.Sharing, Sharing);
        screening.OwnsOne(s => s.Judgement, Judgement);
        screening.OwnsOne(s => s.Result, Result);
    }

    public void Configure(EntityTypeBuilder<ScreeningAnswer> answer)
    {
        answer.ToTable("ScreeningAnswers");
        answer.Property(a => a.ItemCode).HasMaxLength(ScreeningAnswer.ItemCodeLength);
        answer.Property(a => a.Source).HasMaxLength(ScreeningAnswer.SourceLength);
        answer.Property(a => a.Note).HasMaxLength(ScreeningAnswer.NoteLength);
        answer.HasIndex(a => new { a.ScreeningId, a.ItemCode }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScreeningEvent> happened)
    {
        happened.ToTable("ScreeningEvents");
        happened.Property(e => e.Text).HasMaxLength(ScreeningEvent.TextLength);
        happened.HasIndex(e => new { e.ScreeningId, e.At });
    }

    private static void About(OwnedNavigationBuilder<ScreeningSubmission, ScreenedChild> about)
    {
        about.ToTable("ScreenedChildren");
        about.WithOwner().HasForeignKey(a => a.ScreeningId);
        about.HasKey(a => a.ScreeningId);
        about.Property(a => a.GivenName).HasMaxLength(ScreenedChild.NameLength);
        about.Property(a => a.FamilyName).HasMaxLength(ScreenedChild.NameLength);
        about.Property(a => a.EthnicityCode).HasMaxLength(Ethnicities.CodeLength);
        about.Property(a => a.NeedsEffect).HasMaxLength(ScreenedChild.TextLength);
        about.Property(a => a.Address).HasMaxLength(ScreenedChild.AddressLength);
        about.Property(a => a.Postcode).HasMaxLength(12);
        about.Property(a => a.LocalityCode).HasMaxLength(Locality.CodeLength);
        about.HasOne<Locality>().WithMany().HasForeignKey(a => a.LocalityCode);
        about.Property(a => a.ExploitationTypes).HasMaxLength(CodesLength);
        about.Property(a => a.ConcernBases).HasMaxLength(CodesLength);
    }

    private static void Voice(OwnedNavigationBuilder<ScreeningSubmission, ScreeningVoice> voice)
    {
        voice.ToTable("ScreeningVoices");
        voice.WithOwner().HasForeignKey(v => v.ScreeningId);
        voice.HasKey(v => v.ScreeningId);
        voice.Property(v => v.ChildsWords).HasMaxLength(ScreeningVoice.TextLength);
        voice.Property(v => v.Strengths).HasMaxLength(ScreeningVoice.TextLength);
        voice.Property(v => v.ParentsView).HasMaxLength(ScreeningVoice.TextLength);
        voice.Property(v => v.WhyNoVoice).HasMaxLength(ScreeningVoice.ReasonLength);
        voice.Property(v => v.WhyNoStrengths).HasMaxLength(ScreeningVoice.ReasonLength);
        voice.Property(v => v.WhyNoParentsView).HasMaxLength(ScreeningVoice.ReasonLength);
    }

    private static void Sharing(OwnedNavigationBuilder<ScreeningSubmission, ScreeningSharing> sharing)
    {
        sharing.ToTable("ScreeningSharing");
        sharing.WithOwner().HasForeignKey(s => s.ScreeningId);
        sharing.HasKey(s => s.ScreeningId);
        sharing.Property(s => s.ConsentNote).HasMaxLength(ScreeningSharing.TextLength);
        sharing.Property(s => s.BasisReason).HasMaxLength(ScreeningSharing.TextLength);
        sharing.Property(s => s.PhoneCall).HasMaxLength(ScreeningSharing.TextLength);
    }

    private static void Judgement(OwnedNavigationBuilder<ScreeningSubmission, ScreeningJudgement> judgement)
    {
        judgement.ToTable("ScreeningJudgements");
        judgement.WithOwner().HasForeignKey(j => j.ScreeningId);
        judgement.HasKey(j => j.ScreeningId);
        judgement.Property(j => j.WorriedAbout).HasMaxLength(ScreeningJudgement.TextLength);
        judgement.Property(j => j.WorkingWell).HasMaxLength(ScreeningJudgement.TextLength);
        judgement.Property(j => j.NeedsToHappen).HasMaxLength(ScreeningJudgement.TextLength);
        judgement.Property(j => j.HarmNote).HasMaxLength(ScreeningJudgement.TextLength);
        judgement.Property(j => j.Rationale).HasMaxLength(ScreeningJudgement.TextLength);
        judgement.Property(j => j.WhyLower).HasMaxLength(ScreeningJudgement.TextLength);
    }

    private static void Result(OwnedNavigationBuilder<ScreeningSubmission, ScreeningResult> result)
    {
        result.ToTable("ScreeningResults");
        result.WithOwner().HasForeignKey(r => r.ScreeningId);
        result.HasKey(r => r.ScreeningId);
        result.Property(r => r.Category).HasMaxLength(ScreeningResult.CategoryLength);
        result.Property(r => r.ResultJson).HasMaxLength(ScreeningResult.JsonLength);
    }
}
