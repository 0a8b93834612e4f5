using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Triage;

public sealed record Referrer(string Name, string? JobTitle, string Agency, string? Email, string? Phone);

/// <summary>One submission as triage reads it: whole, on the version of the tool it was made with.</summary>
public sealed record TriagePage
{
    public required SubmissionView View { get; init; }

    public required IReadOnlyList<UrgentCall> Calls { get; init; }

    public required IReadOnlyList<InformationRequest> Requests { get; init; }

    public required Referrer Referrer { get; init; }

    public ScreeningSubmission Submission => View.Submission;

    public bool CanDecide => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.Triaged);

    public bool CanReturn => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.ReturnedForInformation);

    public bool CanAcknowledge => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.Acknowledged);

    /// <summary>Five statements. Null when there is no such submission for this person; a draft is its author's alone.</summary>
    public static async Task<TriagePage?> LoadAsync(IQueryable<ScreeningSubmission> visible, IQueryable<Account> accounts, IQueryable<Locality> localities, string reference, CancellationToken cancel)
    {
        var found = await visible.AsNoTracking().Where(s => s.Reference == reference && s.State != ScreeningState.Draft)
            .Select(s => new { Submission = s, Tool = s.InstrumentVersion!, Locality = localities.Where(l => l.Code == s.About!.LocalityCode).Select(l => l.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        if (found == null)
        {
            return null;
        }

        var submission = found.Submission;
        var one = visible.AsNoTracking().Where(s => s.Id == submission.Id);
        var answers = await one.SelectMany(s => s.Answers).ToDictionaryAsync(a => a.ItemCode, cancel);
        return new TriagePage
        {
            View = new SubmissionView(submission, found.Tool.Definition(), answers, found.Locality),
            Calls = await one.SelectMany(s => s.Calls).OrderBy(c => c.MadeAt).ToListAsync(cancel),
            Requests = await one.SelectMany(s => s.Requests).OrderBy(r => r.AskedAt).ToListAsync(cancel),
            Referrer = await accounts.Where(a => a.Id == submission.AuthorId).Select(a => new Referrer(a.DisplayName, a.JobTitle, a.Agency!.Name, a.Email, a.PhoneNumber)).FirstAsync(cancel),
        };
    }
}
