using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Another place or time for a meeting.</summary>
public sealed record MoveMeetingForm
{
    [DisplayName("The day")]
    public DateOnly? Day { get; init; }

    [DisplayName("The time")]
    public TimeOnly? At { get; init; }

    public string? Place { get; init; }

    public string? Reason { get; init; }

    public long? Version { get; init; }

    [BindNever, ValidateNever]
    public AgendaPage? Page { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt => LondonTime.ToUtc(Day!.Value, At!.Value);

    public static MoveMeetingForm Of(Meeting meeting) => new()
    {
        Day = meeting.Day,
        At = TimeOnly.FromDateTime(LondonTime.ToLondon(meeting.StartsAt)),
        Place = meeting.Place,
        Version = meeting.Version,
    };

    public sealed class Validator : AbstractValidator<MoveMeetingForm>
    {
        public Validator()
        {
            RuleFor(f => f.Day).NotNull().WithMessage("Enter the day of the meeting");
            RuleFor(f => f.At).NotNull().WithMessage("Enter the time it begins, for example 13:30");
            RuleFor(f => f.Place).NotEmpty().WithMessage("Enter the place")
                .MaximumLength(MeetingBody.PlaceLength).WithMessage($"The place must be {MeetingBody.PlaceLength} characters or fewer");
            RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the place or time changes")
                .MaximumLength(Meeting.ReasonLength).WithMessage($"The reason must be {Meeting.ReasonLength} characters or fewer");
        }
    }
}
