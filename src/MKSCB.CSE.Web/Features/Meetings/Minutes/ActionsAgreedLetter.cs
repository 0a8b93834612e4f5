using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>Tells the owner of actions a meeting agreed that they are waiting. What is to be done was typed, so it stands in My work alone.</summary>
[LetterKind(Code, "Actions agreed")]
public sealed class ActionsAgreedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "actions-agreed";

    public static NewLetter To(Meeting meeting, Guid owner) => new(Code, owner) { RecordId = meeting.Id };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var mine = await records.Actions.Where(a => a.MeetingId == letter.RecordId && a.OwnerId == to.Id && MeetingAction.Unended.Contains(a.State))
            .OrderBy(a => a.DueOn).Select(a => new { Body = a.Meeting!.Body!.Name, a.DueOn }).ToListAsync(cancel);
        return mine.Count == 0 ? null : new LetterText("A meeting agreed actions for you", $"""
            {mine[0].Body} agreed {Say.Count(mine.Count, "action")} for you. {(mine.Count == 1 ? "It" : "The first")} is due on {Say.Date(mine[0].DueOn)}.

            What is to be done stands in My work:
            {words.Link("/my-work")}
            """);
    }
}
