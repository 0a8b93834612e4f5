using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>
/// Saves a decision: the submission, the child's record (opened or matched), its level and story, the author's part
/// in it. One save, so that either all of it stands or none does.
/// </summary>
public sealed class Deciding(DecideSources sources, References references, Outbox outbox, WorkingDays days, CurrentUser who)
{
    public Task<DecideGrounds> GroundsAsync(CaseRecords records, ReportedChild reported, KnownChild? child, DecideForm form, CancellationToken cancel) =>
        DecideGrounds.LoadAsync(sources, records, reported, child, form, cancel);

    public Task<DecidePage> PageAsync(CaseRecords records, DecideGrounds grounds, CancellationToken cancel) => DecidePage.LoadAsync(sources, records, grounds, cancel);

    /// <returns>The child's reference.</returns>
    /// <exception cref="RuleViolation">Decided meanwhile, or a rule of triage is broken.</exception>
    public async Task<string> SaveAsync(CaseRecords records, DecideGrounds grounds, DateTime now, CancellationToken cancel)
    {
        var submission = await records.Screenings.FirstAsync(s => s.Id == grounds.Reported.SubmissionId, cancel);
        RuleViolation.When(!ScreeningSubmission.Flow.Allows(submission.State, ScreeningState.Triaged), "This submission has already been decided, or no longer waits for triage. Go back to see what was decided.");
        var child = await ChildAsync(records, grounds, now, cancel);
        new TriageDeciding(days).Decide(submission, child, grounds.Form.Choice() with { StepDown = grounds.StepDown }, grounds.Judged, who, now);
        var together = grounds.Together.Select(w => w.Id).ToList();
        foreach (var other in together.Count == 0 ? [] : await records.Screenings.Where(s => together.Contains(s.Id)).ToListAsync(cancel))
        {
            other.DecideWith(submission, grounds.Form.ToldInWords, who, now);
        }

        if (grounds.Form.AuthorWorksWithChild)
        {
            await InvolveAsync(child, submission, grounds.Form.AuthorRole!, LondonTime.DateOf(now), cancel);
        }

        outbox.Post(ScreeningDecidedLetter.To(submission));
        await records.SaveAsync(cancel);
        return child.Reference;
    }

    private async Task<Child> ChildAsync(CaseRecords records, DecideGrounds grounds, DateTime now, CancellationToken cancel)
    {
        if (grounds.Child is { } known)
        {
            return await records.Children.Include(c => c.Involvements).Include(c => c.Conflicts).Include(c => c.StepDowns.Where(s => s.State == StepDownState.Asked)).AsSingleQuery().FirstAsync(c => c.Id == known.Id, cancel);
        }

        var child = OpenedChild.From(grounds.Reported.About, await references.NextChildAsync(cancel), who, now);
        records.Add(child);
        return child;
    }

    private async Task InvolveAsync(Child child, ScreeningSubmission submission, string role, DateOnly today, CancellationToken cancel)
    {
        var author = await sources.Accounts.Accounts.AsNoTracking().FirstAsync(a => a.Id == submission.AuthorId, cancel);
        if (!child.Involvements.Any(i => i.AccountId == author.Id && i.To == null))
        {
            child.Involve(submission.AgencyId, author.Id, author.DisplayName, role, today);
        }
    }
}
