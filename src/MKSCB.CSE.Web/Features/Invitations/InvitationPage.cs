using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;

namespace MKSCB.CSE.Web.Features.Invitations;

/// <summary>One meeting somebody is asked to. Properties, not constructor arguments: only those can be asked for further in SQL.</summary>
public sealed record InvitationRow
{
    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    public required string Body { get; init; }

    public required DateTime StartsAt { get; init; }

    public required int LengthMinutes { get; init; }

    public required string Place { get; init; }

    public required AttendanceState State { get; init; }

    public required string? InformationSent { get; init; }

    /// <summary>For one item only.</summary>
    public required bool ForOneItem { get; init; }

    public required long Version { get; init; }

    /// <summary>Their invitations to meetings still to be held, the next first.</summary>
    public static IQueryable<InvitationRow> Of(CaseRecords records, CurrentUser who, DateTime now)
    {
        var me = who.Id;
        return records.Attendees.AsNoTracking().Where(a => a.AccountId == me && a.Meeting!.StartsAt > now && a.Meeting.State != MeetingState.Cancelled).OrderBy(a => a.Meeting!.StartsAt).ThenBy(a => a.Id)
            .Select(a => new InvitationRow
            {
                Id = a.Id,
                MeetingId = a.MeetingId,
                Body = a.Meeting!.Body!.Name,
                StartsAt = a.Meeting.StartsAt,
                LengthMinutes = a.Meeting.LengthMinutes,
                Place = a.Meeting.Place,
                State = a.State,
                InformationSent = a.InformationSent,
                ForOneItem = a.ItemId != null,
                Version = a.Version,
            });
    }
}

public sealed record InvitationForm
{
    public bool? Comes { get; init; }

    public string? InformationSent { get; init; }

    public long? Seen { get; init; }

    [BindNever, ValidateNever]
    public InvitationRow? Invitation { get; init; }

    public sealed class Validator : AbstractValidator<InvitationForm>
    {
        public Validator()
        {
            RuleFor(f => f.Comes).NotNull().WithMessage("Say whether you are coming");
            RuleFor(f => f.InformationSent).NotEmpty().When(f => f.Comes == false).WithMessage("Say what you have sent instead, or that there is nothing to send")
                .MaximumLength(Attendee.InformationLength).WithMessage($"What you have sent must be {Attendee.InformationLength} characters or fewer");
        }
    }
}
