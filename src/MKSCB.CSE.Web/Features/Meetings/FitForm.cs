using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Defers, with one reason, the items for which there is no time. <see cref="Count"/> is the number the page named.</summary>
public sealed record FitForm
{
    public string? Reason { get; init; }

    public int? Count { get; init; }

    [BindNever, ValidateNever]
    public AgendaPage? Page { get; init; }

    public sealed class Validator : AbstractValidator<FitForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why these items are deferred. The reason stays with each of them")
            .MaximumLength(AgendaItem.ReasonLength).WithMessage($"The reason must be {AgendaItem.ReasonLength} characters or fewer");
    }
}
