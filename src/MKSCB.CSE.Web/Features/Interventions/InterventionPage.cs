using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>Which intervention, with whom, and what this person may do in it.</summary>
public sealed record InterventionHeading(Guid Id, string Reference, string Name, RiskLevel? Level, InterventionState State, string? Worker, long Version)
{
    public required bool Runs { get; init; }

    public required bool Works { get; init; }

    /// <summary>The meeting has discussed the child.</summary>
    public required bool Discussed { get; init; }

    public string Address => $"/intervention/{Id}";

    public IReadOnlyList<Step> Steps => Runs ? [.. StepWords.From(State, Discussed)] : [];

    public bool IsRunning => State is InterventionState.Active or InterventionState.Paused;

    /// <summary>Null when there is none, or none this person may see.</summary>
    public static Task<InterventionHeading?> LoadAsync(CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        var (me, runs) = (who.Id, who.RunsInterventionsOf);
        return records.Interventions.Where(i => i.Id == id).Select(i => new InterventionHeading(i.Id, i.Child!.Reference, i.Child.GivenName + " " + i.Child.FamilyName, i.Child.Level, i.State, i.WorkerName, i.Version)
        {
            Runs = runs.Contains(i.AgencyId),
            Works = i.WorkerId == me || runs.Contains(i.AgencyId),
            Discussed = i.Item!.State == AgendaItemState.Discussed,
        }).FirstOrDefaultAsync(cancel);
    }
}

public sealed record InterventionFacts
{
    public required string Agency { get; init; }

    public required string Reason { get; init; }

    public string? CriteriaMet { get; init; }

    public required string Body { get; init; }

    public required DateTime MeetingAt { get; init; }

    public string? Decision { get; init; }

    public string? Rationale { get; init; }

    public required string ReferredBy { get; init; }

    public required DateTime ReferredAt { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string? Outcome { get; init; }

    public RiskLevel? LevelBefore { get; init; }

    public RiskLevel? LevelAfter { get; init; }

    /// <summary>This person may open the child's record.</summary>
    public required bool OpensRecord { get; init; }
}

public sealed record StepRow(InterventionState State, DateTime At, string By, string? Reason);

public sealed record SessionRow(DateOnly HeldOn, SessionKind Kind, bool Attended, string Note, string By);

public sealed record ReviewRow(Guid GoalId, DateOnly On, int Scale, string Words, string By);

public sealed record GoalRow(Guid Id, string Text, DateOnly AgreedOn, DateOnly? ReviewDueOn, int? Scale, long Version);

public sealed record FollowUpRow(Guid Id, int Months, DateOnly DueOn, DateTime? DoneAt, string? By, string? Words, RiskLevel? Level);

/// <summary>One intervention: why it was asked for, where it stands, what is done and what came of it.</summary>
public sealed record InterventionPage(InterventionHeading Heading, InterventionFacts Facts)
{
    public const int SessionsShown = 100;

    public required IReadOnlyList<StepRow> Steps { get; init; }

    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    public required IReadOnlyList<GoalRow> Goals { get; init; }

    public required ILookup<Guid, ReviewRow> Reviews { get; init; }

    public required IReadOnlyList<FollowUpRow> FollowUps { get; init; }

    /// <summary>Seven statements, whatever has been done.</summary>
    public static async Task<InterventionPage?> LoadAsync(CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        if (await InterventionHeading.LoadAsync(records, who, id, cancel) is not { } heading)
        {
            return null;
        }

        var one = records.Interventions.Where(i => i.Id == id);
        var reviews = await one.SelectMany(i => i.Goals).SelectMany(g => g.Reviews).OrderByDescending(r => r.At).Select(r => new ReviewRow(r.GoalId, r.ReviewedOn, r.Scale, r.Words, r.By!.DisplayName)).ToListAsync(cancel);
        return new InterventionPage(heading, await FactsAsync(records, who, one, cancel))
        {
            Steps = await one.SelectMany(i => i.Steps).OrderByDescending(s => s.At).ThenByDescending(s => s.Order).Select(s => new StepRow(s.State, s.At, s.By!.DisplayName, s.Reason)).ToListAsync(cancel),
            Sessions = await one.SelectMany(i => i.Sessions).OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.RecordedAt).Take(SessionsShown).Select(s => new SessionRow(s.HeldOn, s.Kind, s.Attended, s.Note, s.RecordedBy!.DisplayName)).ToListAsync(cancel),
            Goals = await one.SelectMany(i => i.Goals).OrderBy(g => g.AgreedOn).ThenBy(g => g.Id).Select(g => new GoalRow(g.Id, g.Text, g.AgreedOn, g.ReviewDueOn, g.Scale, g.Version)).ToListAsync(cancel),
            Reviews = reviews.ToLookup(r => r.GoalId),
            FollowUps = await one.SelectMany(i => i.FollowUps).OrderBy(f => f.DueOn).Select(f => new FollowUpRow(f.Id, f.MonthsAfter, f.DueOn, f.DoneAt, f.DoneBy!.DisplayName, f.Words, f.Level)).ToListAsync(cancel),
        };
    }

    private static Task<InterventionFacts> FactsAsync(CaseRecords records, CurrentUser who, IQueryable<Intervention> one, CancellationToken cancel)
    {
        var opens = who.Can(Permission.ViewChild);
        return one.Select(i => new InterventionFacts
        {
            Agency = i.Agency!.Name,
            Reason = i.Reason,
            CriteriaMet = i.CriteriaMet,
            Body = i.Item!.Meeting!.Body!.Name,
            MeetingAt = i.Item.Meeting.StartsAt,
            Decision = i.Item.State == AgendaItemState.Discussed ? i.Item.Recorded!.Notes.Decision : null,
            Rationale = i.Item.State == AgendaItemState.Discussed ? i.Item.Recorded!.Notes.Rationale : null,
            ReferredBy = i.ReferredBy!.DisplayName,
            ReferredAt = i.ReferredAt,
            StartedOn = i.StartedOn,
            EndedOn = i.EndedOn,
            Outcome = i.Outcome,
            LevelBefore = i.LevelBefore,
            LevelAfter = i.LevelAfter,
            OpensRecord = opens && records.Children.Any(c => c.Id == i.ChildId),
        }).FirstAsync(cancel);
    }
}
