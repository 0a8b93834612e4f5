using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The page and the step of countersigning, for a lead and for whoever is asked in a lead's place.</summary>
public sealed class Countersigning(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time)
{
    /// <summary>Where this person countersigns.</summary>
    public static string Address(string reference, CurrentUser who) => who.Can(Permission.CountersignForLead) ? $"/triage/{reference}/countersign" : $"/screenings/{reference}/countersign";

    /// <summary>Null when there is none among these.</summary>
    /// <exception cref="RuleViolation">It is the person's own, or not theirs to countersign.</exception>
    public async Task<CountersignPage?> PageAsync(IQueryable<ScreeningSubmission> among, string reference, CountersignForm form, CancellationToken cancel)
    {
        var sent = await SentPage.LoadAsync(among, lists, who, reference, cancel);
        records.Seen(sent == null ? ReadKind.Refused : ReadKind.Detail, "screening", sent?.Submission.Id);
        if (sent == null)
        {
            return null;
        }

        RuleViolation.When(sent.IsMine, "You cannot countersign your own screening. Somebody else must.");
        RuleViolation.When(!sent.Submission.AwaitsCountersignOf(who), "This screening is not waiting for your countersignature.");
        return new CountersignPage(sent, form);
    }

    /// <summary>The words that say it is done; null when there is none among these.</summary>
    /// <exception cref="RuleViolation">It is not this person's to countersign.</exception>
    public async Task<string?> SaveAsync(IQueryable<ScreeningSubmission> among, string reference, CountersignForm form, CancellationToken cancel)
    {
        if (await among.Include(s => s.Events).FirstOrDefaultAsync(s => s.Reference == reference, cancel) is not { } screening)
        {
            return null;
        }

        if (!IsAgain(screening, form))
        {
            screening.CountersignBy(who, form.Agrees!.Value, form.Comment!, time.Now());
            await records.SaveAsync(cancel);
        }

        return form.Agrees!.Value ? "Countersigned. Children's Social Care can see that you agree." : "Children's Social Care can see that you do not agree with the level.";
    }

    // The same words by the same person are a second click.
    private bool IsAgain(ScreeningSubmission screening, CountersignForm form) =>
        screening.Countersign == (form.Agrees!.Value ? CountersignState.Agreed : CountersignState.Disagreed)
        && screening.Events.Any(e => e.ById == who.Id && e.Kind is (ScreeningEventKind.Countersigned or ScreeningEventKind.Disagreed) && e.Text == form.Comment);
}
