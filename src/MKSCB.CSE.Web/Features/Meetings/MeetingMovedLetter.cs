using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Tells the panel that a meeting whose agenda they have is held elsewhere or at another time. The place was typed, so it stands on the page alone.</summary>
[LetterKind(Code, "Meeting moved")]
public sealed class MeetingMovedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "meeting-moved";

    public static NewLetter To(Meeting meeting, Guid person) => new(Code, person) { RecordId = meeting.Id };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var meeting = await records.Meetings.Where(m => m.Id == letter.RecordId && m.State == MeetingState.AgendaIssued)
            .Select(m => new { Body = m.Body!.Name, m.StartsAt }).FirstOrDefaultAsync(cancel);
        return meeting == null ? null : new LetterText("A meeting has been moved", $"""
            The place or the time of {meeting.Body} has been changed.
            It is now on {LondonTime.DateOf(meeting.StartsAt).DayOfWeek} {Say.Date(LondonTime.DateOf(meeting.StartsAt))} at {Say.Time(meeting.StartsAt)}.

            Where it is held, and why it was changed, stands on its agenda:
            {words.Link($"/meetings/{letter.RecordId}/agenda")}
            """);
    }
}
