using System.ComponentModel;
using FluentValidation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.Roles;

public sealed class GiveRoleForm
{
    public Role? Role { get; set; }

    [DisplayName("Which meeting?")]
    public Guid? Body { get; set; }

    [DisplayName("First day")]
    public DateOnly? From { get; set; }

    [DisplayName("Last day (optional)")]
    public DateOnly? To { get; set; }

    public string? Reason { get; set; }

    /// <summary>What may be chosen, and for whom; never posted.</summary>
    internal IReadOnlyList<Choice> Bodies { get; set; } = [];

    internal string Person { get; set; } = "";
}

public sealed class GiveRoleFormValidator : AbstractValidator<GiveRoleForm>
{
    public GiveRoleFormValidator()
    {
        RuleFor(form => form.Role).Cascade(CascadeMode.Stop).NotNull().WithMessage("Choose a role").IsInEnum().WithMessage("Choose one of the roles given");
        RuleFor(form => form.Body).NotEmpty().WithMessage("Choose the meeting this role is for").When(NeedsBody);
        RuleFor(form => form.Body).Empty().WithMessage("This role is not for one meeting. Choose none").When(form => form.Role is { } role && Enum.IsDefined(role) && !NeedsBody(form));
        RuleFor(form => form.From).NotEmpty().WithMessage("Enter the first day");
        RuleFor(form => form.To).GreaterThanOrEqualTo(form => form.From).WithMessage("The last day must not be before the first").When(form => form is { From: not null, To: not null });
        RuleFor(form => form.Reason).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the reason")
            .MaximumLength(RoleAssignment.ReasonLength).WithMessage($"The reason must be {RoleAssignment.ReasonLength} characters or fewer");
    }

    private static bool NeedsBody(GiveRoleForm form) =>
        form.Role is { } role && Enum.IsDefined(role) && Core.Access.Roles.Of(role).Scope == RoleScope.MeetingBody;
}

public sealed class EndRoleForm
{
    [DisplayName("Last day")]
    public DateOnly? LastDay { get; set; }

    public string? Reason { get; set; }

    internal string Person { get; set; } = "";

    internal string RoleName { get; set; } = "";
}

public sealed class EndRoleFormValidator : AbstractValidator<EndRoleForm>
{
    public EndRoleFormValidator()
    {
        RuleFor(form => form.LastDay).NotEmpty().WithMessage("Enter the last day");
        RuleFor(form => form.Reason).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the reason")
            .MaximumLength(RoleAssignment.ReasonLength).WithMessage($"The reason must be {RoleAssignment.ReasonLength} characters or fewer");
    }
}
