using System.Linq.Expressions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Meetings.Passing;

namespace MKSCB.CSE.Core.Access;

/// <summary>Who may see what goes from one meeting to another. The same order as <see cref="Visibility"/>: a conflict of interest comes first.</summary>
public static class PassingVisibility
{
    /// <summary>
    /// A child passed: those who prepare either meeting, whoever asked for their agency and its lead, triage and co-ordination. Whoever passed the
    /// child on for a meeting reads it while they prepare that meeting, and no longer.
    /// The panels read of it in the trail of an item they may read.
    /// </summary>
    public static Expression<Func<ChildPassing, bool>> Passings(CurrentUser who)
    {
        var me = who.Id;
        var (prepares, leads) = (who.PreparesBodies, who.LeadsAgencies);
        var everyChild = who.SeesEveryChild;
        return p => !p.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && (everyChild || (p.FromAgencyId != null && p.ById == me) || prepares.Contains(p.ToBodyId) || (p.FromBodyId != null && prepares.Contains(p.FromBodyId.Value))
                || (p.FromAgencyId != null && leads.Contains(p.FromAgencyId.Value)));
    }

    /// <summary>
    /// What a locality's meeting tells: those who prepare that meeting, its panel and co-ordination; those who prepare the whole area's meeting
    /// once it stands on their agenda, and its panel from the issue. Never somebody with a conflict of interest with the child it names.
    /// </summary>
    public static Expression<Func<FeedbackEntry, bool>> Feedback(CurrentUser who)
    {
        var me = who.Id;
        var (prepares, sitsOn) = (who.PreparesBodies, who.SitsOnBodies);
        var everyChild = who.SeesEveryChild;
        return f => (f.ChildId == null || !f.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && (prepares.Contains(f.BodyId) || ((everyChild || sitsOn.Contains(f.BodyId)) && f.Meeting!.IssuedAt != null)
                || (f.ItemId != null && (prepares.Contains(f.Item!.Meeting!.BodyId)
                    || (sitsOn.Contains(f.Item.Meeting!.BodyId) && f.Item.Meeting.IssuedAt != null && f.Item.Meeting.State != MeetingState.Cancelled
                        && f.Item.State != AgendaItemState.Declined && f.Item.State != AgendaItemState.Deferred))));
    }
}
