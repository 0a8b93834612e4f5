using System.ComponentModel;
using FluentValidation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Children.Story;

public enum WhoseView
{
    Mine,
    Theirs,
}

/// <summary>
/// Something that happened, and apart from it what it may mean. Two boxes and not one with a label: what is written as analysis
/// can then never stand in the record as fact.
/// </summary>
public sealed class EntryForm : ChildForm
{
    public const string OwnView = "The writer’s own view";

    [DisplayName("The day it happened")]
    public DateOnly? On { get; set; }

    [DisplayName("The time")]
    public TimeOnly? At { get; set; }

    public string? Fact { get; set; }

    public string? Source { get; set; }

    public string? View { get; set; }

    public WhoseView? Whose { get; set; }

    /// <summary>One entry for each box that was filled.</summary>
    public void AddTo(Child child, CurrentUser by, DateTime now)
    {
        if (Fact != null)
        {
            child.Note(EntryKind.Fact, On!.Value, At, Fact, Source!, by, now);
        }

        if (View != null)
        {
            var (kind, source) = Whose == WhoseView.Theirs ? (EntryKind.Opinion, Source!) : (EntryKind.Analysis, OwnView);
            child.Note(kind, On!.Value, At, View, source, by, now);
        }
    }
}

public sealed class EntryFormRules : AbstractValidator<EntryForm>
{
    private const int OldestYears = 30;

    public EntryFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).Cascade(CascadeMode.Stop).NotNull().WithMessage("Enter the day it happened")
            .Must(on => on <= time.Today()).WithMessage("The day it happened must be today or in the past")
            .Must(on => on > time.Today().AddYears(-OldestYears)).WithMessage("Check the year: the chronology begins with the child’s life");
        RuleFor(f => f.At).Must((form, at) => at == null || form.On != time.Today() || LondonTime.ToUtc(form.On.Value, at.Value) <= time.Now()).WithMessage("The time it happened must be in the past");
        RuleFor(f => f.Fact).Must((form, fact) => fact != null || form.View != null).WithMessage("Write what happened or was said");
        RuleFor(f => f.Fact).AtMost(ChronologyEntry.TextLength, "What happened");
        RuleFor(f => f.Source).NotEmpty().When(f => f.Fact != null || f.Whose == WhoseView.Theirs).WithMessage("Enter who or what this comes from");
        RuleFor(f => f.Source).AtMost(ChronologyEntry.SourceLength, "Who or what this comes from");
        RuleFor(f => f.View).AtMost(ChronologyEntry.TextLength, "What it may mean");
        RuleFor(f => f.Whose).NotNull().When(f => f.View != null).WithMessage("Choose whose view it is").IsInEnum().WithMessage("Choose one of the answers given");
    }
}
