using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>What every part of the demonstration's story needs to know.</summary>
internal sealed record DemoWorld
{
    public required IReadOnlyDictionary<string, Agency> Agencies { get; init; }
    public required IReadOnlyDictionary<string, CurrentUser> People { get; init; }
    public required IReadOnlyDictionary<string, MeetingBody> Bodies { get; init; }
    public required Guid InstrumentId { get; init; }
    public required InstrumentDefinition Instrument { get; init; }
    public required WorkingDays WorkingDays { get; init; }
    public required DateTime Now { get; init; }
    public DemoDice Dice { get; } = new(2015);

    public DateOnly Today => LondonTime.DateOf(Now);

    /// <summary>A moment in office hours on the last working day not after <paramref name="day"/>.</summary>
    public DateTime OfficeHours(DateOnly day)
    {
        while (!WorkingDays.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return LondonTime.ToUtc(day, new TimeOnly(9 + Dice.Throw(7), Dice.Throw(60)));
    }
}
