using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>One action: what, who, by when. The owner is somebody offered, or a name and an agency.</summary>
public sealed class ActionRowForm
{
    public string? Text { get; set; }

    public Guid? Owner { get; set; }

    public string? OwnerName { get; set; }

    public Guid? Agency { get; set; }

    public DateOnly? Due { get; set; }
}

/// <summary>Somebody with an account who can own an action about this child.</summary>
public sealed record ActionOwner(Guid Id, string Name, Guid AgencyId, string Agency);

/// <summary>As many actions as the group agreed.</summary>
public sealed class ActionsForm
{
    public const int Most = 20;

    public List<ActionRowForm> Actions { get; set; } = [];

    [BindNever, ValidateNever]
    public RecordPage? Page { get; internal set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<ActionOwner> Owners { get; set; } = [];

    public IReadOnlyList<Choice> OwnerChoices => Choices.From(Owners, o => o.Id.ToString(), o => $"{o.Name}, {o.Agency}");

    /// <summary>The action a row asks for; the owner was checked to be one offered.</summary>
    public MeetingAction Make(ActionRowForm row, AgendaItem item, Guid body, DateTime now)
    {
        var owner = Owners.FirstOrDefault(o => o.Id == row.Owner);
        return new MeetingAction
        {
            BodyId = body,
            MeetingId = item.MeetingId,
            ChildId = item.ChildId,
            Text = row.Text!,
            OwnerId = owner?.Id,
            OwnerName = owner?.Name ?? row.OwnerName!,
            OwnerAgencyId = owner?.AgencyId ?? row.Agency!.Value,
            DueOn = row.Due!.Value,
            AgreedAt = now,
        };
    }

    /// <summary>An owner or an agency that was not offered: never said to exist.</summary>
    public void CheckOffered(ModelStateDictionary state)
    {
        for (var i = 0; i < Actions.Count; i++)
        {
            if (Actions[i].Owner is { } owner && Owners.All(o => o.Id != owner))
            {
                state.AddModelError($"Actions[{i}].Owner", "Choose one of the people given, or enter a name and an agency");
            }
            else if (Actions[i].Owner == null && Actions[i].Agency is { } agency && Page!.Agencies.All(a => a.Value != agency.ToString()))
            {
                state.AddModelError($"Actions[{i}].Agency", "Choose one of the agencies given");
            }
        }
    }
}

public sealed class ActionsFormRules : AbstractValidator<ActionsForm>
{
    public ActionsFormRules(TimeProvider time)
    {
        RuleFor(f => f.Actions).NotEmpty().WithMessage("Enter an action");
        RuleFor(f => f.Actions).Must(a => a.Count <= ActionsForm.Most).WithMessage($"Enter at most {ActionsForm.Most} actions at once");
        RuleForEach(f => f.Actions).ChildRules(row =>
        {
            row.RuleFor(a => a.Text).NotEmpty().WithMessage("Enter what is to be done").MaximumLength(MeetingAction.TextLength).WithMessage($"The action must be {MeetingAction.TextLength:N0} characters or fewer");
            row.RuleFor(a => a.OwnerName).MaximumLength(MeetingAction.OwnerNameLength).WithMessage($"The name must be {MeetingAction.OwnerNameLength} characters or fewer");
            row.RuleFor(a => a.Owner).NotNull().When(a => a.OwnerName == null || a.Agency == null).WithMessage("Choose the owner, or enter a name and an agency");
            row.RuleFor(a => a.Due).NotNull().WithMessage("Enter the day by which it is done");
            row.RuleFor(a => a.Due).Must(due => due == null || (due >= time.Today() && due <= time.Today().AddYears(1))).WithMessage("The day must lie between today and a year from today");
        });
    }
}
