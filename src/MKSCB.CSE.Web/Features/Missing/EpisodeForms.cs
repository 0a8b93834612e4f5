using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>A form about one episode: its own fields are posted, the heading it stands under never is.</summary>
public abstract class EpisodeForm
{
    public long? Version { get; set; }

    [BindNever, ValidateNever]
    public EpisodeHeading? Episode { get; set; }

    /// <summary>The version shown is the interview's, not the episode's.</summary>
    [BindNever, ValidateNever]
    public virtual bool IsOfInterview => false;
}

/// <summary>The child is back.</summary>
public sealed class ReturnForm : EpisodeForm
{
    [DisplayName("The day the child came back")]
    public DateOnly? On { get; set; }

    [DisplayName("The time the child came back")]
    public TimeOnly? At { get; set; }

    public ReturnHow? How { get; set; }

    public string? FoundWhere { get; set; }

    public string? FoundWith { get; set; }

    public string? Harm { get; set; }

    public string? FirstThoughts { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? Back() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);

    public EpisodeReturn Told() => new(How, FoundWhere, FoundWith, Harm, FirstThoughts);
}

public sealed class ReturnFormRules : AbstractValidator<ReturnForm>
{
    public ReturnFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day the child came back");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time the child came back, such as 06:15");
        RuleFor(f => f.On).Must((form, _) => form.Back() is not { } back || back <= time.Now()).WithMessage("The time the child came back must be in the past");
        RuleFor(f => f.How).IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.FoundWhere).AtMost(MissingEpisode.PlaceLength, "Where the child was");
        RuleFor(f => f.FoundWith).AtMost(MissingEpisode.WordsLength, "Who the child was with");
        RuleFor(f => f.Harm).AtMost(MissingEpisode.WordsLength, "Harm to the child");
        RuleFor(f => f.FirstThoughts).AtMost(MissingEpisode.WordsLength, "What the child said first");
    }
}

/// <summary>What was recorded wrongly, as it should have been.</summary>
public sealed class CorrectEpisodeForm : EpisodeForm
{
    public MissingCategory? Category { get; set; }

    [DisplayName("The day the child went missing")]
    public DateOnly? On { get; set; }

    [DisplayName("The time the child went missing")]
    public TimeOnly? At { get; set; }

    public string? ReportedBy { get; set; }

    [DisplayName("The day the child came back")]
    public DateOnly? BackOn { get; set; }

    [DisplayName("The time the child came back")]
    public TimeOnly? BackAt { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public bool IsBack => Episode?.To != null;

    public static CorrectEpisodeForm Of(EpisodeFacts facts)
    {
        var form = new CorrectEpisodeForm { Category = facts.Category, ReportedBy = facts.ReportedBy };
        (form.On, form.At) = Wall(facts.From);
        if (facts.To is { } back)
        {
            (form.BackOn, form.BackAt) = Wall(back);
        }

        return form;
    }

    /// <summary>UTC.</summary>
    public DateTime? From() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);

    /// <summary>UTC.</summary>
    public DateTime? Back() => BackOn == null || BackAt == null ? null : LondonTime.ToUtc(BackOn.Value, BackAt.Value);

    public EpisodeFacts Facts() => new(Category!.Value, From()!.Value, Back(), ReportedBy!);

    private static (DateOnly, TimeOnly) Wall(DateTime utc)
    {
        var wall = LondonTime.ToLondon(utc);
        return (DateOnly.FromDateTime(wall), new TimeOnly(wall.Hour, wall.Minute));
    }
}

public sealed class CorrectEpisodeFormRules : AbstractValidator<CorrectEpisodeForm>
{
    public CorrectEpisodeFormRules(TimeProvider time)
    {
        RuleFor(f => f.Category).NotNull().WithMessage("Choose how it was recorded").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Category).Must((form, category) => category == null || form.On == null || MissingCategories.HoldsOn(category.Value, form.On.Value)).WithMessage("That was not used for an episode that began on that day: choose another");
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day the child went missing");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time the child went missing, such as 21:30");
        RuleFor(f => f.On).Must((form, _) => !(form.From() > time.Now())).WithMessage("The time the child went missing must be in the past");
        RuleFor(f => f.ReportedBy).NotEmpty().WithMessage("Enter who reported it, and to whom").AtMost(MissingEpisode.ReportedByLength, "Who reported it");
        RuleFor(f => f.BackOn).Must((form, day) => day == null == (form.BackAt == null)).WithMessage("Enter both the day and the time the child came back, or neither");
        RuleFor(f => f.BackOn).Must((form, _) => !(form.Back() > time.Now())).WithMessage("The time the child came back must be in the past");
        RuleFor(f => f.BackOn).Must((form, _) => !(form.Back() <= form.From())).WithMessage("The child cannot have come back before going missing");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why it is corrected").AtMost(EpisodeCorrection.ReasonLength, "Why it is corrected");
    }
}

/// <summary>It never was, or was another child.</summary>
public sealed class TakeBackForm : EpisodeForm
{
    public string? Reason { get; set; }
}

public sealed class TakeBackFormRules : AbstractValidator<TakeBackForm>
{
    public TakeBackFormRules() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why it is taken back").AtMost(EpisodeCorrection.ReasonLength, "Why it is taken back");
}

/// <summary>What repeated episodes ask about.</summary>
public sealed class StrategyForm : EpisodeForm
{
    public bool? Asked { get; set; }

    public string? Reason { get; set; }
}

public sealed class StrategyFormRules : AbstractValidator<StrategyForm>
{
    public StrategyFormRules()
    {
        RuleFor(f => f.Asked).NotNull().WithMessage("Say whether a strategy discussion is asked for");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Give the reason").AtMost(MissingEpisode.WordsLength, "The reason");
    }
}
