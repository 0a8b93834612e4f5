using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The child as the practitioner knows them. Nothing is compared with children already known.</summary>
public sealed class AboutForm : PageForm
{
    [Asks("Given name")]
    public string? GivenName { get; set; }

    [Asks("Family name")]
    public string? FamilyName { get; set; }

    [Asks("Also known as")]
    public string? AlsoKnownAs { get; set; }

    [Asks("Date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    [Asks("If you do not know the date of birth, about how old?"), Display(Name = "The age in years")]
    public int? ApproximateAge { get; set; }

    [Asks("Gender identity")]
    public Gender? Gender { get; set; }

    [Asks("Ethnic group")]
    public string? EthnicityCode { get; set; }

    [Asks("First language")]
    public string? FirstLanguage { get; set; }

    [Asks("Any other disability or special educational needs?")]
    public YesNoNotKnown? Disability { get; set; }

    [Asks("Does the child have a learning disability?")]
    public YesNoNotKnown? LearningDisability { get; set; }

    [Asks("How does it affect what the child understands and how they keep safe?")]
    public string? NeedsEffect { get; set; }

    [Asks("Home or placement address")]
    public string? Address { get; set; }

    [Asks("Postcode")]
    public string? Postcode { get; set; }

    [Asks("Where does the child live?")]
    public string? LocalityCode { get; set; }

    [Asks("Who does the child live with?")]
    public string? LivesWith { get; set; }

    [Asks("School, college or other place of learning")]
    public string? School { get; set; }

    [Asks("GP practice")]
    public string? GpPractice { get; set; }

    [Asks("Plan or legal status, if you know it")]
    public LegalStatus? LegalStatus { get; set; }

    [Asks("Is the child missing now?")]
    public YesNoNotKnown? CurrentlyMissing { get; set; }

    [Asks("What kind of exploitation worries you?")]
    public List<ExploitationType>? ExploitationTypes { get; set; }

    [Asks("What does your concern rest on?")]
    public List<ConcernBasis>? ConcernBases { get; set; }

    public static AboutForm Of(ScreenedChild? child) => child == null ? new AboutForm() : new AboutForm
    {
        GivenName = child.GivenName,
        FamilyName = child.FamilyName,
        AlsoKnownAs = child.AlsoKnownAs,
        DateOfBirth = child.DateOfBirth,
        ApproximateAge = child.ApproximateAge,
        Gender = child.Gender,
        EthnicityCode = child.EthnicityCode,
        FirstLanguage = child.FirstLanguage,
        Disability = child.Disability,
        LearningDisability = child.LearningDisability,
        NeedsEffect = child.NeedsEffect,
        Address = child.Address,
        Postcode = child.Postcode,
        LocalityCode = child.LocalityCode,
        LivesWith = child.LivesWith,
        School = child.School,
        GpPractice = child.GpPractice,
        LegalStatus = child.LegalStatus,
        CurrentlyMissing = child.CurrentlyMissing,
        ExploitationTypes = Codes.Split<ExploitationType>(child.ExploitationTypes),
        ConcernBases = Codes.Split<ConcernBasis>(child.ConcernBases),
    };

    public ScreenedChild ToChild() => new()
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        AlsoKnownAs = AlsoKnownAs,
        DateOfBirth = DateOfBirth,
        ApproximateAge = ApproximateAge,
        Gender = Gender,
        EthnicityCode = EthnicityCode,
        FirstLanguage = FirstLanguage,
        Disability = Disability,
        LearningDisability = LearningDisability,
        NeedsEffect = NeedsEffect,
        Address = Address,
        Postcode = Postcode,
        LocalityCode = LocalityCode,
        LivesWith = LivesWith,
        School = School,
        GpPractice = GpPractice,
        LegalStatus = LegalStatus,
        CurrentlyMissing = CurrentlyMissing,
        ExploitationTypes = Codes.Join(ExploitationTypes),
        ConcernBases = Codes.Join(ConcernBases),
    };
}

/// <summary>Only what could not be stored is a mistake here; what is still missing is asked for before sending.</summary>
public sealed class AboutFormRules : AbstractValidator<AboutForm>
{
    public const int PostcodeLength = 12;
    private const int OldestAge = 25;

    public AboutFormRules(TimeProvider time, ReferenceRecords reference)
    {
        RuleFor(f => f.GivenName).MaximumLength(ScreenedChild.NameLength).WithMessage(Too("Given name", ScreenedChild.NameLength));
        RuleFor(f => f.FamilyName).MaximumLength(ScreenedChild.NameLength).WithMessage(Too("Family name", ScreenedChild.NameLength));
        RuleFor(f => f.AlsoKnownAs).MaximumLength(ScreenedChild.LineLength).WithMessage(Too("Also known as", ScreenedChild.LineLength));
        RuleFor(f => f.DateOfBirth).Must(born => born == null || born <= time.Today()).WithMessage("Date of birth must be in the past");
        RuleFor(f => f.DateOfBirth).Must(born => born == null || born > time.Today().AddYears(-OldestAge - 1)).WithMessage($"Date of birth must be less than {OldestAge + 1} years ago: this service is for children, and young people with additional needs");
        RuleFor(f => f.ApproximateAge).InclusiveBetween(0, OldestAge).WithMessage($"Age must be from 0 to {OldestAge}");
        RuleFor(f => f.EthnicityCode).Must(code => code == null || Ethnicities.Has(code)).WithMessage("Choose an ethnic group from the list");
        RuleFor(f => f.FirstLanguage).MaximumLength(ScreenedChild.LineLength).WithMessage(Too("First language", ScreenedChild.LineLength));
        RuleFor(f => f.NeedsEffect).MaximumLength(ScreenedChild.TextLength).WithMessage(Too("How it affects the child", ScreenedChild.TextLength));
        RuleFor(f => f.Address).MaximumLength(ScreenedChild.AddressLength).WithMessage(Too("Address", ScreenedChild.AddressLength));
        RuleFor(f => f.Postcode).MaximumLength(PostcodeLength).WithMessage(Too("Postcode", PostcodeLength));
        RuleFor(f => f.LocalityCode).Must(code => code == null || reference.Localities.Any(l => l.Code == code)).WithMessage("Choose where the child lives from the list");
        RuleFor(f => f.LivesWith).MaximumLength(ScreenedChild.LineLength).WithMessage(Too("Who the child lives with", ScreenedChild.LineLength));
        RuleFor(f => f.School).MaximumLength(ScreenedChild.LineLength).WithMessage(Too("School", ScreenedChild.LineLength));
        RuleFor(f => f.GpPractice).MaximumLength(ScreenedChild.LineLength).WithMessage(Too("GP practice", ScreenedChild.LineLength));
    }

    private static string Too(string field, int length) => $"{field} must be {length} characters or fewer";
}
