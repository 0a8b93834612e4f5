using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

public sealed record OutcomeStep(TriageOutcome Outcome, string? Body);

/// <summary>The decision as triage keeps it.</summary>
public sealed record OutcomePage
{
    public required Guid SubmissionId { get; init; }

    public required string Reference { get; init; }

    public required string Child { get; init; }

    public required TriageDecision Decision { get; init; }

    public required string DecidedBy { get; init; }

    public string? SecondPerson { get; init; }

    public required IReadOnlyList<OutcomeStep> Steps { get; init; }

    /// <summary>Null when there is no such submission for this person, or nothing is decided yet.</summary>
    public static Task<OutcomePage?> LoadAsync(IQueryable<ScreeningSubmission> visible, string reference, CancellationToken cancel) => visible.AsNoTracking()
        .Where(s => s.Reference == reference && s.Decision != null)
        .Select(s => new OutcomePage
        {
            SubmissionId = s.Id,
            Reference = s.Reference,
            Child = s.Child!.Reference,
            Decision = s.Decision!,
            DecidedBy = s.Decision!.DecidedBy!.DisplayName,
            SecondPerson = s.Decision.SecondPerson!.DisplayName,
            Steps = s.Decision.Steps.OrderBy(x => x.Id).Select(x => new OutcomeStep(x.Outcome, x.MeetingBody!.Name)).ToList(),
        })
        .AsSingleQuery()
        .FirstOrDefaultAsync(cancel);
}
