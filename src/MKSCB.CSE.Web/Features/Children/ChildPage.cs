using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record WorkerRow(Guid Id, string Worker, string Role, string Agency, DateOnly From, DateOnly? To, bool IsLead, string? EndReason)
{
    public static IQueryable<WorkerRow> Of(IQueryable<Involvement> work) =>
        work.Select(i => new WorkerRow(i.Id, i.WorkerName, i.WorkerRole, i.Agency!.Name, i.From, i.To, i.IsLead, i.EndReason));

    public bool HoldsOn(DateOnly day) => From <= day && !IsOver(day);

    public bool IsOver(DateOnly day) => To < day;
}

public sealed record ChildScreeningRow(Guid Id, string Reference, ScreeningState State, DateTime? SubmittedAt, string? Told);

public sealed record ChildMeetingRow(Guid MeetingId, string Body, DateTime StartsAt, AgendaItemState State, DateOnly? LookAgainOn);

/// <summary>The last intensive intervention: where it stands. Only some may open it.</summary>
public sealed record ChildInterventionRow(Guid Id, InterventionState State, string? Worker, DateOnly? StartedOn, DateOnly? EndedOn, bool Opens)
{
    public string InWords => Interventions.InterventionWords.InWords(State, Worker, StartedOn, EndedOn);
}

/// <summary>What triage decided last on any screening of the child: the words that stand in the chronology, for whoever reads that.</summary>
public sealed record LastDecision(DateTime At, IReadOnlyList<TriageOutcome> Outcomes)
{
    public string InWords => string.Join("; ", Outcomes.Order().Select(o => o.Row().Name));
}

/// <summary>The child's record on one page: who, where, the level and why, what is in place, who is involved, what is due, what has happened.</summary>
public sealed record ChildPage
{
    /// <summary>Missing episodes are counted over this many days on the page.</summary>
    public const int MissingDays = 90;

    /// <summary>The last of what happened; the chronology has a page of its own.</summary>
    private const int Told = 6;

    private const int Shown = 10;

    public required ChildFacts Facts { get; init; }

    public ChildHeading Heading => Facts.Heading;

    public required IReadOnlyList<WorkerRow> Workers { get; init; }

    public required LastDecision? Decided { get; init; }

    public required ChildInterventionRow? Intervention { get; init; }

    public required IReadOnlyList<ChildScreeningRow> Screenings { get; init; }

    public required IReadOnlyList<ChronologyRow> Chronology { get; init; }

    public required IReadOnlyList<ChildMeetingRow> Meetings { get; init; }

    /// <summary>What is due, the most pressing first.</summary>
    public required IReadOnlyList<DueLine> Due { get; init; }

    /// <summary>Six statements, whatever the child has lived through. Null when there is no such child for this person.</summary>
    public static async Task<ChildPage?> LoadAsync(CaseRecords records, string reference, DateTime now, CancellationToken cancel)
    {
        var facts = await ChildFacts.LoadAsync(records.Children, reference, now, cancel);
        if (facts == null)
        {
            return null;
        }

        var today = LondonTime.DateOf(now);
        var one = records.Children.Where(c => c.Id == facts.Heading.Id);
        var last = await LastAsync(records, one, facts.Heading.Id, cancel);
        var page = new ChildPage
        {
            Facts = facts,
            Workers = await WorkerRow.Of(one.SelectMany(c => c.Involvements).OrderBy(i => i.To < today).ThenByDescending(i => i.IsLead).ThenByDescending(i => i.From).Take(3 * Shown)).ToListAsync(cancel),
            Decided = last.Decided,
            Intervention = last.Intervention,
            Screenings = await records.Screenings.Where(s => s.ChildId == facts.Heading.Id).OrderByDescending(s => s.SubmittedAt).Take(Shown)
                .Select(s => new ChildScreeningRow(s.Id, s.Reference, s.State, s.SubmittedAt, s.Decision!.Told)).ToListAsync(cancel),
            Chronology = await ChronologyList.Newest(one.SelectMany(c => c.Chronology)).Take(Told).ToListAsync(cancel),
            Meetings = await records.AgendaItems.Where(a => a.ChildId == facts.Heading.Id).OrderByDescending(a => a.Meeting!.StartsAt).Take(Shown)
                .Select(a => new ChildMeetingRow(a.MeetingId, a.Meeting!.Body!.Name, a.Meeting.StartsAt, a.State, a.EndedBecause == null ? a.NextReviewOn : null)).ToListAsync(cancel),
            Due = [],
        };
        return page with { Due = [.. DueLine.Of(page, now)] };
    }

    /// <summary>The last decision and the last intervention, side by side: each is one row at most.</summary>
    private static async Task<(LastDecision? Decided, ChildInterventionRow? Intervention)> LastAsync(CaseRecords records, IQueryable<Child> one, Guid id, CancellationToken cancel)
    {
        // Column by column, as in ChildFacts.
        var interventions = records.InterventionsInBrief.Where(i => i.ChildId == id).OrderByDescending(i => i.ReferredAt);
        var last = await (
            from child in one
            from s in one.SelectMany(c => c.Screenings).Where(s => s.Decision != null).OrderByDescending(s => s.Decision!.DecidedAt).Take(1).DefaultIfEmpty()
            select new
            {
                Decided = s == null ? null : new LastDecision(s.Decision!.DecidedAt, s.Decision.Steps.Select(t => t.Outcome).ToList()),
                Intervention = !interventions.Any() ? null : new ChildInterventionRow(
                    interventions.Select(i => i.Id).First(),
                    interventions.Select(i => i.State).First(),
                    interventions.Select(i => i.Worker).First(),
                    interventions.Select(i => i.StartedOn).First(),
                    interventions.Select(i => i.EndedOn).First(),
                    records.Interventions.Any(x => x.Id == interventions.Select(i => i.Id).First())),
            }).AsSingleQuery().FirstOrDefaultAsync(cancel);
        return (last?.Decided, last?.Intervention);
    }
}
