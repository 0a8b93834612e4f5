namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// Working days in England: Monday to Friday without bank holidays, on a London calendar. Times are counted in
/// whole working days, so a clock change never lengthens or shortens one. Immutable; safe to share.
/// </summary>
public sealed class WorkingDays
{
    private readonly Dictionary<DateOnly, string> _holidays;
    private readonly IReadOnlyDictionary<DayOfWeek, TimeOnly> _closes;

    public WorkingDays(WorkingDayData data)
    {
        if (data.Closes.Count == 0)
        {
            throw new ArgumentException("At least one weekday must be worked.", nameof(data));
        }

        _holidays = data.Holidays.ToDictionary(h => h.Date, h => h.Name);
        _closes = data.Closes;
        CoveredTo = data.To;
    }

    /// <summary>The shipped data, without a Board's additions. For rules and tests; the application injects its own.</summary>
    public static WorkingDays England { get; } = new(WorkingDayData.Shipped());

    /// <summary>The last day for which bank holidays are known; later days count weekends only.</summary>
    public DateOnly CoveredTo { get; }

    public bool IsWorkingDay(DateOnly day) => _closes.ContainsKey(day.DayOfWeek) && !_holidays.ContainsKey(day);

    /// <summary>The bank holiday's name, or null.</summary>
    public string? Holiday(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>
    /// The day that lies <paramref name="count"/> working days after <paramref name="day"/>, which itself is never counted,
    /// whether worked or not: one working day after a Friday, a Saturday or a Sunday is Monday. Zero gives the day itself.
    /// </summary>
    public DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count--;
            }
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; nought when it is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// By when Children's Social Care decides on a referral: the close of office on the first working day after the
    /// London date of receipt. What arrives out of hours, at a weekend or on a bank holiday is given no extra day for it:
    /// a child does not wait longer because the office was shut. (One working day: Working Together; taken from general
    /// knowledge, to be confirmed by the Board. See docs/decisions/0050.)
    /// </summary>
    /// <param name="receivedAt">UTC.</param>
    /// <returns>UTC.</returns>
    public DateTime DecisionDue(DateTime receivedAt)
    {
        var day = Add(LondonTime.DateOf(receivedAt), 1);
        return LondonTime.ToUtc(day, _closes[day.DayOfWeek]);
    }
}
