using System.ComponentModel;
using FluentValidation;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Features.Admin.Agencies;

public sealed class AddAgencyForm
{
    public string? Name { get; set; }

    public string? Code { get; set; }

    public AgencyKind? Kind { get; set; }

    [DisplayName("First day")]
    public DateOnly? From { get; set; }
}

public sealed class AddAgencyFormValidator : AbstractValidator<AddAgencyForm>
{
    public AddAgencyFormValidator()
    {
        RuleFor(form => form.Name).IsAgencyName();
        RuleFor(form => form.Code).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter a short code")
            .MaximumLength(Agency.CodeLength).WithMessage($"The code must be {Agency.CodeLength} characters or fewer")
            .Matches("^[a-z0-9-]+$").WithMessage("The code may have small letters, digits and dashes only");
        RuleFor(form => form.Kind).IsAgencyKind();
        RuleFor(form => form.From).NotEmpty().WithMessage("Enter the first day");
    }
}

public sealed class EditAgencyForm
{
    public string? Name { get; set; }

    public AgencyKind? Kind { get; set; }

    public long? Version { get; set; }
}

public sealed class EditAgencyFormValidator : AbstractValidator<EditAgencyForm>
{
    public EditAgencyFormValidator()
    {
        RuleFor(form => form.Name).IsAgencyName();
        RuleFor(form => form.Kind).IsAgencyKind();
    }
}

public sealed class EndAgencyForm
{
    [DisplayName("Last day")]
    public DateOnly? LastDay { get; set; }
}

public sealed class EndAgencyFormValidator : AbstractValidator<EndAgencyForm>
{
    public EndAgencyFormValidator() => RuleFor(form => form.LastDay).NotEmpty().WithMessage("Enter the last day");
}

public static class AgencyRules
{
    public static void IsAgencyName<T>(this IRuleBuilderInitial<T, string?> name) =>
        name.Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the name of the agency")
            .MaximumLength(Agency.NameLength).WithMessage($"The name must be {Agency.NameLength} characters or fewer");

    public static void IsAgencyKind<T>(this IRuleBuilderInitial<T, AgencyKind?> kind) =>
        kind.Cascade(CascadeMode.Stop).NotNull().WithMessage("Choose what kind of agency it is").IsInEnum().WithMessage("Choose one of the answers given");
}
