using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>What the submission itself says that a decision turns on.</summary>
public sealed record SubmissionInBrief
{
    public required TriageUrgency Urgency { get; init; }

    public string? UrgencyReason { get; init; }

    public required DateTime SubmittedAt { get; init; }

    /// <summary>What the tool reads; null where it computes no level.</summary>
    public RiskLevel? Tool { get; init; }

    public string? WhyLower { get; init; }

    public CountersignState Countersign { get; init; }

    public YesNoNotKnown? MissingNow { get; init; }

    public required Referrer From { get; init; }

    /// <summary>The number the author gave for this screening.</summary>
    public string? GivenPhone { get; init; }

    public string? Phone => GivenPhone ?? From.Phone;

    /// <summary>One statement.</summary>
    public static Task<SubmissionInBrief> LoadAsync(IQueryable<ScreeningSubmission> visible, IQueryable<Account> accounts, Guid id, CancellationToken cancel) => visible
        .Where(s => s.Id == id)
        .Join(accounts, s => s.AuthorId, a => a.Id, (s, a) => new SubmissionInBrief
        {
            Urgency = s.Urgency,
            UrgencyReason = s.UrgencyReason,
            SubmittedAt = s.SubmittedAt!.Value,
            Tool = s.Result!.Level,
            WhyLower = s.Judgement!.WhyLower,
            Countersign = s.Countersign,
            GivenPhone = s.Sharing!.ContactPhone,
            MissingNow = s.About!.CurrentlyMissing,
            From = new Referrer(a.DisplayName, a.JobTitle, a.Agency!.Name, a.Email, a.PhoneNumber),
        })
        .FirstAsync(cancel);
}

public sealed record OpenAction(string Text, string Owner, DateOnly DueOn);

public sealed record ComingAgenda(string Body, DateTime StartsAt);

/// <summary>What is in place for a recorded child at this moment.</summary>
public sealed record ChildNow(DateTime? MissingSince, IReadOnlyList<LegalStatus> Plans, IReadOnlyList<OpenAction> Actions, IReadOnlyList<ComingAgenda> Agendas)
{
    private const int Most = 20;

    /// <summary>Two statements, whatever is in place.</summary>
    public static async Task<ChildNow> LoadAsync(CaseRecords records, KnownChild child, DateTime now, CancellationToken cancel) => new(
        child.MissingSince,
        child.Plans,
        await records.Actions.Where(a => a.ChildId == child.Id && MeetingAction.Unended.Contains(a.State)).OrderBy(a => a.DueOn).Take(Most)
            .Select(a => new OpenAction(a.Text, a.OwnerName, a.DueOn)).ToListAsync(cancel),
        await records.AgendaItems.Where(a => a.ChildId == child.Id && a.Meeting!.StartsAt > now && a.State != AgendaItemState.Declined && a.State != AgendaItemState.Deferred).OrderBy(a => a.Meeting!.StartsAt).Take(Most)
            .Select(a => new ComingAgenda(a.Meeting!.Body!.Name, a.Meeting.StartsAt)).ToListAsync(cancel));
}
