using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Another place or time, after the meeting was made.</summary>
public sealed partial class Meeting
{
    /// <summary>How far ahead a meeting may be put: as far as meetings are made.</summary>
    private const int MonthsAhead = MeetingCalendar.MonthsAhead;

    /// <summary>When its place or time was last changed; null while it stands as it was made.</summary>
    public DateTime? MovedAt { get; private set; }

    public Guid? MovedById { get; private set; }

    /// <summary>When it would have begun before that change.</summary>
    public DateTime? MovedFrom { get; private set; }

    public string? MovedFromPlace { get; private set; }

    public string? MoveReason { get; private set; }

    /// <summary>Its place and time can still be changed.</summary>
    public bool CanMove(DateTime now) => (IsOpen || State == MeetingState.AgendaIssued) && StartsAt > now;

    /// <summary>
    /// Holds it at another time or in another place. A meeting whose time has passed stays where it was: its panel's access to the
    /// children on its agenda ends some weeks after it, and moving it on would open their records again.
    /// </summary>
    /// <exception cref="RuleViolation">It has begun, its time has passed, the new time has, or nothing changes.</exception>
    public void Move(DateTime startsAt, string place, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsOpen && State != MeetingState.AgendaIssued, "A meeting that has begun, or is over or cancelled, cannot be moved.");
        RuleViolation.When(StartsAt <= now, "The time of this meeting has passed, so it cannot be moved.");
        RuleViolation.When(startsAt <= now, "A meeting cannot be moved into the past.");
        RuleViolation.When(startsAt > now.AddMonths(MonthsAhead), "A meeting is held within a year.");
        var day = LondonTime.DateOf(startsAt);
        RuleViolation.When(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, "A meeting is held on a working day, Monday to Friday.");
        RuleViolation.When(startsAt == StartsAt && place == Place, "This is the place and the time it has already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the meeting is moved.");
        (MovedFrom, MovedFromPlace, MovedAt, MovedById, MoveReason) = (StartsAt, Place, now, by.Id, reason);
        (_startsAt, _place) = (startsAt, place);
    }
}
