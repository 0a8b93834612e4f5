using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

public enum AgendaChoice
{
    Accept,
    Defer,
    Decline,
}

/// <summary>Accepts, defers or declines an item. <see cref="Was"/> is the state the page showed: a decision made meanwhile is never overwritten unseen.</summary>
public sealed record DecideForm
{
    public AgendaChoice? Choice { get; init; }

    public string? Reason { get; init; }

    [HiddenInput]
    public AgendaItemState? Was { get; init; }

    [BindNever, ValidateNever]
    public ItemPage? Page { get; init; }

    public sealed class Validator : AbstractValidator<DecideForm>
    {
        public Validator()
        {
            RuleFor(f => f.Choice).NotNull().WithMessage("Choose what to do with this item").IsInEnum().WithMessage("Choose what to do with this item");
            RuleFor(f => f.Reason).NotEmpty().When(f => f.Choice is AgendaChoice.Defer or AgendaChoice.Decline)
                .WithMessage("Give a reason. It stays with the child's item and is shown if the child comes back");
            RuleFor(f => f.Reason).MaximumLength(AgendaItem.ReasonLength).WithMessage($"The reason must be {AgendaItem.ReasonLength} characters or fewer");
        }
    }
}

/// <summary>Moves an item to a number. <see cref="From"/> is the number the page showed, so that a double click moves it once.</summary>
public sealed record MoveForm
{
    public int? From { get; init; }

    public int? To { get; init; }
}

/// <summary>How long the item is given.</summary>
public sealed record MinutesForm
{
    public int? Minutes { get; init; }
}
