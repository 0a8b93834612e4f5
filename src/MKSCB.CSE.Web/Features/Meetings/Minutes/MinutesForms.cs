using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Recording;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>Approves the draft. <see cref="Read"/> is the mark of what the page showed: words written meanwhile are read before they are approved.</summary>
public sealed record ApproveForm
{
    [HiddenInput]
    public string? Read { get; init; }

    [BindNever, ValidateNever]
    public MinutesPage? Page { get; internal init; }
}

/// <summary>How one field of an item should read, and why.</summary>
public sealed record CorrectForm
{
    public MinutesField? Field { get; init; }

    public string? Proposed { get; init; }

    public string? Why { get; init; }

    [BindNever, ValidateNever]
    public (MinutesPage Page, MinutesItem Item)? Shown { get; internal init; }

    public sealed class Validator : AbstractValidator<CorrectForm>
    {
        public Validator()
        {
            RuleFor(f => f.Field).NotNull().WithMessage("Choose what should be corrected").IsInEnum().WithMessage("Choose what should be corrected");
            RuleFor(f => f.Proposed).NotEmpty().WithMessage("Write how it should read").MaximumLength(ItemNotes.TextLength).WithMessage($"How it should read must be {ItemNotes.TextLength:N0} characters or fewer");
            RuleFor(f => f.Why).NotEmpty().WithMessage("Say why").MaximumLength(ItemCorrection.ReasonLength).WithMessage($"The reason must be {ItemCorrection.ReasonLength} characters or fewer");
        }
    }
}

/// <summary>Whether a correction is accepted.</summary>
public sealed record AnswerForm
{
    public bool? Accepted { get; init; }

    public string? Reason { get; init; }

    [BindNever, ValidateNever]
    public (MinutesPage Page, CorrectionRow Row)? Shown { get; internal init; }

    public sealed class Validator : AbstractValidator<AnswerForm>
    {
        public Validator()
        {
            RuleFor(f => f.Accepted).NotNull().WithMessage("Choose whether to accept the correction");
            RuleFor(f => f.Reason).NotEmpty().When(f => f.Accepted == false).WithMessage("Say why it is declined");
            RuleFor(f => f.Reason).MaximumLength(ItemCorrection.ReasonLength).WithMessage($"The reason must be {ItemCorrection.ReasonLength} characters or fewer");
        }
    }
}

/// <summary>Other words for one item of approved minutes, and why. <see cref="Seen"/> is the version the page showed, in its hash.</summary>
public sealed record AmendForm
{
    public string? Worries { get; init; }

    public string? Working { get; init; }

    public string? Needed { get; init; }

    public string? ChildView { get; init; }

    public string? ParentView { get; init; }

    public string? Discussion { get; init; }

    public string? Decision { get; init; }

    public string? Rationale { get; init; }

    public string? NrmReason { get; init; }

    public string? Reason { get; init; }

    [HiddenInput]
    public string? Seen { get; init; }

    [BindNever, ValidateNever]
    public (MinutesPage Page, MinutesItem Item)? Shown { get; internal init; }

    public static AmendForm Of(MinutesItem item, string seen) => new()
    {
        Worries = item.Notes.Worries,
        Working = item.Notes.Working,
        Needed = item.Notes.Needed,
        ChildView = item.Notes.ChildView,
        ParentView = item.Notes.ParentView,
        Discussion = item.Notes.Discussion,
        Decision = item.Notes.Decision,
        Rationale = item.Notes.Rationale,
        NrmReason = item.Notes.NrmReason,
        Seen = seen,
    };

    /// <summary>Only what differs, so that an empty field that was empty is nothing.</summary>
    public IReadOnlyDictionary<MinutesField, string?> Words(ItemNotes notes)
    {
        var said = new ItemNotes { Worries = Worries, Working = Working, Needed = Needed, ChildView = ChildView, ParentView = ParentView, Discussion = Discussion, Decision = Decision, Rationale = Rationale, NrmReason = NrmReason };
        return MinutesFields.Changes(notes, said).ToDictionary(c => c.Field, c => c.After);
    }

    public sealed class Validator : AbstractValidator<AmendForm>
    {
        public Validator()
        {
            RuleFor(f => f.Worries).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Worries));
            RuleFor(f => f.Working).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Working));
            RuleFor(f => f.Needed).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Needed));
            RuleFor(f => f.ChildView).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.ChildView));
            RuleFor(f => f.ParentView).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.ParentView));
            RuleFor(f => f.Discussion).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Discussion));
            RuleFor(f => f.Decision).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Decision));
            RuleFor(f => f.Rationale).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.Rationale));
            RuleFor(f => f.NrmReason).MaximumLength(ItemNotes.TextLength).WithMessage(Too(MinutesField.NrmReason));
            RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the minutes are amended").MaximumLength(MinutesVersion.ReasonLength).WithMessage($"The reason must be {MinutesVersion.ReasonLength} characters or fewer");
        }

        private static string Too(MinutesField field) => $"“{MinutesWords.Of(field)}” must be {ItemNotes.TextLength:N0} characters or fewer";
    }
}
