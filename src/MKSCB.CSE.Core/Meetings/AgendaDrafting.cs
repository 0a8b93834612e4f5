using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Brings a meeting's agenda up to date with the facts. Does not save; whoever asked does, as part of their own transaction.</summary>
internal sealed class AgendaDrafting(AppDb db)
{
    /// <summary>
    /// The meeting whose agenda drafts itself: the body's first to come that is still open. A child due after that
    /// agenda is issued is found for the one after, and so is on one of the two.
    /// </summary>
    public Task<Meeting?> NextAsync(Guid body, DateTime now, CancellationToken cancel) =>
        WithItems().OrderBy(m => m.StartsAt).FirstOrDefaultAsync(
            m => m.BodyId == body && m.StartsAt >= now && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaDraft), cancel);

    /// <summary>Refreshes that meeting's agenda. Nothing is written when nothing has changed.</summary>
    /// <exception cref="RuleViolation">The agenda is issued, the day has passed, or an earlier meeting is still being prepared.</exception>
    public async Task<DraftOutcome> RefreshAsync(Guid meetingId, DateTime now, CancellationToken cancel)
    {
        var meeting = await WithItems().SingleAsync(m => m.Id == meetingId, cancel);
        var next = await NextAsync(meeting.BodyId, now, cancel);
        RuleViolation.When(meeting.IsOpen && next != meeting, "Only the next meeting's agenda drafts itself. Once that agenda is issued, this one does.");
        return await RefreshAsync(meeting, now, cancel);
    }

    public async Task<DraftOutcome> RefreshAsync(Meeting meeting, DateTime now, CancellationToken cancel)
    {
        var facts = await new CandidateGathering(db).GatherAsync(meeting, now, cancel);
        return meeting.Draft(AgendaRanking.Rank(facts, meeting.Day, LondonTime.DateOf(now)), now);
    }

    private IQueryable<Meeting> WithItems() => db.Set<Meeting>().Include(m => m.Items).ThenInclude(i => i.Factors);
}
