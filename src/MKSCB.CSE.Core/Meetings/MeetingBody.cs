using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// A standing multi-agency meeting: MARMM or one of the locality meetings. Names change in practice, so bodies are data.
/// What it sets here (rhythm, length, minutes) is copied to each meeting when that meeting is made, so that a later
/// change never rewrites a meeting people already have in their diaries.
/// </summary>
public sealed partial class MeetingBody : Record, IAudited
{
    public const int CodeLength = 30;
    public const int PlaceLength = 200;

    /// <summary>A child needs this long to be discussed properly, and no longer (practice of comparable meetings).</summary>
    public const int FewestMinutes = 12;
    public const int MostMinutes = 15;

    /// <summary>A transfer to an adult service is prepared at most this long before the birthday.</summary>
    public const int MostMonthsBeforeEighteen = 24;

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The locality it serves; null for the body that serves the whole area.</summary>
    public string? LocalityCode { get; init; }

    /// <summary>When in the month it meets: the second Thursday unless it says otherwise.</summary>
    public WeekOfMonth Week { get; private set; } = WeekOfMonth.Second;

    public DayOfWeek Weekday { get; private set; } = DayOfWeek.Thursday;

    /// <summary>On the clock in London, winter and summer alike.</summary>
    public TimeOnly StartTime { get; private set; } = new(13, 30);

    public int LengthMinutes { get; private set; } = 180;

    public string Place { get; private set; } = "";

    public int MinutesPerItem { get; private set; } = FewestMinutes;

    /// <summary>The most items it takes at one meeting, where it has set a limit besides the time.</summary>
    public int? ItemCapacity { get; private set; }

    /// <summary>This many months before a child it follows turns 18, its agenda and My work say so (six unless it says otherwise; to be confirmed by the Board).</summary>
    public int MonthsBeforeEighteen { get; private set; } = 6;

    public string AuditStream => $"body:{Id}";

    /// <summary>Sets when, how long and where it meets from the next meeting made on; meetings already made keep theirs.</summary>
    /// <exception cref="RuleViolation">A meeting shorter than one item, or longer than a working day.</exception>
    public void Meet(WeekOfMonth week, DayOfWeek weekday, TimeOnly startTime, int lengthMinutes, string place)
    {
        RuleViolation.When(lengthMinutes is < FewestMinutes or > 480, "A meeting lasts between 12 minutes and 8 hours.");
        RuleViolation.When(weekday is DayOfWeek.Saturday or DayOfWeek.Sunday, "A meeting is held on a working day, Monday to Friday.");
        (Week, Weekday, StartTime, LengthMinutes, Place) = (week, weekday, startTime, lengthMinutes, place);
    }

    /// <summary>Sets how long before an eighteenth birthday the transfer to an adult service is asked about.</summary>
    /// <exception cref="RuleViolation">Fewer than one month, or more than two years.</exception>
    public void WarnBeforeEighteen(int months)
    {
        RuleViolation.When(months is < 1 or > MostMonthsBeforeEighteen, "A transfer to an adult service is prepared between 1 and 24 months before the birthday.");
        MonthsBeforeEighteen = months;
    }

    /// <summary>Sets how long each item is given, and the most items it takes.</summary>
    /// <exception cref="RuleViolation">Outside 12 to 15 minutes, or a capacity below one.</exception>
    public void AllowPerItem(int minutes, int? capacity)
    {
        RuleViolation.When(minutes is < FewestMinutes or > MostMinutes, "Each item is given between 12 and 15 minutes.");
        RuleViolation.When(capacity is < 1, "The most items a meeting takes must be at least 1.");
        (MinutesPerItem, ItemCapacity) = (minutes, capacity);
    }
}
