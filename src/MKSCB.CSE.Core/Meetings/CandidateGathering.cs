using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// Gathers everything that may bring a child to a meeting, in a fixed number of statements however many children
/// there are. Unscoped on purpose: a child becomes visible to those who prepare the agenda by being found here.
/// </summary>
internal sealed class CandidateGathering(AppDb db)
{
    public async Task<IReadOnlyList<CandidateFacts>> GatherAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var past = await PastAsync(meeting, cancel);
        var actions = await ActionsAsync(meeting.BodyId, today, cancel);
        var children = await ChildrenAsync(meeting, cancel);
        return [.. children
            .Select(child => (child, past: past.GetValueOrDefault(child.Id) ?? new PastItems([])))
            .Where(x => !x.past.IsPending(now))
            .Select(x => Facts(x.child, x.past, actions.GetValueOrDefault(x.child.Id)))];
    }

    private static CandidateFacts Facts(ChildRow child, PastItems past, ActionCount? actions) => new()
    {
        ChildId = child.Id,
        Reference = child.Reference,
        Level = child.Level,
        Since = LondonTime.DateOf(past.Since(null)),
        ReviewOn = past.ReviewOn,
        CarriedFrom = past.CarriedFrom,
        Declined = past.Declined,
        OpenActions = actions?.Open ?? 0,
        OverdueActions = actions?.Overdue ?? 0,
        OldestOverdue = actions is { Overdue: > 0 } ? actions.OldestDue : null,
    };

    /// <summary>Of each child's items on this body's other agendas: the last that was discussed, and all after it.</summary>
    private async Task<Dictionary<Guid, PastItems>> PastAsync(Meeting meeting, CancellationToken cancel)
    {
        var items = db.Set<AgendaItem>().Where(i => i.ChildId != null && i.Meeting!.BodyId == meeting.BodyId && i.Meeting.StartsAt < meeting.StartsAt);
        var rows = await items
            .Where(i => !items.Any(later => later.ChildId == i.ChildId && later.State == AgendaItemState.Discussed && later.Meeting!.StartsAt > i.Meeting!.StartsAt))
            .OrderBy(i => i.Meeting!.StartsAt)
            .Select(i => new PastItem(i.ChildId!.Value, i.State, i.Meeting!.StartsAt, i.Meeting.State, i.DecisionReason, i.DecidedAt, i.DiscussedAt, i.NextReviewOn))
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.ChildId).ToDictionary(g => g.Key, g => new PastItems([.. g]));
    }

    private async Task<Dictionary<Guid, ActionCount>> ActionsAsync(Guid body, DateOnly today, CancellationToken cancel) =>
        await OpenActions(body)
            .GroupBy(a => a.ChildId!.Value)
            .Select(g => new ActionCount(g.Key, g.Count(), g.Count(a => a.DueOn < today), g.Min(a => a.DueOn)))
            .ToDictionaryAsync(a => a.ChildId, cancel);

    private Task<List<ChildRow>> ChildrenAsync(Meeting meeting, CancellationToken cancel)
    {
        var withActions = OpenActions(meeting.BodyId);
        return db.Set<Child>()
            .Where(c => c.AgendaItems.Any(i => i.Meeting!.BodyId == meeting.BodyId) || withActions.Any(a => a.ChildId == c.Id))
            .Select(c => new ChildRow(c.Id, c.Reference, c.Level))
            .ToListAsync(cancel);
    }

    private IQueryable<MeetingAction> OpenActions(Guid body) => db.Set<MeetingAction>()
        .Where(a => a.BodyId == body && a.ChildId != null && a.State != ActionState.Complete && a.State != ActionState.Cancelled);

    private sealed record ActionCount(Guid ChildId, int Open, int Overdue, DateOnly OldestDue);

    private sealed record ChildRow(Guid Id, string Reference, Screening.RiskLevel? Level);
}
