using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>A new password, from a mailed link.</summary>
public sealed class NewPasswordForm
{
    /// <summary>The account the link was mailed to.</summary>
    public Guid? Who { get; set; }

    /// <summary>The link's one-use key.</summary>
    public string? Key { get; set; }

    [DisplayName("New password"), DataType(DataType.Password)]
    public string? NewPassword { get; set; }
}

public sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() => RuleFor(form => form.NewPassword).MustBeLongEnough();
}

/// <summary>A signed-in person changes their password.</summary>
public sealed class ChangePasswordForm
{
    [DisplayName("Current password"), DataType(DataType.Password)]
    public string? CurrentPassword { get; set; }

    [DisplayName("New password"), DataType(DataType.Password)]
    public string? NewPassword { get; set; }
}

public sealed class ChangePasswordFormValidator : AbstractValidator<ChangePasswordForm>
{
    public ChangePasswordFormValidator()
    {
        RuleFor(form => form.CurrentPassword).NotEmpty().WithMessage("Enter your current password");
        RuleFor(form => form.NewPassword).MustBeLongEnough();
    }
}

public static class NewPasswords
{
    public static void MustBeLongEnough<T>(this IRuleBuilder<T, string?> password) =>
        password.Custom((given, context) =>
        {
            if ((string.IsNullOrEmpty(given) ? "Enter a new password" : PasswordRules.LengthFault(given)) is { } fault)
            {
                context.AddFailure(fault);
            }
        });

    /// <summary>Puts what the rules say of a password beside its box.</summary>
    public static bool Accept(this ModelStateDictionary state, IdentityResult result, string field)
    {
        foreach (var error in result.Errors)
        {
            state.TryAddModelError(field, error.Description);
        }

        return result.Succeeded;
    }
}
