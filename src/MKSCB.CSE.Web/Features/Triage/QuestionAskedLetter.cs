using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>Triage has asked the author something and decides when they answer, or without.</summary>
[LetterKind(Code, "Question from triage")]
public sealed class QuestionAskedLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "question-asked";

    /// <param name="submission">What was asked about.</param>
    /// <param name="days">The office's working days: the clock runs on while the question is open.</param>
    public static NewLetter To(ScreeningSubmission submission, WorkingDays days) =>
        new(Code, submission.AuthorId) { Reference = submission.Reference, DueAt = days.DecisionDue(submission.SubmittedAt!.Value) };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var stillAsked = await records.Screenings.AnyAsync(s => s.Reference == letter.Reference && s.AuthorId == to.Id && s.State == ScreeningState.ReturnedForInformation, cancel);
        return !stillAsked ? null : new LetterText($"A question about {letter.Reference}", $"""
            Triage has a question about the screening {letter.Reference} that you sent.
            Their decision is due by {Say.DateTime(letter.DueAt!.Value)}.

            Read it and answer here:
            {words.Link($"/screenings/{letter.Reference}")}

            If a child may be in danger now, do not wait: call 999, or {words.Board.FrontDoorName} on {words.Board.FrontDoorPhone}.
            """);
    }
}
