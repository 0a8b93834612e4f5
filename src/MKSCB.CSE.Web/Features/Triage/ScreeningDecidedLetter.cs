using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>The author hears back. What was decided stands on the page, not in the letter.</summary>
[LetterKind(Code, "Triage has decided")]
public sealed class ScreeningDecidedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "screening-decided";

    public static NewLetter To(ScreeningSubmission submission) => new(Code, submission.AuthorId) { Reference = submission.Reference };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var theirs = await records.Screenings.AnyAsync(s => s.Reference == letter.Reference && s.AuthorId == to.Id && s.State == ScreeningState.Triaged, cancel);
        return !theirs ? null : new LetterText($"Triage has decided on {letter.Reference}", $"""
            Triage has decided on the screening {letter.Reference} that you sent, and has written to you about it.

            Read what was decided, and whether anything is asked of you, here:
            {words.Link($"/screenings/{letter.Reference}")}
            """);
    }
}
