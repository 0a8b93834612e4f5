using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>An action is late and the ladder has brought it to somebody. Not sent once it has ended, or to whoever may not see it.</summary>
[LetterKind(ActionClimbing.Letter, "A late action has come to you")]
public sealed class ActionEscalatedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var open = await records.Actions.Where(a => a.Id == letter.RecordId && MeetingAction.Unended.Contains(a.State)).Select(a => new { Body = a.Body!.Name }).FirstOrDefaultAsync(cancel);
        return open == null ? null : new LetterText($"A late action of the {open.Body}", $"""
            An action that the {open.Body} agreed is late and has come to you.
            It was due on {Say.Date(LondonTime.DateOf(letter.DueAt!.Value))}.

            Read it here:
            {words.Link($"/my-work/actions/{letter.RecordId}")}
            """);
    }
}
