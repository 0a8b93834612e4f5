using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Story;

public enum Whereabouts
{
    StillMissing,
    Back,
}

/// <summary>A time the child was missing, over or not.</summary>
public sealed class MissingForm : ChildForm
{
    public const string Elsewhere = "elsewhere";
    public const string NotKnown = "not-known";

    public MissingCategory? Category { get; set; }

    [DisplayName("The day the child went missing")]
    public DateOnly? On { get; set; }

    [DisplayName("The time the child went missing")]
    public TimeOnly? At { get; set; }

    public string? ReportedBy { get; set; }

    [DisplayName("The day the police were told")]
    public DateOnly? PoliceOn { get; set; }

    [DisplayName("The time the police were told")]
    public TimeOnly? PoliceAt { get; set; }

    public string? PoliceReference { get; set; }

    public string? LastSeenWhere { get; set; }

    /// <summary>An agency's id, <see cref="Elsewhere"/> or <see cref="NotKnown"/>.</summary>
    public string? Responsible { get; set; }

    public string? ResponsibleElsewhere { get; set; }

    public string? HostAuthority { get; set; }

    public Whereabouts? Now { get; set; }

    [DisplayName("The day the child came back")]
    public DateOnly? BackOn { get; set; }

    [DisplayName("The time the child came back")]
    public TimeOnly? BackAt { get; set; }

    /// <summary>Since when the record says that the child is missing; null when it does not.</summary>
    [BindNever, ValidateNever]
    public DateTime? MissingSince { get; set; }

    /// <summary>The authorities of this service.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Authorities { get; set; } = [];

    /// <summary>UTC.</summary>
    public DateTime? Police() => PoliceOn == null || PoliceAt == null ? null : LondonTime.ToUtc(PoliceOn.Value, PoliceAt.Value);

    public EpisodeReport Report() => new()
    {
        ReportedToPoliceAt = Police(),
        PoliceReference = PoliceReference,
        LastSeenWhere = LastSeenWhere,
        ResponsibleAgencyId = Guid.TryParse(Responsible, out var agency) ? agency : null,
        ResponsibleElsewhere = Responsible == Elsewhere ? ResponsibleElsewhere : null,
        HostAuthority = HostAuthority,
    };

    /// <summary>UTC.</summary>
    public DateTime? From() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);

    /// <summary>UTC; null while the child is missing.</summary>
    public DateTime? Back() => Now != Whereabouts.Back || BackOn == null || BackAt == null ? null : LondonTime.ToUtc(BackOn.Value, BackAt.Value);
}

public sealed class MissingFormRules : AbstractValidator<MissingForm>
{
    public MissingFormRules(TimeProvider time)
    {
        RuleFor(f => f.Category).NotNull().WithMessage("Choose how it was recorded").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Category).Must((form, category) => category != MissingCategory.Absent || form.On == null || MissingCategories.HoldsOn(MissingCategory.Absent, form.On.Value)).WithMessage("“Absent” was used until about 2017: choose “Missing”");
        RuleFor(f => f.Category).Must((form, category) => category is null or MissingCategory.Absent || form.On == null || MissingCategories.HoldsOn(category.Value, form.On.Value)).WithMessage("Grades of risk have been used since about 2017: choose another");
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day the child went missing");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time the child went missing, such as 21:30");
        RuleFor(f => f.On).Must((form, _) => form.From() is not { } from || from <= time.Now()).WithMessage("The time the child went missing must be in the past");
        RuleFor(f => f.ReportedBy).NotEmpty().WithMessage("Enter who reported it, and to whom").AtMost(MissingEpisode.ReportedByLength, "Who reported it");
        RuleFor(f => f.PoliceOn).Must((form, day) => day == null == (form.PoliceAt == null)).WithMessage("Enter both the day and the time the police were told, or neither");
        RuleFor(f => f.PoliceOn).Must((form, _) => !(form.Police() > time.Now())).WithMessage("The time the police were told must be in the past");
        RuleFor(f => f.PoliceReference).AtMost(MissingEpisode.PoliceReferenceLength, "The police reference");
        RuleFor(f => f.LastSeenWhere).AtMost(MissingEpisode.PlaceLength, "Where the child was last seen");
        RuleFor(f => f.Responsible).NotEmpty().WithMessage("Choose which authority is responsible for the child");
        RuleFor(f => f.ResponsibleElsewhere).NotEmpty().When(f => f.Responsible == MissingForm.Elsewhere).WithMessage("Name the authority").AtMost(MissingEpisode.AuthorityLength, "The authority");
        RuleFor(f => f.HostAuthority).AtMost(MissingEpisode.AuthorityLength, "The authority");
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
