using System.Linq.Expressions;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Who may see what: one expression per aggregate, used by lists, single records, search, counts, exports and
/// notifications alike. Conflict of interest comes first and beats every relation. A record outside the
/// expression answers exactly as one that does not exist.
/// </summary>
public static class Visibility
{
    /// <summary>How long after a meeting its panel may still open what was on its agenda.</summary>
    public static readonly TimeSpan PanelAfterMeeting = TimeSpan.FromDays(28);

    /// <summary>
    /// A submission: its author, the lead of the author's agency (once it was sent: a draft, or one withdrawn before it was sent, is the author's alone),
    /// triage and CSE co-ordination (likewise). A conflict on the matched child hides it from all but its author.
    /// </summary>
    public static Expression<Func<ScreeningSubmission, bool>> Screenings(CurrentUser who)
    {
        var me = who.Id;
        var everyChild = who.SeesEveryChild;
        var leads = who.LeadsAgencies;
        return s => s.AuthorId == me
            || (s.SubmittedAt != null
                && (everyChild || leads.Contains(s.AgencyId))
                && (s.ChildId == null || !s.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)));
    }

    /// <summary>
    /// A child: triage and CSE co-ordination; the people who work with the child now and the leads of their agencies;
    /// chair and administrator of a meeting from the moment the child is a candidate; its panel from issue of the
    /// agenda until <see cref="PanelAfterMeeting"/> after the meeting. Nobody else.
    /// </summary>
    public static Expression<Func<Child, bool>> Children(CurrentUser who, DateTime now, DateOnly today)
    {
        var me = who.Id;
        var everyChild = who.SeesEveryChild;
        var leads = who.LeadsAgencies;
        var prepares = who.PreparesBodies;
        var sitsOn = who.SitsOnBodies;
        var panelSince = now - PanelAfterMeeting;
        return c => !c.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && (everyChild
                || c.Involvements.Any(i => (i.AccountId == me || leads.Contains(i.AgencyId)) && i.From <= today && (i.To == null || i.To >= today))
                || c.AgendaItems.Any(a => prepares.Contains(a.Meeting!.BodyId)
                    || (sitsOn.Contains(a.Meeting!.BodyId) && a.State != AgendaItemState.Declined && a.State != AgendaItemState.Deferred && a.Meeting!.IssuedAt != null && a.Meeting!.StartsAt >= panelSince)));
    }

    /// <summary>A meeting: those who prepare its body always; its panel and co-ordination once the agenda is issued.</summary>
    public static Expression<Func<Meeting, bool>> Meetings(CurrentUser who)
    {
        var prepares = who.PreparesBodies;
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return m => prepares.Contains(m.BodyId) || ((everyChild || sitsOn.Contains(m.BodyId)) && m.IssuedAt != null);
    }

    /// <summary>An agenda item: on a meeting one may see, and not about a child one has a conflict with.</summary>
    public static Expression<Func<AgendaItem, bool>> AgendaItems(CurrentUser who)
    {
        var me = who.Id;
        var prepares = who.PreparesBodies;
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return a => (a.ChildId == null || !a.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && (prepares.Contains(a.Meeting!.BodyId)
                || ((everyChild || sitsOn.Contains(a.Meeting!.BodyId)) && a.Meeting!.IssuedAt != null && a.State != AgendaItemState.Declined && a.State != AgendaItemState.Deferred));
    }

    /// <summary>Who sits on a body: those who sit on it themselves, and co-ordination. Names of colleagues, nothing of a child.</summary>
    public static Expression<Func<BodyMember, bool>> BodyMembers(CurrentUser who)
    {
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return m => everyChild || sitsOn.Contains(m.BodyId);
    }

    /// <summary>A list of past meetings: who brought it, while they may; its rows may name a child that a colleague must not know of.</summary>
    public static Expression<Func<HistoryImport, bool>> HistoryImports(CurrentUser who)
    {
        var me = who.Id;
        var may = who.Can(Permission.ImportHistory);
        return i => may && i.BroughtById == me;
    }

    /// <summary>
    /// An action a meeting agreed: its owner, the leads of the owner's agency, those who prepare the body that holds them to it, the panel
    /// that agreed it, co-ordination, and whoever the ladder has brought it to. The action alone: nothing of the child's record comes with it.
    /// </summary>
    public static Expression<Func<MeetingAction, bool>> Actions(CurrentUser who)
    {
        var me = who.Id;
        var leads = who.LeadsAgencies;
        var (prepares, sitsOn) = (who.PreparesBodies, who.SitsOnBodies);
        var everyChild = who.SeesEveryChild;
        var (subGroup, independent) = (who.Holds(Role.SubGroupChair), who.Holds(Role.IndependentChair));
        return a => (a.ChildId == null || !a.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && (a.OwnerId == me || (subGroup && a.Rung == LadderRung.SubGroupChair) || ((subGroup || independent) && a.Rung == LadderRung.IndependentChair) || everyChild || leads.Contains(a.OwnerAgencyId) || prepares.Contains(a.BodyId)
                || (sitsOn.Contains(a.BodyId) && a.Meeting!.IssuedAt != null));
    }
}
