using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Asks the leads of the agency, or CSE co-ordinators in their place, to countersign a level judged below what the tool gives. The first to do so ends it for all.</summary>
[LetterKind(Code, "Level to countersign")]
public sealed class CountersignAskedLetter(CaseRecords records, CurrentUser who, MailWords words) : ILetterKind
{
    public const string Code = "countersign-asked";

    /// <summary>To each lead but the author, who cannot countersign their own; where there is none, co-ordination is asked from now on.</summary>
    public static async Task<IEnumerable<NewLetter>> AskAsync(ScreeningSubmission submission, AccountRecords people, CancellationToken cancel)
    {
        var leads = (await people.LeadsOfAsync(submission.AgencyId, cancel)).Where(lead => lead != submission.AuthorId).ToList();
        if (leads.Count > 0)
        {
            return To(submission, leads);
        }

        submission.AskCoordinator();
        return To(submission, (await people.CountersignersInPlaceAsync(cancel)).Where(person => person != submission.AuthorId));
    }

    private static IEnumerable<NewLetter> To(ScreeningSubmission submission, IEnumerable<Guid> asked) =>
        asked.Select(lead => new NewLetter(Code, lead) { Reference = submission.Reference });

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var screening = await records.Screenings.AsNoTracking().FirstOrDefaultAsync(s => s.Reference == letter.Reference, cancel);
        return screening?.AwaitsCountersignOf(who) != true ? null : new LetterText($"A level to countersign: {letter.Reference}", $"""
            The screening {letter.Reference} was sent with a level below what the tool gives.
            It has gone to triage and does not wait for you, but needs {(screening.Countersign == CountersignState.AwaitingCoordinator ? "you, in place of its agency's lead," : "a lead of your agency")} to agree or disagree.

            Countersign here:
            {words.Link(Countersigning.Address(letter.Reference!, who))}
            """);
    }
}
