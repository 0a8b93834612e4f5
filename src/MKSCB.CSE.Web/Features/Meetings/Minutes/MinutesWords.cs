using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>The minutes in words, the same on the screen, on paper and in Word.</summary>
public static class MinutesWords
{
    /// <summary>The same for every reader, so that it tells nobody whether anything is left out of theirs.</summary>
    public const string Rule = "Each reader’s copy holds what that reader may read. An item about somebody they have a conflict of interest with, and what an agency kept to named roles, is left out of it. "
        + "Panel members can read what is written about a child until 28 days after the meeting.";

    public static string Of(MinutesField field) => field switch
    {
        MinutesField.Worries => "Worried about",
        MinutesField.Needed => "Needs to happen",
        MinutesField.ChildView => "Child’s view",
        MinutesField.ParentView => "Parents’ view",
        MinutesField.Rationale => "Why",
        MinutesField.NrmReason => "National Referral Mechanism, reason",
        _ => field.ToString(),
    };

    public static string Of(CorrectionState state) => state switch
    {
        CorrectionState.Waiting => "Waiting for an answer",
        _ => state.ToString(),
    };

    public static string Called(MinutesItem item) => item.Reference ?? item.Title ?? MeetingWords.Of(item.Subject);

    public static string Title(MinutesItem item) => item.Reference == null ? $"{MeetingWords.Of(item.Subject)}: {item.Title}" : $"{item.Reference}, {item.Name}";

    public static string Of(MinutesAction action) => $"{action.Text} {action.OwnerName}, {action.OwnerAgency}, by {Say.Date(action.DueOn)}.";

    public static string Of(MinutesDissent dissent) => $"{dissent.Agency} ({dissent.SpokenBy}): {dissent.Text}";

    public static string Of(MinutesPerson person) => $"{person.Name}, {person.Agency}{(person.State == AttendanceState.Present || person.InformationSent == null ? "" : $" ({person.InformationSent})")}";

    /// <summary>Who was there, who sent apologies and who did not come; whoever was not recorded as any of that says so.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<MinutesPerson> People)> Attendance(MinutesHead head)
    {
        (string, Func<AttendanceState, bool>)[] groups =
        [
            ("Present", s => s == AttendanceState.Present),
            ("Apologies", s => s == AttendanceState.Apologies),
            ("Absent", s => s == AttendanceState.Absent),
            ("Asked; attendance not recorded", s => s is AttendanceState.Invited or AttendanceState.Coming),
        ];
        return [.. groups.Select(g => (g.Item1, (IReadOnlyList<MinutesPerson>)[.. head.People.Where(p => g.Item2(p.State))])).Where(g => g.Item2.Count > 0)];
    }

    public static string Quorum(MinutesHead head) => head.QuorumMet switch
    {
        null => "The quorum was not recorded.",
        true => "There was a quorum.",
        _ => $"There was no quorum. The meeting went on because: {head.QuorumReason}",
    };

    /// <summary>What is written of an item, in the order it is read; what nobody wrote is left out, but for the decision and its reason.</summary>
    public static IReadOnlyList<(string Title, string Text)> Rows(MinutesItem item)
    {
        var notes = item.Notes;
        List<(string, string?)> rows =
        [
            (Of(MinutesField.Worries), notes.Worries), (Of(MinutesField.Working), notes.Working), (Of(MinutesField.Needed), notes.Needed),
            (Of(MinutesField.ChildView), notes.ChildView), (Of(MinutesField.ParentView), notes.ParentView), (Of(MinutesField.Discussion), notes.Discussion),
            (Of(MinutesField.Decision), notes.Decision ?? "None recorded"), (Of(MinutesField.Rationale), notes.Rationale ?? "None recorded"),
            ("Level agreed", item.ChildId == null ? null : notes.Level?.InWords() ?? "None recorded"),
            ("National Referral Mechanism", notes.Nrm is { } nrm ? $"{(nrm == NrmAnswer.Considered ? "Considered." : "Not considered.")} {notes.NrmReason}" : null),
            ("Next review", notes.NextReviewOn is { } day ? Say.Date(day) : notes.EndedBecause),
        ];
        return [.. rows.Where(r => !string.IsNullOrWhiteSpace(r.Item2)).Select(r => (r.Item1, r.Item2!))];
    }
}
