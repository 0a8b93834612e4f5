using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Asking;

/// <summary>A child's earlier requests and passings, as far as this person may see them.</summary>
public sealed record AskedRow(PassingKind Kind, string From, string To, DateTime At, PassingState State, string? ReturnReason);

/// <summary>Asks a locality's meeting to consider the child.</summary>
public sealed class AskMeetingForm : ChildForm
{
    public Guid? ToBody { get; set; }

    public string? Reason { get; set; }

    public string? Asked { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<MeetingBody> Receiving { get; internal set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<AskedRow> Earlier { get; set; } = [];

    public IReadOnlyList<Choice> Meetings => Choices.From(Receiving, b => b.Id.ToString(), b => b.Name);
}

public sealed class AskMeetingFormRules : AbstractValidator<AskMeetingForm>
{
    public AskMeetingFormRules()
    {
        RuleFor(f => f.ToBody).NotNull().WithMessage("Choose the meeting");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the meeting should consider the child").AtMost(ChildPassing.TextLength, "The reason");
        RuleFor(f => f.Asked).NotEmpty().WithMessage("Say what the meeting is asked to do").AtMost(ChildPassing.TextLength, "What is asked");
    }
}
