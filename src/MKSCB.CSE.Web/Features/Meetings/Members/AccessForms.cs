using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings.Members;

/// <summary>Whose access it is, as both forms show it.</summary>
public abstract record AccessForm
{
    [BindNever, ValidateNever]
    public BodyAccess? Access { get; init; }

    [BindNever, ValidateNever]
    public string BodyName { get; init; } = "";

    [BindNever, ValidateNever]
    public string BodyCode { get; init; } = "";
}

/// <summary>Seats somebody who has access already.</summary>
public sealed record SeatForm : AccessForm
{
    public Seat? Seat { get; init; }

    /// <summary>The seats that go with the role they hold.</summary>
    public IEnumerable<Seat> Offered => Enum.GetValues<Seat>().Where(seat => BodyMember.RoleOf(seat) == Access?.Role);

    public sealed class Validator : AbstractValidator<SeatForm>
    {
        public Validator() => RuleFor(f => f.Seat).NotNull().WithMessage("Choose the seat");
    }
}

/// <summary>Ends the access of somebody who has no seat.</summary>
public sealed record EndAccessForm : AccessForm
{
    public string? Reason { get; init; }

    public sealed class Validator : AbstractValidator<EndAccessForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the role ends")
            .MaximumLength(BodyMember.ReasonLength).WithMessage($"The reason must be {BodyMember.ReasonLength} characters or fewer");
    }
}
