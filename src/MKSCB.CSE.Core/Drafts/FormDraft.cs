using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MKSCB.CSE.Core.Drafts;

/// <summary>What a person has typed into a long form and not sent yet. Theirs alone, sealed, and not part of any record.</summary>
internal sealed class FormDraft
{
    public const int FormLength = 60;
    public const int RecordLength = 60;

    /// <summary>Sealed text is about a third longer than what was typed.</summary>
    public const int ContentLength = 600_000;

    public required Guid PersonId { get; init; }

    public required string Form { get; init; }

    /// <summary>The record's id or reference as the form's address has it; empty for a new record.</summary>
    public required string Record { get; init; }

    public required string Content { get; set; }

    public required DateTime SavedAt { get; set; }
}

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("FormDrafts");
        draft.HasKey(d => new { d.PersonId, d.Form, d.Record });
        draft.Property(d => d.Form).HasMaxLength(FormDraft.FormLength);
        draft.Property(d => d.Record).HasMaxLength(FormDraft.RecordLength);
        draft.Property(d => d.Content).HasMaxLength(FormDraft.ContentLength);
    }
}
