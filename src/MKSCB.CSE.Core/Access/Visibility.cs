using System.Linq.Expressions;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Missing;
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
    /// agenda until <see cref="PanelAfterMeeting"/> after the meeting, or until it is cancelled. Nobody else.
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
                    || (sitsOn.Contains(a.Meeting!.BodyId) && a.State != AgendaItemState.Declined && a.State != AgendaItemState.Deferred && a.Meeting!.IssuedAt != null && a.Meeting!.State != MeetingState.Cancelled && a.Meeting!.StartsAt >= panelSince)));
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
            // What a locality tells is not there for whom nothing of it is; nor is an item whose entries have gone on to a later agenda, where one of
            // what had been told by then is hidden from them: its notes speak of it still.
            && (a.FeedbackFromId == null
                || (!a.Feedback.Any() && !a.FeedbackFrom!.Told.Any(f => f.ChildId != null && f.WrittenAt <= a.Meeting!.StartsAt && f.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)))
                || a.Feedback.Any(f => f.ChildId == null || !f.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)))
            && (prepares.Contains(a.Meeting!.BodyId)
                || ((everyChild || sitsOn.Contains(a.Meeting!.BodyId)) && a.Meeting!.IssuedAt != null && a.Meeting!.State != MeetingState.Cancelled && a.State != AgendaItemState.Declined && a.State != AgendaItemState.Deferred));
    }

    /// <summary>How long after a meeting should have begun its agencies may still answer for it.</summary>
    public static readonly TimeSpan ReturnsAfterStart = TimeSpan.FromHours(12);

    /// <summary>
    /// What agencies returned, to read: as the agenda item it belongs to. An agency's own people read what they are asked through
    /// <see cref="ReturnsToGive"/>, and what other agencies said only at a meeting they sit on.
    /// </summary>
    public static Expression<Func<AgencyReturn, bool>> Returns(CurrentUser who)
    {
        var me = who.Id;
        var prepares = who.PreparesBodies;
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return r => !r.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && (prepares.Contains(r.Item.Meeting!.BodyId)
                || ((everyChild || sitsOn.Contains(r.Item.Meeting!.BodyId)) && r.Item.Meeting!.IssuedAt != null && r.Item.State != AgendaItemState.Declined && r.Item.State != AgendaItemState.Deferred));
    }

    /// <summary>
    /// What an agency is asked: its leads, and those who speak for it at that meeting, while the child is on the agenda and the meeting
    /// is to be held. It opens who the child is, to search for, and no record: <see cref="Children"/> does not follow from it.
    /// </summary>
    public static Expression<Func<AgencyReturn, bool>> ReturnsToGive(CurrentUser who, DateTime now)
    {
        var me = who.Id;
        var agency = who.AgencyId;
        var leads = who.LeadsAgencies;
        var sitsOn = who.SitsOnBodies;
        var since = now - ReturnsAfterStart;
        return r => !r.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && (leads.Contains(r.AgencyId) || (r.AgencyId == agency && sitsOn.Contains(r.Item.Meeting!.BodyId)))
            && r.Item.State != AgendaItemState.Declined && r.Item.State != AgendaItemState.Deferred && r.Item.Meeting!.StartsAt >= since
            && (r.Item.Meeting!.State == MeetingState.Scheduled || r.Item.Meeting!.State == MeetingState.AgendaDraft || r.Item.Meeting!.State == MeetingState.AgendaIssued);
    }

    /// <summary>
    /// What an agency kept to named roles: who holds one of them at that meeting, where they may read the return at all, and the agency's
    /// own people while they may answer. Nobody else, and nothing tells them that it is there.
    /// </summary>
    public static Expression<Func<RestrictedPart, bool>> RestrictedParts(CurrentUser who, DateTime now)
    {
        var me = who.Id;
        var agency = who.AgencyId;
        var leads = who.LeadsAgencies;
        var sitsOn = who.SitsOnBodies;
        var (chairs, administers, panels) = (who.BodiesAs(Role.MeetingChair), who.BodiesAs(Role.MeetingAdministrator), who.BodiesAs(Role.PanelMember));
        var coordinates = who.Holds(Role.CseCoordinator);
        var since = now - ReturnsAfterStart;
        return p => !p.Return!.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && ((p.ForChair && chairs.Contains(p.Return.Item.Meeting!.BodyId))
                || (p.ForAdministrator && administers.Contains(p.Return.Item.Meeting!.BodyId))
                || (p.Return.Item.Meeting!.IssuedAt != null && p.Return.Item.State != AgendaItemState.Declined && p.Return.Item.State != AgendaItemState.Deferred
                    && ((p.ForPanel && panels.Contains(p.Return.Item.Meeting!.BodyId)) || (p.ForCoordinator && coordinates)))
                || ((leads.Contains(p.Return.AgencyId) || (p.Return.AgencyId == agency && sitsOn.Contains(p.Return.Item.Meeting!.BodyId)))
                    && p.Return.Item.State != AgendaItemState.Declined && p.Return.Item.State != AgendaItemState.Deferred && p.Return.Item.Meeting!.StartsAt >= since
                    && (p.Return.Item.Meeting!.State == MeetingState.Scheduled || p.Return.Item.Meeting!.State == MeetingState.AgendaDraft || p.Return.Item.Meeting!.State == MeetingState.AgendaIssued)));
    }

    /// <summary>
    /// Who is asked to a meeting: the person themselves, those who prepare it, and its panel and co-ordination from the issue. Who comes for
    /// one item tells that there is one, so a conflict with that child hides them too.
    /// </summary>
    public static Expression<Func<Attendee, bool>> Attendees(CurrentUser who)
    {
        var me = who.Id;
        var prepares = who.PreparesBodies;
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return a => (a.Item!.ChildId == null || !a.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && (a.AccountId == me || prepares.Contains(a.Meeting!.BodyId)
                || ((everyChild || sitsOn.Contains(a.Meeting!.BodyId)) && a.Meeting!.IssuedAt != null
                    && (a.ItemId == null || (a.Item!.State != AgendaItemState.Declined && a.Item!.State != AgendaItemState.Deferred))));
    }

    /// <summary>Who sits on a body: those who sit on it themselves, and co-ordination. Names of colleagues, nothing of a child.</summary>
    public static Expression<Func<BodyMember, bool>> BodyMembers(CurrentUser who)
    {
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return m => everyChild || sitsOn.Contains(m.BodyId);
    }

    /// <summary>Who holds a role on a body, with a seat or without: like <see cref="BodyMembers"/>, colleagues and nothing of a child.</summary>
    public static Expression<Func<RoleAssignment, bool>> BodyRoles(CurrentUser who)
    {
        var sitsOn = who.SitsOnBodies;
        var everyChild = who.SeesEveryChild;
        return r => r.MeetingBodyId != null && (everyChild || sitsOn.Contains(r.MeetingBodyId.Value));
    }

    /// <summary>A list of past meetings: who brought it, while they may; its rows may name a child that a colleague must not know of.</summary>
    public static Expression<Func<HistoryImport, bool>> HistoryImports(CurrentUser who)
    {
        var me = who.Id;
        var may = who.Can(Permission.ImportHistory);
        return i => may && i.BroughtById == me;
    }

    /// <summary>
    /// An action a meeting agreed: its owner, the leads of the owner's agency, those who prepare the body that agreed it or the one that took the
    /// child over since, their panels, co-ordination, and whoever the ladder has brought it to. The action alone: nothing of the child's record comes with it.
    /// </summary>
    public static Expression<Func<MeetingAction, bool>> Actions(CurrentUser who)
    {
        var me = who.Id;
        var leads = who.LeadsAgencies;
        var (prepares, sitsOn) = (who.PreparesBodies, who.SitsOnBodies);
        var everyChild = who.SeesEveryChild;
        var (subGroup, independent) = (who.Holds(Role.SubGroupChair), who.Holds(Role.IndependentChair));
        return a => (a.ChildId == null || !a.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && (a.OwnerId == me || (subGroup && a.Rung == LadderRung.SubGroupChair) || ((subGroup || independent) && a.Rung == LadderRung.IndependentChair) || everyChild || leads.Contains(a.OwnerAgencyId) || prepares.Contains(a.BodyId) || prepares.Contains(a.Meeting!.BodyId)
                || ((sitsOn.Contains(a.BodyId) || sitsOn.Contains(a.Meeting!.BodyId)) && a.Meeting!.IssuedAt != null));
    }

    /// <summary>
    /// An intensive intervention: the intervention managers of the agency that runs it, the worker named in it, triage and CSE co-ordination.
    /// It tells who the child is, their level and the
    /// decision it rests on; the child's record does not come with it: <see cref="Children"/> opens to the worker by their work with the child.
    /// </summary>
    public static Expression<Func<Intervention, bool>> Interventions(CurrentUser who)
    {
        var me = who.Id;
        var everyChild = who.SeesEveryChild;
        var runs = who.RunsInterventionsOf;
        var works = who.Can(Permission.WorkIntervention);
        return i => !i.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)
            && (everyChild || runs.Contains(i.AgencyId) || (works && i.WorkerId == me));
    }

    /// <summary>
    /// A missing episode: with the child's record; and every one for those who follow missing children, of whom it tells who the child is and
    /// nothing of the record: <see cref="Children"/> does not follow from it.
    /// </summary>
    public static Expression<Func<MissingEpisode, bool>> MissingEpisodes(CurrentUser who, IQueryable<Child> children)
    {
        var me = who.Id;
        return who.FollowsMissing ? e => !e.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null) : e => children.Any(c => c.Id == e.ChildId);
    }

    /// <summary>A return interview: as the episode it follows.</summary>
    public static Expression<Func<ReturnInterview, bool>> ReturnInterviews(CurrentUser who, IQueryable<Child> children)
    {
        var me = who.Id;
        return who.FollowsMissing ? i => !i.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null) : i => children.Any(c => c.Id == i.ChildId);
    }

    /// <summary>
    /// Items somebody was asked for as who knows the child, without a seat: from the issue of the agenda until <see cref="PanelAfterMeeting"/>
    /// after the meeting. It opens what a pack says of the item to everybody asked for it, and no record.
    /// </summary>
    public static Expression<Func<Attendee, bool>> CaseAttendances(CurrentUser who, DateTime now)
    {
        var me = who.Id;
        var since = now - PanelAfterMeeting;
        return a => a.AccountId == me && a.ItemId != null && (a.Item!.ChildId == null || !a.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))
            && a.Meeting!.IssuedAt != null && a.Meeting!.State != MeetingState.Cancelled && a.Meeting!.StartsAt >= since && a.Item!.State != AgendaItemState.Declined && a.Item!.State != AgendaItemState.Deferred;
    }

    /// <summary>A pack, to prepare and circulate: those who prepare the meeting.</summary>
    public static Expression<Func<MeetingPack, bool>> Packs(CurrentUser who)
    {
        var prepares = who.PreparesBodies;
        return p => prepares.Contains(p.Meeting!.BodyId);
    }

    /// <summary>
    /// A circulated copy: its recipient's own, and that it was sent to those who prepare the meeting. A copy for single items tells that there
    /// are such items, so a conflict with all of their children hides that it is there. What is in a copy is cut again by its reader's sight.
    /// </summary>
    public static Expression<Func<PackCopy, bool>> PackCopies(CurrentUser who)
    {
        var me = who.Id;
        var prepares = who.PreparesBodies;
        return c => c.AccountId == me
            || (prepares.Contains(c.Meeting!.BodyId) && (c.IsWhole || c.Parts.Any(p => p.Item!.ChildId == null || !p.Item!.Child!.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null))));
    }
}
