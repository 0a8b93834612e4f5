using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// Gathers everything that may bring a child to a meeting, in a fixed number of statements however many children
/// there are. Unscoped on purpose: a child becomes visible to those who prepare the agenda by being found here.
/// </summary>
internal sealed class CandidateGathering(AppDb db, RepeatMissing repeat)
{
    public async Task<IReadOnlyList<CandidateFacts>> GatherAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        var past = await PastAsync(meeting, cancel);
        var referred = await ReferralsAsync(meeting.BodyId, past, cancel);
        var passed = await PassedRows.LoadAsync(db, meeting.BodyId, cancel);
        var children = (await ChildrenAsync(meeting, cancel))
            .Select(child => new Candidate(child, past.GetValueOrDefault(child.Id) ?? new PastItems([]), passed.GetValueOrDefault(child.Id) ?? PassedRows.None, Referred(referred, child.Id)))
            .Where(c => !c.Past.IsPending(now)).ToList();
        var months = await db.Set<MeetingBody>().Where(b => b.Id == meeting.BodyId).Select(b => b.MonthsBeforeEighteen).SingleAsync(cancel);
        var actions = await ActionsAsync(meeting.BodyId, LondonTime.DateOf(now), cancel);
        var changes = await new ChangeGathering(db, repeat).GatherAsync(meeting.BodyId, children.Where(c => c.CountsChanges).ToDictionary(c => c.Child.Id, c => c.Since), now, cancel);
        return [.. children.Select(c => Facts(c, actions.GetValueOrDefault(c.Child.Id), changes).ComingOfAge(c.ComesOfAge, meeting.Day, months))];
    }

    private static DateTime? Referred(Dictionary<Guid, DateTime> referred, Guid child) => referred.TryGetValue(child, out var at) ? at : null;

    private static CandidateFacts Facts(Candidate candidate, ActionCount? actions, Changes changes)
    {
        var (child, past) = (candidate.Child, candidate.Past);
        return new CandidateFacts
        {
            ChildId = child.Id,
            Reference = child.Reference,
            Level = child.Level,
            Since = LondonTime.DateOf(candidate.Since),
            PassedHere = candidate.Passed.HereFact(past),
            PassedAway = candidate.Passed.AwayFact,
            PassedBack = candidate.Passed.BackFact(past.DiscussedAt),
            LookAgainOn = candidate.LooksAgain ? child.RecallOn : null,
            ReferredOn = candidate.ReferredAt is { } at ? LondonTime.DateOf(at) : null,
            Moved = changes.MoveOf(child.Id),
            MissingEpisodes = changes.Missing.GetValueOrDefault(child.Id),
            Repeated = changes.Repeated.GetValueOrDefault(child.Id),
            InterviewLateSince = changes.LateInterviews.TryGetValue(child.Id, out var due) ? LondonTime.DateOf(due) : null,
            NewScreenings = changes.Screenings.GetValueOrDefault(child.Id),
            ReviewOn = candidate.IsReleased ? null : past.ReviewOn,
            CarriedFrom = candidate.IsReleased ? null : past.CarriedFrom,
            Declined = past.Declined,
            OpenActions = actions?.Open ?? 0,
            OverdueActions = actions?.Overdue ?? 0,
            OldestOverdue = actions is { Overdue: > 0 } ? actions.OldestDue : null,
        };
    }

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

    /// <summary>When triage first sent each child to this body since the body last discussed them: due until it does.</summary>
    private async Task<Dictionary<Guid, DateTime>> ReferralsAsync(Guid body, Dictionary<Guid, PastItems> past, CancellationToken cancel)
    {
        var steps = await db.Set<TriageStep>().Where(s => s.MeetingBodyId == body).Select(s => new { s.ChildId, s.DecidedAt }).ToListAsync(cancel);
        return steps.Where(s => !(past.GetValueOrDefault(s.ChildId)?.DiscussedAt >= s.DecidedAt))
            .GroupBy(s => s.ChildId).ToDictionary(g => g.Key, g => g.Min(s => s.DecidedAt));
    }

    private async Task<Dictionary<Guid, ActionCount>> ActionsAsync(Guid body, DateOnly today, CancellationToken cancel) =>
        await OpenActions(body)
            .GroupBy(a => a.ChildId!.Value)
            .Select(g => new ActionCount(g.Key, g.Count(), g.Count(a => a.DueOn < today), g.Min(a => a.DueOn)))
            .ToDictionaryAsync(a => a.ChildId, cancel);

    private Task<List<ChildRow>> ChildrenAsync(Meeting meeting, CancellationToken cancel)
    {
        var body = meeting.BodyId;
        var due = Followed(db, body).Concat(OpenActions(body).Select(a => a.ChildId!.Value));
        return db.Set<Child>()
            .Where(c => due.Contains(c.Id))
            .Select(c => new ChildRow(c.Id, c.Reference, c.Level)
            {
                RecallOn = c.RecallOn,
                SteppedDownHere = c.RecallOn != null && c.StepDowns.Any(s => s.RecallOn == c.RecallOn && db.Set<Meeting>().Any(m => m.Id == s.MeetingId && m.BodyId == body)),
                Born = c.StepDowns.Any(s => s.Kind == StepDownKind.TurnedEighteen) ? null : c.DateOfBirth,
            })
            .ToListAsync(cancel);
    }

    /// <summary>Children this body has had on an agenda, or was sent by triage, another body or an agency. By key, so that no other child's row is read.</summary>
    internal static IQueryable<Guid> Followed(AppDb db, Guid body) =>
        db.Set<AgendaItem>().Where(i => i.ChildId != null && i.Meeting!.BodyId == body).Select(i => i.ChildId!.Value)
            .Concat(db.Set<TriageStep>().Where(s => s.MeetingBodyId == body).Select(s => s.ChildId))
            .Concat(db.Set<ChildPassing>().Where(p => p.ToBodyId == body || p.FromBodyId == body).Select(p => p.ChildId));

    private IQueryable<MeetingAction> OpenActions(Guid body) => db.Set<MeetingAction>()
        .Where(a => a.BodyId == body && a.ChildId != null && a.State != ActionState.Complete && a.State != ActionState.Cancelled);

    private sealed record ActionCount(Guid ChildId, int Open, int Overdue, DateOnly OldestDue);

    private sealed record ChildRow(Guid Id, string Reference, Screening.RiskLevel? Level)
    {
        public required DateOnly? RecallOn { get; init; }

        public required bool SteppedDownHere { get; init; }

        /// <summary>Null where it is not known, or a transfer to adult services is recorded. Each database would add years to 29 February in its own way.</summary>
        public required DateOnly? Born { get; init; }
    }

    private sealed record Candidate(ChildRow Child, PastItems Past, PassedRows Passed, DateTime? ReferredAt)
    {
        /// <summary>Triage, another meeting or an agency brought the child: the first of them that still waits.</summary>
        private DateTime? BroughtAt { get; } = new[] { ReferredAt, Passed.HereAt(Past) }.Min();

        public DateTime Since => Past.Since(BroughtAt);

        public bool IsReleased { get; } = Passed.IsReleased(Past.DiscussedAt);

        /// <summary>Changes bring back a child the body follows, and speak beside any other reason for one it has yet to see.</summary>
        public bool CountsChanges => BroughtAt != null || (!IsReleased && (Past.IsFollowed || Past.CarriedFrom != null));

        public bool IsFollowed => !IsReleased && (Past.IsFollowed || Passed.IsTakenOver);

        /// <summary>The day to look again is the business of the body that follows the child, or of the one that stepped the child down.</summary>
        public bool LooksAgain => IsFollowed || (!IsReleased && Child.SteppedDownHere);

        /// <summary>The eighteenth birthday, and when the body last looked at the child; only for the body that follows them.</summary>
        public (DateOnly Eighteen, DateOnly? LookedAtOn)? ComesOfAge =>
            IsFollowed && Child.Born is { } born ? (Age.Reached(born, 18), Past.DiscussedAt is { } at ? LondonTime.DateOf(at) : null) : null;
    }
}
