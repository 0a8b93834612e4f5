using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Children.Contacts;

/// <summary>A telephone number or online name of the child or the household.</summary>
public sealed class ContactForm : ChildEditForm
{
    public ContactKind? Kind { get; set; }

    [DisplayName("Number or online name")]
    public string? Value { get; set; }

    public ContactOf? Whose { get; set; }

    public string? Note { get; set; }

    [DisplayName("In use since")]
    public DateOnly? From { get; set; }

    [DisplayName("Last day of use")]
    public DateOnly? To { get; set; }

    /// <summary>The one being corrected; null when it is new.</summary>
    [BindNever, ValidateNever]
    public Guid? Id { get; set; }

    public static ContactForm Of(ChildContact contact) => new()
    {
        Id = contact.Id,
        Kind = contact.Kind,
        Value = contact.Value,
        Whose = contact.Whose,
        Note = contact.Note,
        From = contact.From,
        To = contact.To,
        Version = contact.Version,
    };

    internal ContactDetails Details() => new(Kind!.Value, Value!, Whose!.Value, Note, From, To);
}

public sealed class ContactFormRules : AbstractValidator<ContactForm>
{
    public ContactFormRules(TimeProvider time)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what it is").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Value).NotEmpty().WithMessage("Enter the number or the online name").AtMost(ChildContact.ValueLength, "The number or online name");
        RuleFor(f => f.Value).Must(value => MatchText.Phone(value) != null).When(f => f.Kind == ContactKind.Phone && !string.IsNullOrWhiteSpace(f.Value)).WithMessage("Enter the whole telephone number, with its area code");
        RuleFor(f => f.Whose).NotNull().WithMessage("Choose whose it is").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Note).AtMost(ChildContact.NoteLength, "What else is known");
        RuleFor(f => f.From).Must(from => from == null || from <= time.Today()).WithMessage("The day it came into use cannot be in the future");
        RuleFor(f => f.To).Must(to => to == null || to <= time.Today()).WithMessage("The last day of use cannot be in the future");
        RuleFor(f => f.To).Must((f, to) => to == null || f.From == null || to >= f.From).WithMessage("The last day of use must be on or after the first");
    }
}

/// <summary>Codes and no free text: the reason stands in the audit trail, which holds no narrative.</summary>
public enum WhyNotReached
{
    SomebodyElses,
    EnteredByMistake,
}

/// <summary>A number or name that never was theirs.</summary>
public sealed class RemoveContactForm : ChildEditForm
{
    public WhyNotReached? Why { get; set; }

    [BindNever, ValidateNever]
    public Guid Id { get; set; }

    [BindNever, ValidateNever]
    public string Value { get; set; } = "";

    public static RemoveContactForm Of(ChildContact contact) => new() { Id = contact.Id, Value = contact.Value, Version = contact.Version };
}

public sealed class RemoveContactFormRules : AbstractValidator<RemoveContactForm>
{
    public RemoveContactFormRules() => RuleFor(f => f.Why).NotNull().WithMessage("Choose why it is taken off").IsInEnum().WithMessage("Choose one of the answers given");
}
