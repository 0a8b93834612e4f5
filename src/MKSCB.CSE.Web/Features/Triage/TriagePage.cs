using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

public sealed record Referrer(string Name, string? JobTitle, string Agency, string? Email, string? Phone);

/// <summary>One submission as triage reads it: whole, on the version of the tool it was made with.</summary>
public sealed record TriagePage
{
    public required ScreeningSubmission Submission { get; init; }

    public required InstrumentDefinition Instrument { get; init; }

    public required IReadOnlyDictionary<string, ScreeningAnswer> Answers { get; init; }

    public required IReadOnlyList<UrgentCall> Calls { get; init; }

    public required IReadOnlyList<InformationRequest> Requests { get; init; }

    public required Referrer Referrer { get; init; }

    public bool CanDecide => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.Triaged);

    public bool CanReturn => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.ReturnedForInformation);

    public bool CanAcknowledge => ScreeningSubmission.Flow.Allows(Submission.State, ScreeningState.Acknowledged);

    /// <summary>Five statements. Null when there is no such submission for this person; a draft is its author's alone.</summary>
    public static async Task<TriagePage?> LoadAsync(IQueryable<ScreeningSubmission> visible, IQueryable<Account> accounts, string reference, CancellationToken cancel)
    {
        var submission = await visible.AsNoTracking().Include(s => s.InstrumentVersion).FirstOrDefaultAsync(s => s.Reference == reference && s.State != ScreeningState.Draft, cancel);
        if (submission == null)
        {
            return null;
        }

        var one = visible.AsNoTracking().Where(s => s.Id == submission.Id);
        return new TriagePage
        {
            Submission = submission,
            Instrument = submission.InstrumentVersion!.Definition(),
            Answers = await one.SelectMany(s => s.Answers).ToDictionaryAsync(a => a.ItemCode, cancel),
            Calls = await one.SelectMany(s => s.Calls).OrderBy(c => c.MadeAt).ToListAsync(cancel),
            Requests = await one.SelectMany(s => s.Requests).OrderBy(r => r.AskedAt).ToListAsync(cancel),
            Referrer = await accounts.Where(a => a.Id == submission.AuthorId).Select(a => new Referrer(a.DisplayName, a.JobTitle, a.Agency!.Name, a.Email, a.PhoneNumber)).FirstAsync(cancel),
        };
    }
}
