using FluentValidation;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>What is known of the child looked for. Posted, so that no name stands in an address, a history or a log.</summary>
public sealed class FindForm
{
    public string? Name { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public string? Postcode { get; set; }

    public string? Reference { get; set; }

    public string? ReferenceKey => string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim().ToUpperInvariant();
}

public sealed class FindFormValidator : AbstractValidator<FindForm>
{
    public const int ShortestPart = 2;
    private const int ShortestPostcode = 3;

    public FindFormValidator()
    {
        RuleFor(f => f.Name).Must((form, name) => !string.IsNullOrWhiteSpace(name) || form.DateOfBirth != null || !string.IsNullOrWhiteSpace(form.Postcode) || form.ReferenceKey != null)
            .WithMessage("Enter a name, a date of birth, a postcode or a reference");
        RuleFor(f => f.Name).MaximumLength(2 * Child.NameLength).WithMessage("Name must be 200 characters or fewer");
        RuleFor(f => f.Name).Must(name => string.IsNullOrWhiteSpace(name) || SearchText.Keys(name) is { Count: > 0 } keys && keys.All(k => k.Length >= ShortestPart))
            .WithMessage("Enter at least two letters of each part of the name");
        RuleFor(f => f.Postcode).Must(postcode => string.IsNullOrWhiteSpace(postcode) || SearchText.PostcodeKey(postcode)!.Length is >= ShortestPostcode and <= Child.PostcodeLength)
            .WithMessage("Enter at least the first three characters of the postcode");
        RuleFor(f => f.Reference).MaximumLength(Child.ReferenceLength).WithMessage("Reference must be 20 characters or fewer");
    }
}
