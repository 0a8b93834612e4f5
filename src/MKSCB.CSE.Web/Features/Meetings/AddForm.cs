using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Adds a child to an agenda by reference, with the reason.</summary>
public sealed record AddForm
{
    public string? Reference { get; init; }

    public string? Reason { get; init; }

    [BindNever, ValidateNever]
    public AgendaPage? Page { get; init; }

    /// <summary>The same words whether there is no such child, another locality's, or one hidden from this person.</summary>
    public void SayNotFound(ModelStateDictionary state)
    {
        if (state.IsValid)
        {
            state.AddModelError(nameof(Reference), "No child with this reference can be added to this agenda. Check the reference");
        }
    }

    public sealed class Validator : AbstractValidator<AddForm>
    {
        public Validator()
        {
            RuleFor(f => f.Reference).NotEmpty().WithMessage("Enter the child's reference")
                .MaximumLength(Child.ReferenceLength).WithMessage($"A reference has at most {Child.ReferenceLength} characters");
            RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the child should be discussed at this meeting")
                .MaximumLength(AgendaItem.ReasonLength).WithMessage($"The reason must be {AgendaItem.ReasonLength} characters or fewer");
        }
    }
}
