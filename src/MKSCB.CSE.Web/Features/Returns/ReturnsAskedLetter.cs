using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Returns;

/// <summary>A meeting asks somebody's agency what it holds. Written as it is sent, of what that person may see: with nothing for them there is no letter.</summary>
[LetterKind(ReturnLetters.Asked, "Returns asked for")]
public sealed class ReturnsAskedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var owed = await OwedReturns.LoadAsync(records, letter.RecordId, cancel);
        return owed == null ? null : new LetterText($"Returns for the meeting of {Say.Date(owed.StartsAt)}", $"""
            The {owed.Body} meets on {Say.Date(owed.StartsAt)}. Your agency is asked what it holds about {Say.Count(owed.Count, "child", "children")} on its agenda, by {Say.DateTime(owed.DueAt)}.

            Answer for all of them in one list here:
            {words.Link($"/returns/{letter.RecordId}")}

            If you looked and hold nothing, say so there: no answer is not taken as that.
            """);
    }
}

/// <summary>A return is due, or was, and has not been given.</summary>
[LetterKind(ReturnLetters.Reminder, "Reminder of returns")]
public sealed class ReturnsReminderLetter(CaseRecords records, MailWords words, TimeProvider time) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var owed = await OwedReturns.LoadAsync(records, letter.RecordId, cancel);
        return owed == null ? null : new LetterText($"Reminder: returns for the meeting of {Say.Date(owed.StartsAt)}", $"""
            The {owed.Body} of {Say.Date(owed.StartsAt)} still waits for your agency's answer for {Say.Count(owed.Count, "child", "children")}. It {(owed.DueAt < time.Now() ? "was" : "is")} due by {Say.DateTime(owed.DueAt)}.

            Answer here:
            {words.Link($"/returns/{letter.RecordId}")}

            If you looked and hold nothing, say so there: no answer is shown to the meeting as missing.
            """);
    }
}

/// <summary>What this person's agency still owes one meeting: a count and times, nothing of any child.</summary>
internal sealed record OwedReturns(string Body, DateTime StartsAt, int Count, DateTime DueAt)
{
    public static async Task<OwedReturns?> LoadAsync(CaseRecords records, Guid? meeting, CancellationToken cancel) =>
        await records.ReturnsToGive.Where(r => r.Item!.MeetingId == meeting && (r.State == ReturnState.Asked || r.State == ReturnState.CannotAnswerYet))
            .GroupBy(r => new { r.Item!.Meeting!.Body!.Name, r.Item.Meeting.StartsAt })
            .Select(g => new OwedReturns(g.Key.Name, g.Key.StartsAt, g.Count(), g.Min(r => r.DueAt))).FirstOrDefaultAsync(cancel);
}
