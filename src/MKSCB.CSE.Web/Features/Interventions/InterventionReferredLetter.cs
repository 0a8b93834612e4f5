using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>A child has been referred. Not sent once it has been decided, or to whoever may not see it.</summary>
[LetterKind(Code, "A referral to intensive intervention")]
public sealed class InterventionReferredLetter(CaseRecords records, MailWords words) : ILetterKind
{
    public const string Code = "intervention-referred";

    public static NewLetter To(Intervention intervention, Guid manager) => new(Code, manager) { RecordId = intervention.Id };

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var waits = await records.Interventions.AnyAsync(i => i.Id == letter.RecordId && (i.State == InterventionState.Referred || i.State == InterventionState.ConsideredAtMeeting), cancel);
        return !waits ? null : new LetterText("A referral to intensive intervention", $"""
            A child has been referred to the intensive intervention that you run.

            Read why, and decide on it, here:
            {words.Link($"/intervention/{letter.RecordId}")}
            """);
    }
}
