using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>One column of the list of past meetings.</summary>
/// <param name="Name">Its heading in the first row.</param>
/// <param name="Longest">The most characters a cell may hold.</param>
/// <param name="Meaning">What stands in it, as the page explains it.</param>
public sealed record HistoryColumn(string Name, int Longest, string Meaning);

/// <summary>The columns of the list of past meetings, in the order of the template. Others in a file are an error, so that nothing is dropped unseen.</summary>
public static class HistoryColumns
{
    public static readonly HistoryColumn MeetingDate = new("Meeting date", 20, "Such as 12/09/2013. Always needed.");
    public static readonly HistoryColumn Reference = new("Child reference", Child.ReferenceLength, "Where the child has a record here. Otherwise both names and the date of birth are needed.");
    public static readonly HistoryColumn GivenName = new("Given name", Child.NameLength, "");
    public static readonly HistoryColumn FamilyName = new("Family name", Child.NameLength, "");
    public static readonly HistoryColumn DateOfBirth = new("Date of birth", 20, "Such as 03/05/1999.");
    public static readonly HistoryColumn Locality = new("Locality", 60, "Needed for a child who has no record yet.");
    public static readonly HistoryColumn Level = new("Level", 60, "The level as it was recorded then. It goes into the chronology and does not change the child's level now.");
    public static readonly HistoryColumn Discussion = new("Discussion", 2000, "What was said and decided. Needed on the child's first row of a meeting.");
    public static readonly HistoryColumn NextReview = new("Next review", 20, "The day the meeting meant to look again; or else:");
    public static readonly HistoryColumn Ended = new("No longer followed because", AgendaItem.ReasonLength, "Why the meeting no longer followed the child.");
    public static readonly HistoryColumn Action = new("Action", MeetingAction.TextLength, "One action. A further action stands on a further row of the same child and meeting.");
    public static readonly HistoryColumn Owner = new("Action owner", MeetingAction.OwnerNameLength, "Who was to do it.");
    public static readonly HistoryColumn OwnerAgency = new("Action agency", 120, "The agency's name or code.");
    public static readonly HistoryColumn Due = new("Action due", 20, "");
    public static readonly HistoryColumn Outcome = new("Action outcome", 500, "What showed that it was done. Empty means still open: it comes back on the next agenda.");

    public static readonly IReadOnlyList<HistoryColumn> All =
        [MeetingDate, Reference, GivenName, FamilyName, DateOfBirth, Locality, Level, Discussion, NextReview, Ended, Action, Owner, OwnerAgency, Due, Outcome];
}
