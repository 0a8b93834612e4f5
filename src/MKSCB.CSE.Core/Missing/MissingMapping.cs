using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Missing;

internal sealed class MissingMapping : IEntityTypeConfiguration<MissingEpisode>, IEntityTypeConfiguration<EpisodeCorrection>, IEntityTypeConfiguration<ReturnInterview>,
    IEntityTypeConfiguration<InterviewStep>, IEntityTypeConfiguration<InterviewReason>
{
    public void Configure(EntityTypeBuilder<MissingEpisode> episode)
    {
        episode.Property(e => e.ReportedBy).HasMaxLength(MissingEpisode.ReportedByLength);
        episode.Property(e => e.PoliceReference).HasMaxLength(MissingEpisode.PoliceReferenceLength);
        episode.Property(e => e.LastSeenWhere).HasMaxLength(MissingEpisode.PlaceLength);
        episode.Property(e => e.ResponsibleElsewhere).HasMaxLength(MissingEpisode.AuthorityLength);
        episode.Property(e => e.HostAuthority).HasMaxLength(MissingEpisode.AuthorityLength);
        episode.Property(e => e.FoundWhere).HasMaxLength(MissingEpisode.PlaceLength);
        episode.Property(e => e.FoundWith).HasMaxLength(MissingEpisode.WordsLength);
        episode.Property(e => e.Harm).HasMaxLength(MissingEpisode.WordsLength);
        episode.Property(e => e.FirstThoughts).HasMaxLength(MissingEpisode.WordsLength);
        episode.Property(e => e.StrategyReason).HasMaxLength(MissingEpisode.WordsLength);
        episode.HasOne(e => e.Child).WithMany(c => c.MissingEpisodes).HasForeignKey(e => e.ChildId);
        episode.HasOne(e => e.ResponsibleAgency).WithMany().HasForeignKey(e => e.ResponsibleAgencyId);
        episode.HasOne(e => e.StrategyBy).WithMany().HasForeignKey(e => e.StrategyById);
        episode.HasOne<Account>().WithMany().HasForeignKey(e => e.RecordedById);
        episode.HasMany(e => e.Corrections).WithOne().HasForeignKey(c => c.EpisodeId);
        episode.HasOne(e => e.Interview).WithOne(i => i.Episode).HasForeignKey<ReturnInterview>(i => i.EpisodeId);
        episode.HasIndex(e => new { e.ChildId, e.From });
        // Missing now is asked of all children.
        episode.HasIndex(e => new { e.To, e.From });
    }

    public void Configure(EntityTypeBuilder<EpisodeCorrection> correction)
    {
        correction.Property(c => c.ReportedBy).HasMaxLength(MissingEpisode.ReportedByLength);
        correction.Property(c => c.Reason).HasMaxLength(EpisodeCorrection.ReasonLength);
        correction.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById);
    }

    public void Configure(EntityTypeBuilder<ReturnInterview> interview)
    {
        interview.HasOne(i => i.Child).WithMany().HasForeignKey(i => i.ChildId);
        interview.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.InterviewId);
        interview.HasMany(i => i.Reasons).WithOne().HasForeignKey(r => r.InterviewId).OnDelete(DeleteBehavior.Cascade);
        interview.OwnsOne(i => i.Account, account =>
        {
            account.Property(a => a.HeldBy).HasMaxLength(InterviewAccount.HeldByLength);
            account.Property(a => a.WhyNotIndependent).HasMaxLength(InterviewAccount.PartLength);
            account.Property(a => a.ChildWords).HasMaxLength(InterviewAccount.WordsLength);
            foreach (var text in (string[])[nameof(InterviewAccount.WhyWent), nameof(InterviewAccount.Harm), nameof(InterviewAccount.Associates), nameof(InterviewAccount.Places), nameof(InterviewAccount.WouldHelp)])
            {
                account.Property<string?>(text).HasMaxLength(InterviewAccount.PartLength);
            }
        });
        interview.HasIndex(i => new { i.State, i.DueAt });
    }

    public void Configure(EntityTypeBuilder<InterviewStep> step)
    {
        step.Property(s => s.Person).HasMaxLength(InterviewStep.PersonLength);
        step.Property(s => s.Words).HasMaxLength(InterviewStep.WordsLength);
        step.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById);
        step.HasIndex(s => new { s.InterviewId, s.At });
    }

    public void Configure(EntityTypeBuilder<InterviewReason> reason) => reason.HasKey(r => new { r.InterviewId, r.Reason });
}
