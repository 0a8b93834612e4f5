using System.ComponentModel;
using FluentValidation;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.People;

public sealed class InviteForm
{
    public const int EmailLength = 200;
    public const int JobTitleLength = 200;

    [DisplayName("Full name")]
    public string? Name { get; set; }

    [DisplayName("Work email address")]
    public string? Email { get; set; }

    [DisplayName("Job title (optional)")]
    public string? JobTitle { get; set; }

    public Guid? Agency { get; set; }

    /// <summary>What may be chosen; never posted.</summary>
    internal IReadOnlyList<Choice> Agencies { get; set; } = [];
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the person's full name")
            .MaximumLength(Account.NameLength).WithMessage($"The name must be {Account.NameLength} characters or fewer");
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the person's work email address")
            .MaximumLength(InviteForm.EmailLength).WithMessage($"The email address must be {InviteForm.EmailLength} characters or fewer")
            .Must(IsAddress).WithMessage("Enter an email address in the form name@agency.example");
        RuleFor(form => form.JobTitle).MaximumLength(InviteForm.JobTitleLength).WithMessage($"The job title must be {InviteForm.JobTitleLength} characters or fewer");
        RuleFor(form => form.Agency).NotEmpty().WithMessage("Choose the person's agency");
    }

    // The letter is sent to exactly this: no display name, no second address, nothing a mail header could break on.
    private static bool IsAddress(string? email) => System.Net.Mail.MailAddress.TryCreate(email, out var address) && address.Address == email;
}
