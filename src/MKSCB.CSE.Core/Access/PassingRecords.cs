using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Meetings.Passing;

namespace MKSCB.CSE.Core.Access;

/// <summary>What goes from one meeting to another, narrowed to what the person may see. Saved through <see cref="CaseRecords"/>.</summary>
public sealed class PassingRecords
{
    private readonly AppDb _db;
    private readonly CaseRecords _records;
    private readonly CurrentUser _who;

    internal PassingRecords(AppDb db, CaseRecords records, CurrentUser who) => (_db, _records, _who) = (db, records, who);

    public IQueryable<ChildPassing> Passings => _db.Set<ChildPassing>().Where(PassingVisibility.Passings(_who));

    public IQueryable<FeedbackEntry> Feedback => _db.Set<FeedbackEntry>().Where(PassingVisibility.Feedback(_who));

    /// <summary>Steps down and transfers of the children this person may see.</summary>
    public IQueryable<StepDownRecord> StepDowns => _db.Set<StepDownRecord>().Where(s => _records.Children.Any(c => c.Id == s.ChildId));

    /// <summary>Whether a child is already on the way from one meeting, or from this agency, to another: a yes or no about a child the person may see.</summary>
    public Task<bool> IsOnTheWayAsync(Guid childId, Guid toBody, CancellationToken cancel) => _db.Set<ChildPassing>()
        .AnyAsync(p => p.ChildId == childId && p.ToBodyId == toBody && (p.State == PassingState.Proposed || p.State == PassingState.OnAgenda) && _records.Children.Any(c => c.Id == childId), cancel);

    /// <summary>
    /// The sender's open actions that go along when the receiving meeting accepts. Read past what the person sees until then, to be handed over
    /// and not shown; so only for who prepares the receiving meeting and may see the passing.
    /// </summary>
    public Task<List<MeetingAction>> ActionsToGoAlongAsync(ChildPassing passing, CancellationToken cancel) => _db.Set<MeetingAction>()
        .Where(a => a.ChildId == passing.ChildId && a.BodyId == passing.FromBodyId && MeetingAction.Unended.Contains(a.State)
            && _who.PreparesBodies.Contains(passing.ToBodyId)).ToListAsync(cancel);

    /// <summary>Earlier actions about the children this meeting discussed, of which nobody has said what they changed; those this person may see.</summary>
    public Task<List<MeetingAction>> UnansweredAsync(Meeting meeting, CancellationToken cancel)
    {
        var since = meeting.StartsAt.AddMonths(-2);
        var discussed = _records.AgendaItems.Where(i => i.MeetingId == meeting.Id && i.State == AgendaItemState.Discussed && i.ChildId != null).Select(i => i.ChildId);
        return _records.Actions.Include(a => a.Child)
            .Where(a => a.BodyId == meeting.BodyId && discussed.Contains(a.ChildId) && a.MeetingId != meeting.Id && a.AgreedAt < meeting.StartsAt
                && (MeetingAction.Unended.Contains(a.State) || a.EndedAt >= since)
                && !a.Updates.Any(u => u.Kind == ActionUpdateKind.ChangedForChild && u.MeetingId == meeting.Id))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(cancel);
    }

    /// <summary>
    /// How the child of an item came from one meeting to another: for whoever may read the item of a meeting that the child was passed to or from.
    /// Decisions of the other meetings and the actions still open come with it, because the child's way does not begin here.
    /// </summary>
    public async Task<PassingTrail?> TrailAsync(Guid itemId, CancellationToken cancel)
    {
        var item = await _records.ItemsToRead.Where(i => i.Id == itemId && i.ChildId != null).Select(i => new { ChildId = i.ChildId!.Value, i.Meeting!.BodyId }).FirstOrDefaultAsync(cancel);
        if (item == null)
        {
            return null;
        }

        var passed = await _db.Set<ChildPassing>().AsNoTracking().Where(p => p.ChildId == item.ChildId).OrderBy(p => p.At).ThenBy(p => p.Id)
            .Select(p => new PassingRow
            {
                Id = p.Id,
                Version = p.Version,
                Kind = p.Kind,
                State = p.State,
                From = p.FromBody!.Name ?? p.FromAgency!.Name,
                FromBodyId = p.FromBodyId,
                To = p.ToBody!.Name,
                ToBodyId = p.ToBodyId,
                Reason = p.Reason,
                Asked = p.Asked,
                At = p.At,
                SettledAt = p.SettledAt,
                ReturnReason = p.ReturnReason,
            }).ToListAsync(cancel);
        if (!passed.Exists(p => p.ToBodyId == item.BodyId || p.FromBodyId == item.BodyId))
        {
            return null;
        }

        var bodies = passed.SelectMany(p => new[] { p.FromBodyId, p.ToBodyId }).OfType<Guid>().Distinct().ToList();
        return new PassingTrail(item.ChildId, item.BodyId, passed)
        {
            Decisions = await _db.Set<AgendaItem>().AsNoTracking().Where(i => i.ChildId == item.ChildId && i.State == AgendaItemState.Discussed && bodies.Contains(i.Meeting!.BodyId))
                .OrderBy(i => i.Meeting!.StartsAt).Select(i => new TrailDecision(i.Meeting!.Body!.Name, i.Meeting.StartsAt, i.Recorded!.Notes.Decision, i.EndedBecause, i.NextReviewOn)).ToListAsync(cancel),
            Actions = await _db.Set<MeetingAction>().AsNoTracking().Where(a => a.ChildId == item.ChildId && bodies.Contains(a.BodyId) && MeetingAction.Unended.Contains(a.State))
                .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new TrailAction(a.Text, a.OwnerName, a.DueOn, a.Body!.Name, a.AgreedAt)).ToListAsync(cancel),
            Levels = await _db.Set<RiskLevelChange>().AsNoTracking().Where(l => l.ChildId == item.ChildId).OrderBy(l => l.At).Select(l => new TrailLevel(l.Level, l.Before, l.At)).ToListAsync(cancel),
        };
    }
}
