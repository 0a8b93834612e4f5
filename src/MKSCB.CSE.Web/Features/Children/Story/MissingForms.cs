using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Children.Story;

public enum Whereabouts
{
    StillMissing,
    Back,
}

/// <summary>A time the child was missing, over or not.</summary>
public sealed class MissingForm : ChildForm
{
    public MissingCategory? Category { get; set; }

    [DisplayName("The day the child went missing")]
    public DateOnly? On { get; set; }

    [DisplayName("The time the child went missing")]
    public TimeOnly? At { get; set; }

    public string? ReportedBy { get; set; }

    public Whereabouts? Now { get; set; }

    [DisplayName("The day the child came back")]
    public DateOnly? BackOn { get; set; }

    [DisplayName("The time the child came back")]
    public TimeOnly? BackAt { get; set; }

    /// <summary>Since when the record says that the child is missing; null when it does not.</summary>
    [BindNever, ValidateNever]
    public DateTime? MissingSince { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? From() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);

    /// <summary>UTC; null while the child is missing.</summary>
    public DateTime? Back() => Now != Whereabouts.Back || BackOn == null || BackAt == null ? null : LondonTime.ToUtc(BackOn.Value, BackAt.Value);
}

public sealed class MissingFormRules : AbstractValidator<MissingForm>
{
    /// <summary>Police dropped "absent" from about 2016 to 2017.</summary>
    private static readonly DateOnly AbsentUntil = new(2018, 1, 1);

    public MissingFormRules(TimeProvider time)
    {
        RuleFor(f => f.Category).NotNull().WithMessage("Choose how it was recorded").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Category).Must((form, category) => category != MissingCategory.Absent || form.On == null || form.On < AbsentUntil).WithMessage("“Absent” was used until about 2017: choose “Missing”");
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day the child went missing");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time the child went missing, such as 21:30");
        RuleFor(f => f.On).Must((form, _) => form.From() is not { } from || from <= time.Now()).WithMessage("The time the child went missing must be in the past");
        RuleFor(f => f.ReportedBy).NotEmpty().WithMessage("Enter who reported it, and to whom").AtMost(MissingEpisode.ReportedByLength, "Who reported it");
        RuleFor(f => f.Now).NotNull().WithMessage("Choose whether the child is back").IsInEnum().WithMessage("Choose one of the answers given");
        When(f => f.Now == Whereabouts.Back, () =>
        {
            RuleFor(f => f.BackOn).NotNull().WithMessage("Enter the day the child came back");
            RuleFor(f => f.BackAt).NotNull().WithMessage("Enter the time the child came back, such as 06:15");
            RuleFor(f => f.BackOn).Must((form, _) => form.Back() is not { } back || back <= time.Now()).WithMessage("The time the child came back must be in the past");
            RuleFor(f => f.BackOn).Must((form, _) => form.Back() is not { } back || !(back <= form.From())).WithMessage("The child cannot have come back before going missing");
        });
    }
}

/// <summary>The child is back.</summary>
public sealed class ReturnForm : ChildForm
{
    [DisplayName("The day the child came back")]
    public DateOnly? On { get; set; }

    [DisplayName("The time the child came back")]
    public TimeOnly? At { get; set; }

    /// <summary>When the child went; UTC.</summary>
    [BindNever, ValidateNever]
    public DateTime From { get; set; }

    [BindNever, ValidateNever]
    public Guid Episode { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? Back() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);
}

public sealed class ReturnFormRules : AbstractValidator<ReturnForm>
{
    public ReturnFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day the child came back");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time the child came back, such as 06:15");
        RuleFor(f => f.On).Must((form, _) => form.Back() is not { } back || back <= time.Now()).WithMessage("The time the child came back must be in the past");
    }
}
