using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Features.Meetings.Recording;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Passing;

/// <summary>Where a child goes, why, and what is asked there.</summary>
public sealed class PassForm
{
    public Guid? ToBody { get; set; }

    public string? Reason { get; set; }

    public string? Asked { get; set; }

    [BindNever, ValidateNever]
    public RecordPage? Page { get; internal set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<MeetingBody> Receiving { get; internal set; } = [];

    public IReadOnlyList<Choice> Meetings => Choices.From(Receiving, b => b.Id.ToString(), b => b.Name);

    public PassingWords ToWords() => new(Reason!, Asked!);
}

public sealed class PassFormRules : AbstractValidator<PassForm>
{
    public PassFormRules()
    {
        RuleFor(f => f.ToBody).NotNull().WithMessage("Choose the meeting the child goes to");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the child goes there").AtMost(ChildPassing.TextLength, "The reason");
        RuleFor(f => f.Asked).NotEmpty().WithMessage("Say what that meeting is asked to do").AtMost(ChildPassing.TextLength, "What is asked");
    }
}
