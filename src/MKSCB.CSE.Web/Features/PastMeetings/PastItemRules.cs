using FluentValidation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>What can be mended beside its field. The rules of a list judge the rest.</summary>
public sealed class PastItemRules : AbstractValidator<PastItemForm>
{
    public PastItemRules()
    {
        RuleFor(f => f.Reference).MaximumLength(Child.ReferenceLength).WithMessage($"The reference must be {Child.ReferenceLength} characters or fewer");
        RuleFor(f => f.GivenName).NotEmpty().When(f => f.Reference == null).WithMessage("Enter the child’s reference, or the given name");
        RuleFor(f => f.GivenName).MaximumLength(Child.NameLength).WithMessage($"Given name must be {Child.NameLength} characters or fewer");
        RuleFor(f => f.FamilyName).NotEmpty().When(f => f.Reference == null).WithMessage("Enter the family name");
        RuleFor(f => f.FamilyName).MaximumLength(Child.NameLength).WithMessage($"Family name must be {Child.NameLength} characters or fewer");
        RuleFor(f => f.DateOfBirth).NotNull().When(f => f.Reference == null).WithMessage("Enter the date of birth");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the child was on the agenda").MaximumLength(PastItemForm.ReasonLength).WithMessage($"The reason must be {PastItemForm.ReasonLength} characters or fewer");
        RuleFor(f => f.Decision).NotEmpty().WithMessage("Say what was decided").MaximumLength(PastItemForm.DecisionLength).WithMessage($"The decision must be {PastItemForm.DecisionLength:N0} characters or fewer");
        RuleFor(f => f.Level).MaximumLength(HistoryColumns.Level.Longest).WithMessage($"The level must be {HistoryColumns.Level.Longest} characters or fewer");
        RuleFor(f => f.NextReview).NotNull().When(f => string.IsNullOrWhiteSpace(f.Ended)).WithMessage("Enter the day the meeting meant to look again, or why it no longer did");
        RuleFor(f => f.Ended).Empty().When(f => f.NextReview != null).WithMessage("Enter either the day to look again or why the meeting no longer did, not both");
        RuleFor(f => f.Ended).MaximumLength(AgendaItem.ReasonLength).WithMessage($"This must be {AgendaItem.ReasonLength} characters or fewer");
        RuleFor(f => f.Actions).Must(a => a.Count <= PastItemForm.MostActions).WithMessage($"Enter at most {PastItemForm.MostActions} actions");
        RuleForEach(f => f.Actions).ChildRules(row =>
        {
            row.RuleFor(a => a.Text).NotEmpty().When(a => !a.IsEmpty).WithMessage("Enter what was to be done").MaximumLength(MeetingAction.TextLength).WithMessage($"The action must be {MeetingAction.TextLength:N0} characters or fewer");
            row.RuleFor(a => a.Owner).NotEmpty().When(a => !a.IsEmpty).WithMessage("Enter who was to do it").MaximumLength(MeetingAction.OwnerNameLength).WithMessage($"The name must be {MeetingAction.OwnerNameLength} characters or fewer");
            row.RuleFor(a => a.Agency).NotEmpty().When(a => !a.IsEmpty).WithMessage("Choose the owner’s agency");
            row.RuleFor(a => a.Due).NotNull().When(a => !a.IsEmpty).WithMessage("Enter the day by which it was to be done");
            row.RuleFor(a => a.Outcome).MaximumLength(HistoryColumns.Outcome.Longest).WithMessage($"This must be {HistoryColumns.Outcome.Longest} characters or fewer");
        });
    }
}
