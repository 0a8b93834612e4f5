using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Brings a meeting's agenda up to date with the facts. Does not save; whoever asked does, as part of their own transaction.</summary>
internal sealed class AgendaDrafting(AppDb db, RepeatMissing repeat)
{
    /// <summary>Refreshes a meeting's agenda for somebody who prepares its body; null when there is no such meeting for them.</summary>
    /// <exception cref="RuleViolation">The agenda is issued, or an earlier meeting is still being prepared.</exception>
    public async Task<DraftOutcome?> RefreshForAsync(CurrentUser who, Guid meetingId, DateTime now, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        var body = await db.Set<Meeting>().Where(m => m.Id == meetingId && prepares.Contains(m.BodyId)).Select(m => (Guid?)m.BodyId).FirstOrDefaultAsync(cancel);
        if (body == null)
        {
            return null;
        }

        var next = await NextAsync(body.Value, now, cancel);
        RuleViolation.When(next?.Id != meetingId, "Only the next open agenda drafts itself. Once that one is issued, the one after it does.");
        return await RefreshAsync(next!, now, cancel);
    }

    /// <summary>Refreshes the body's next open agenda; null when there is none.</summary>
    public async Task<DraftOutcome?> DraftNextAsync(Guid body, DateTime now, CancellationToken cancel) =>
        await NextAsync(body, now, cancel) is { } meeting ? await RefreshAsync(meeting, now, cancel) : null;

    /// <summary>
    /// The meeting whose agenda drafts itself: the body's first to come that is still open. A child due after that
    /// agenda is issued is found for the one after, and so is on one of the two.
    /// </summary>
    private Task<Meeting?> NextAsync(Guid body, DateTime now, CancellationToken cancel) =>
        db.Set<Meeting>().Include(m => m.Items).ThenInclude(i => i.Factors).AsSplitQuery().OrderBy(m => m.StartsAt).FirstOrDefaultAsync(
            m => m.BodyId == body && m.StartsAt >= now && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaDraft), cancel);

    private async Task<DraftOutcome> RefreshAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        var facts = await new CandidateGathering(db, repeat).GatherAsync(meeting, now, cancel);
        var told = await ToldAsync(meeting, now, cancel);
        var drafted = meeting.Draft(AgendaRanking.Rank(facts, meeting.Day, LondonTime.DateOf(now)), now);
        var taken = meeting.TakeUp(told, now);
        await ReceiveAsync(meeting, cancel);
        return new DraftOutcome(drafted.Added + taken.Added, drafted.Changed + taken.Changed);
    }

    /// <summary>What localities' meetings told and the whole area's has not answered, for that one only; an entry on an agenda still to be held stays there.</summary>
    private async Task<List<FeedbackEntry>> ToldAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        if (await db.Set<MeetingBody>().AnyAsync(b => b.Id == meeting.BodyId && b.LocalityCode != null, cancel))
        {
            return [];
        }

        // By the meetings that told, so that what was answered in earlier years is not read through.
        var told = db.Set<Meeting>().Where(m => m.Body!.LocalityCode != null && m.State != MeetingState.InSession).Select(m => m.Id);
        return await db.Set<FeedbackEntry>().Include(e => e.Body).Where(e => told.Contains(e.MeetingId) && e.Answer == null
            && (e.ItemId == null || e.Item!.MeetingId == meeting.Id || (e.Item.Meeting!.StartsAt < now && e.Item.Meeting.State != MeetingState.InSession) || e.Item.Meeting!.State == MeetingState.Cancelled))
            .OrderBy(e => e.WrittenAt).ThenBy(e => e.Id).ToListAsync(cancel);
    }

    /// <summary>Children passed here who now stand on the agenda.</summary>
    private async Task ReceiveAsync(Meeting meeting, CancellationToken cancel)
    {
        var on = meeting.OnAgenda.Select(i => i.ChildId).ToHashSet();
        var waiting = await db.Set<ChildPassing>().Where(p => p.ToBodyId == meeting.BodyId && p.State == PassingState.Proposed).ToListAsync(cancel);
        waiting.Where(p => on.Contains(p.ChildId)).ToList().ForEach(p => p.Receive());
    }
}
