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
    }
}
