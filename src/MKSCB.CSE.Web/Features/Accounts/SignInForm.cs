using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

public sealed class SignInForm
{
    [DisplayName("Work email address")]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>The page to go on to.</summary>
    public string? From { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    /// <summary>Of an address; what is longer is nobody's, and must not be kept in mind.</summary>
    public const int MaxLength = 256;

    public SignInFormValidator()
    {
        RuleFor(form => form.Email).NotEmpty().WithMessage("Enter your work email address").MaximumLength(MaxLength).WithMessage($"An email address has at most {MaxLength} characters");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password").MaximumLength(PasswordRules.MaxLength).WithMessage($"A password has at most {PasswordRules.MaxLength} characters");
    }
}

/// <summary>Six digits from the app, or a recovery code.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }

    public string? From { get; set; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public const int MaxLength = 40;

    public CodeFormValidator() =>
        RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code").MaximumLength(MaxLength).WithMessage("The code is too long");
}
