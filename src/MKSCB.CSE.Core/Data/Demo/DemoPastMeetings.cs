using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>A list of meetings held before the demonstration begins, checked but not yet imported: two good rows and two with problems.</summary>
internal static class DemoPastMeetings
{
    public static void Bring(DemoWorld world, SystemRecords records)
    {
        var day = world.Today.AddYears(-3);
        HistoryEntry Of(string given, string family, int age, string said) => new()
        {
            MeetingDay = day,
            GivenName = given,
            FamilyName = family,
            DateOfBirth = day.AddYears(-age).AddDays(-40),
            LocalityCode = "south",
            Discussion = said,
            NextReview = day.AddMonths(3),
        };
        records.Add(HistoryImport.Of(
            world.Bodies["marmm"],
            [
                HistoryRow.Good(2, Of("Tessa", "Marlowe", 14, "Missing four times this term. The school nurse sees her weekly."), null),
                HistoryRow.Wrong(3, ["Meeting date is not a date such as 12/09/2013."]),
                HistoryRow.Good(4, Of("Jamal", "Osei", 15, "An adult gives him lifts and a telephone. Police asked to find out who."), null),
                HistoryRow.Wrong(5, ["Give the next review, or why the child was no longer followed."]),
            ],
            world.People["ruth.bellamy"],
            world.Now.AddDays(-1)));
        records.Add(ByHand(world, Of("Elsie", "Marlowe", 13, "Considered because: Found in a hotel at night.\nDecided: The school nurse sees her weekly.") with { MeetingDay = day.AddMonths(-1) }));
    }

    /// <summary>An earlier meeting being entered from its papers, one child so far.</summary>
    private static HistoryImport ByHand(DemoWorld world, HistoryEntry entry)
    {
        var entering = HistoryImport.ByHand(world.Bodies["marmm"], new HistoryHeading(entry.MeetingDay, "Margaret Dunne", [world.Agencies["police"].Id, world.Agencies["health"].Id]), world.People["ruth.bellamy"], world.Now.AddDays(-2));
        entering.Enter(null, [HistoryRow.Good(1, entry, null)]);
        return entering;
    }
}
