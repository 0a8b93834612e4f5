using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Invitations;

/// <summary>Somebody is asked to a meeting.</summary>
[LetterKind(Code, "Invitation to a meeting")]
public sealed class InvitedLetter(CaseRecords records, CurrentUser who, MailWords words, TimeProvider time) : ILetterKind
{
    public const string Code = "meeting-invited";

    public static NewLetter To(Attendee attendee) => new(Code, attendee.AccountId) { RecordId = attendee.Id, CanWait = true };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var asked = await InvitationRow.Of(records, who, time.Now()).FirstOrDefaultAsync(r => r.Id == letter.RecordId && r.State == AttendanceState.Invited, cancel);
        return asked == null ? null : new LetterText($"Meeting on {Say.Date(asked.StartsAt)}", $"""
            You are asked to the {asked.Body} on {Say.Date(asked.StartsAt)}, {Say.Time(asked.StartsAt)} to {Say.Time(asked.StartsAt.AddMinutes(asked.LengthMinutes))}.

            Say whether you come, and take it into your calendar, here:
            {words.Link("/invitations")}
            """);
    }
}
