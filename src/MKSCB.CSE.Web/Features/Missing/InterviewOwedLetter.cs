using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>A return interview is owed. Not sent once it has been offered, or to whoever may not see it.</summary>
[LetterKind(InterviewClock.Owed, "A return interview is owed")]
public sealed class InterviewOwedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var episode = await InterviewLetters.StillOwedAsync(records, letter, cancel);
        return episode == null ? null : new LetterText($"A return interview is owed: {letter.Reference}", $"""
            {letter.Reference} is owed a return interview.
            Offer it by {Say.DateTime(letter.DueAt!.Value)}, within 72 hours of the return.

            Record the offer here:
            {words.Link($"/missing/{episode}")}
            """);
    }
}

/// <summary>The 72 hours have passed without an offer. Not sent once it has been offered, or to whoever may not see it.</summary>
[LetterKind(InterviewClock.Late, "A return interview is late")]
public sealed class InterviewLateLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var episode = await InterviewLetters.StillOwedAsync(records, letter, cancel);
        return episode == null ? null : new LetterText($"A return interview is late: {letter.Reference}", $"""
            {letter.Reference} should have been offered a return interview by {Say.DateTime(letter.DueAt!.Value)}.
            No offer is recorded. Offer it now.

            Record the offer here:
            {words.Link($"/missing/{episode}")}
            """);
    }
}

internal static class InterviewLetters
{
    /// <summary>The episode, where its interview is still to be offered and the reader may see it.</summary>
    public static Task<Guid?> StillOwedAsync(CaseRecords records, ClaimedLetter letter, CancellationToken cancel) =>
        records.ReturnInterviews.Where(i => i.Id == letter.RecordId && !i.IsVoid && i.State == ReturnInterviewState.NotYetOffered).Select(i => (Guid?)i.EpisodeId).FirstOrDefaultAsync(cancel);
}
