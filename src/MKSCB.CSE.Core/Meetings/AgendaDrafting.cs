using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
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
        return meeting.Draft(AgendaRanking.Rank(facts, meeting.Day, LondonTime.DateOf(now)), now);
    }
}
