using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Interventions;

public sealed record CaseloadRow(Guid Id, string Reference, string Name, RiskLevel? Level, InterventionState State)
{
    public required DateTime ReferredAt { get; init; }

    public required string Body { get; init; }

    public required bool Discussed { get; init; }

    public DateTime? AcceptedAt { get; init; }

    public Guid? WorkerId { get; init; }

    public string? Worker { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? LastSessionOn { get; init; }
}

/// <summary>Some of the caseload, as one table.</summary>
public sealed record CaseloadTable(string Caption, IReadOnlyList<CaseloadRow> Rows, DateOnly Today);

/// <summary>A goal to look at, or a follow-up to do.</summary>
public sealed record CaseloadDue(Guid InterventionId, string Reference, string What, DateOnly On, string? Worker, string Address);

/// <summary>The caseload: of a manager, all their agency runs; of a worker, their own.</summary>
public sealed record CaseloadPage
{
    /// <summary>More than any one service runs at once; what stands beyond is said to be there.</summary>
    public const int Most = 200;

    /// <summary>Days ahead in which something is shown as due.</summary>
    public const int DaysAhead = 14;

    private const int EndedShown = 10;

    public required bool Runs { get; init; }

    public required InterventionTerms Terms { get; init; }

    public required int Taken { get; init; }

    public required IReadOnlyList<CaseloadRow> Rows { get; init; }

    public required IReadOnlyList<CaseloadRow> Ended { get; init; }

    public required IReadOnlyList<CaseloadDue> Due { get; init; }

    public IEnumerable<CaseloadRow> In(params InterventionState[] states) => Rows.Where(row => states.Contains(row.State));

    /// <summary>What runs, by worker.</summary>
    public IEnumerable<IGrouping<string, CaseloadRow>> ByWorker => In(InterventionState.Active, InterventionState.Paused).GroupBy(row => row.Worker ?? "").OrderBy(group => group.Key, StringComparer.Ordinal);

    public static async Task<CaseloadPage> LoadAsync(CaseRecords records, CurrentUser who, InterventionTerms terms, DateOnly today, CancellationToken cancel)
    {
        var mine = Mine(records.Interventions, who);
        var until = today.AddDays(DaysAhead);
        var goals = await mine.Where(i => i.State == InterventionState.Active || i.State == InterventionState.Paused)
            .SelectMany(i => i.Goals, (i, g) => new { i.Id, i.Child!.Reference, i.WorkerName, Goal = g.Id, g.ReviewDueOn })
            .Where(r => r.ReviewDueOn != null && r.ReviewDueOn <= until).OrderBy(r => r.ReviewDueOn).Take(Most).ToListAsync(cancel);
        var followUps = await mine.SelectMany(i => i.FollowUps, (i, f) => new { i.Id, i.Child!.Reference, i.WorkerName, FollowUp = f.Id, f.MonthsAfter, f.DueOn, f.DoneAt })
            .Where(r => r.DoneAt == null && r.DueOn <= until).OrderBy(r => r.DueOn).Take(Most).ToListAsync(cancel);
        return new CaseloadPage
        {
            Runs = who.RunsInterventionsOf.Count > 0,
            Terms = terms,
            Taken = who.RunsInterventionsOf.Count > 0 ? await TakenAsync(records, who, cancel) : 0,
            Rows = await Select(mine.Where(i => Intervention.Unended.Contains(i.State)).NextFirst().Take(Most)).ToListAsync(cancel),
            Ended = await Select(mine.Where(i => !Intervention.Unended.Contains(i.State)).OrderByDescending(i => i.EndedOn).ThenBy(i => i.Id).Take(EndedShown)).ToListAsync(cancel),
            Due = [.. goals.Select(g => new CaseloadDue(g.Id, g.Reference, "Look at a goal", g.ReviewDueOn!.Value, g.WorkerName, $"/intervention/{g.Id}/goals/{g.Goal}/review"))
                .Concat(followUps.Select(f => new CaseloadDue(f.Id, f.Reference, $"Follow-up at {f.MonthsAfter} months", f.DueOn, f.WorkerName, $"/intervention/{f.Id}/follow-ups/{f.FollowUp}"))).OrderBy(d => d.On)],
        };
    }

    private static async Task<int> TakenAsync(CaseRecords records, CurrentUser who, CancellationToken cancel)
    {
        var taken = 0;
        foreach (var agency in who.RunsInterventionsOf)
        {
            taken += await records.PlacesTakenAsync(agency, cancel);
        }

        return taken;
    }

    private static IQueryable<Intervention> Mine(IQueryable<Intervention> visible, CurrentUser who)
    {
        var (me, runs) = (who.Id, who.RunsInterventionsOf);
        return visible.Where(i => i.WorkerId == me || runs.Contains(i.AgencyId));
    }

    private static IQueryable<CaseloadRow> Select(IQueryable<Intervention> interventions) => interventions.Select(i => new CaseloadRow(i.Id, i.Child!.Reference, i.Child.GivenName + " " + i.Child.FamilyName, i.Child.Level, i.State)
    {
        ReferredAt = i.ReferredAt,
        Body = i.Item!.Meeting!.Body!.Name,
        Discussed = i.Item.State == AgendaItemState.Discussed,
        AcceptedAt = i.AcceptedAt,
        WorkerId = i.WorkerId,
        Worker = i.WorkerName,
        StartedOn = i.StartedOn,
        LastSessionOn = i.Sessions.Max(s => (DateOnly?)s.HeldOn),
    });
}
