using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings.Members;

/// <summary>Gives a colleague a seat as a panel member.</summary>
public sealed record AddMemberForm
{
    public string? Email { get; init; }

    public string? Reason { get; init; }

    [BindNever, ValidateNever]
    public string BodyName { get; init; } = "";

    [BindNever, ValidateNever]
    public string BodyCode { get; init; } = "";

    public sealed class Validator : AbstractValidator<AddMemberForm>
    {
        public Validator()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("Enter the person's work email address").MaximumLength(256).WithMessage("An email address has at most 256 characters");
            RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why this person should sit on the panel")
                .MaximumLength(BodyMember.ReasonLength).WithMessage($"The reason must be {BodyMember.ReasonLength} characters or fewer");
        }
    }
}

/// <summary>Ends a panel member's seat.</summary>
public sealed record EndMemberForm
{
    public string? Reason { get; init; }

    [BindNever, ValidateNever]
    public MemberRow? Member { get; init; }

    [BindNever, ValidateNever]
    public string BodyName { get; init; } = "";

    [BindNever, ValidateNever]
    public string BodyCode { get; init; } = "";

    public sealed class Validator : AbstractValidator<EndMemberForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the seat ends")
            .MaximumLength(BodyMember.ReasonLength).WithMessage($"The reason must be {BodyMember.ReasonLength} characters or fewer");
    }
}
