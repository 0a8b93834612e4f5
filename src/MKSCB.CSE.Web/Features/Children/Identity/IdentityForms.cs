using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Identity;

/// <summary>A part of who the child is, laid over the rest.</summary>
public abstract class IdentityForm : ChildEditForm
{
    public abstract ChildIdentity Over(ChildIdentity now);
}

/// <summary>Names, date of birth and the like.</summary>
public sealed class WhoForm : IdentityForm
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public Gender? Gender { get; set; }

    public string? EthnicityCode { get; set; }

    public string? FirstLanguage { get; set; }

    public static WhoForm Of(Child child) => new()
    {
        GivenName = child.GivenName,
        FamilyName = child.FamilyName,
        DateOfBirth = child.DateOfBirth,
        Gender = child.Gender,
        EthnicityCode = child.EthnicityCode ?? Ethnicities.NotKnown,
        FirstLanguage = child.FirstLanguage,
        Version = child.Version,
    };

    public override ChildIdentity Over(ChildIdentity now) => now with
    {
        GivenName = GivenName!,
        FamilyName = FamilyName!,
        DateOfBirth = DateOfBirth,
        Gender = Gender!.Value,
        EthnicityCode = EthnicityCode,
        FirstLanguage = FirstLanguage,
    };
}

public sealed class WhoFormRules : AbstractValidator<WhoForm>
{
    /// <summary>A year typed wrong is caught; a record kept for long after childhood can still be corrected.</summary>
    private const int OldestAge = 60;

    public WhoFormRules(TimeProvider time)
    {
        RuleFor(f => f.GivenName).NotEmpty().WithMessage($"Enter the given name, or “{Child.UnknownName}”").AtMost(Child.NameLength, "Given name");
        RuleFor(f => f.FamilyName).NotEmpty().WithMessage($"Enter the family name, or “{Child.UnknownName}”").AtMost(Child.NameLength, "Family name");
        RuleFor(f => f.DateOfBirth).Must(born => born == null || born <= time.Today()).WithMessage("Date of birth must be in the past");
        RuleFor(f => f.DateOfBirth).Must(born => born == null || born > time.Today().AddYears(-OldestAge)).WithMessage("Check the year of birth");
        RuleFor(f => f.Gender).NotNull().WithMessage("Choose the gender identity, or “Not known”").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.EthnicityCode).Must(Ethnicities.Has).WithMessage("Choose the ethnic group, or “Not known”");
        RuleFor(f => f.FirstLanguage).AtMost(Child.PlaceLength, "First language");
    }
}

/// <summary>Who may see where the child lives.</summary>
public enum AddressReach
{
    WhoeverOpensTheRecord,
    TriageAndCoordination,
}

/// <summary>Where the child lives.</summary>
public sealed class AddressForm : IdentityForm
{
    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public AddressReach? SeenBy { get; set; }

    public string? LocalityCode { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Localities { get; set; } = [];

    public static AddressForm Of(Child child) => new()
    {
        Address = child.Address,
        Postcode = child.Postcode,
        SeenBy = child.AddressIsConfidential ? AddressReach.TriageAndCoordination : AddressReach.WhoeverOpensTheRecord,
        LocalityCode = child.LocalityCode,
        Version = child.Version,
    };

    public override ChildIdentity Over(ChildIdentity now) =>
        now with { Address = Address, Postcode = Postcode, AddressIsConfidential = SeenBy == AddressReach.TriageAndCoordination, LocalityCode = LocalityCode! };
}

public sealed class AddressFormRules : AbstractValidator<AddressForm>
{
    public AddressFormRules(ReferenceRecords lists)
    {
        RuleFor(f => f.Address).AtMost(Child.AddressLength, "Address");
        RuleFor(f => f.Postcode).Must(postcode => SearchText.Postcode(postcode) is not { Length: > Child.PostcodeLength } && SearchText.PostcodeKey(postcode) is not { Length: > Child.PostcodeLength })
            .WithMessage($"Postcode must be {Child.PostcodeLength} characters or fewer");
        RuleFor(f => f.SeenBy).NotNull().WithMessage("Choose who may see the address").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.LocalityCode).Must(code => lists.Localities.Any(l => l.Code == code)).WithMessage("Choose the locality the child lives in, or “Unknown”");
    }
}

/// <summary>Who else sees the child every week.</summary>
public sealed class SchoolForm : IdentityForm
{
    public string? School { get; set; }

    public string? GpPractice { get; set; }

    public static SchoolForm Of(Child child) => new() { School = child.School, GpPractice = child.GpPractice, Version = child.Version };

    public override ChildIdentity Over(ChildIdentity now) => now with { School = School, GpPractice = GpPractice };
}

public sealed class SchoolFormRules : AbstractValidator<SchoolForm>
{
    public SchoolFormRules()
    {
        RuleFor(f => f.School).AtMost(Child.PlaceLength, "School, college or other place of learning");
        RuleFor(f => f.GpPractice).AtMost(Child.PlaceLength, "GP practice");
    }
}
