using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>What is written about one item. Saved as far as it got; two people who write at once are merged field by field.</summary>
public sealed class RecordForm : MergedForm
{
    public string? Worries { get; set; }

    public string? Working { get; set; }

    public string? Needed { get; set; }

    public string? ChildView { get; set; }

    public string? ParentView { get; set; }

    public string? Discussion { get; set; }

    public string? Decision { get; set; }

    public string? Rationale { get; set; }

    public RiskLevel? Level { get; set; }

    public NrmAnswer? Nrm { get; set; }

    public string? NrmReason { get; set; }

    public DateOnly? NextReviewOn { get; set; }

    public string? EndedBecause { get; set; }

    [BindNever, ValidateNever]
    public RecordPage? Page { get; internal set; }

    public static RecordForm Of(ItemNotes? notes) => notes == null ? new() : new()
    {
        Worries = notes.Worries,
        Working = notes.Working,
        Needed = notes.Needed,
        ChildView = notes.ChildView,
        ParentView = notes.ParentView,
        Discussion = notes.Discussion,
        Decision = notes.Decision,
        Rationale = notes.Rationale,
        Level = notes.Level,
        Nrm = notes.Nrm,
        NrmReason = notes.NrmReason,
        NextReviewOn = notes.NextReviewOn,
        EndedBecause = notes.EndedBecause,
    };

    public ItemNotes ToNotes() => new()
    {
        Worries = Worries,
        Working = Working,
        Needed = Needed,
        ChildView = ChildView,
        ParentView = ParentView,
        Discussion = Discussion,
        Decision = Decision,
        Rationale = Rationale,
        Level = Level,
        Nrm = Nrm,
        NrmReason = NrmReason,
        NextReviewOn = NextReviewOn,
        EndedBecause = EndedBecause,
    };
}

public sealed class RecordFormRules : AbstractValidator<RecordForm>
{
    public RecordFormRules()
    {
        RuleFor(f => f.Worries).MaximumLength(ItemNotes.TextLength).WithMessage(Too("What we are worried about"));
        RuleFor(f => f.Working).MaximumLength(ItemNotes.TextLength).WithMessage(Too("What is working"));
        RuleFor(f => f.Needed).MaximumLength(ItemNotes.TextLength).WithMessage(Too("What needs to happen"));
        RuleFor(f => f.ChildView).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The child’s view"));
        RuleFor(f => f.ParentView).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The parents’ view"));
        RuleFor(f => f.Discussion).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The discussion"));
        RuleFor(f => f.Decision).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The decision"));
        RuleFor(f => f.Rationale).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The reason for the decision"));
        RuleFor(f => f.NrmReason).MaximumLength(ItemNotes.TextLength).WithMessage(Too("The reason"));
        RuleFor(f => f.EndedBecause).MaximumLength(AgendaItem.ReasonLength).WithMessage($"Why it ends must be {AgendaItem.ReasonLength} characters or fewer");
        RuleFor(f => f.Level).IsInEnum().WithMessage("Choose one of the levels given");
        RuleFor(f => f.Nrm).IsInEnum().WithMessage("Choose one of the answers given");
    }

    private static string Too(string field) => $"{field} must be {ItemNotes.TextLength:N0} characters or fewer";
}
