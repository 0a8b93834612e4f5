using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Matching;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// The only door to case data. Every query it hands out is already narrowed to what the person may see, so a
/// page cannot forget to ask. A record that is not there is either missing or hidden: answer 404 for both.
/// </summary>
public sealed class CaseRecords
{
    private readonly AppDb _db;
    private readonly CurrentUser _who;
    private readonly TimeProvider _time;

    private readonly ReadNotes _notes;

    private readonly RepeatMissing _repeat;

    internal CaseRecords(AppDb db, CurrentUser who, TimeProvider time, ReadNotes notes, RepeatMissing repeat)
    {
        _repeat = repeat;
        _db = db;
        _who = who;
        _time = time;
        _notes = notes;
    }

    public IQueryable<ScreeningSubmission> Screenings => _db.Set<ScreeningSubmission>().Where(Visibility.Screenings(_who));

    public IQueryable<Child> Children => _db.Set<Child>().Where(Visibility.Children(_who, _time.Now(), _time.Today()));

    public IQueryable<Meeting> Meetings => _db.Set<Meeting>().Where(Visibility.Meetings(_who));

    public IQueryable<AgendaItem> AgendaItems => _db.Set<AgendaItem>().Where(Visibility.AgendaItems(_who));

    /// <summary>The items whose notes this person may read: what is written about a child closes with the child's record (decision 0110).</summary>
    public IQueryable<AgendaItem> ItemsToRead => AgendaItems.Where(i => i.ChildId == null || Children.Any(c => c.Id == i.ChildId));

    /// <summary>Versions of minutes; an amendment of an item that is not this person's to read is no version to them.</summary>
    public IQueryable<MinutesVersion> MinutesVersions => _db.Set<MinutesVersion>().Where(v => Meetings.Any(m => m.Id == v.MeetingId) && (v.ItemId == null || ItemsToRead.Any(i => i.Id == v.ItemId)));

    public IQueryable<MinutesPart> MinutesParts => _db.Set<MinutesPart>().Where(p => ItemsToRead.Any(i => i.Id == p.ItemId));

    public IQueryable<ItemCorrection> Corrections => _db.Set<ItemCorrection>().Where(c => ItemsToRead.Any(i => i.Id == c.ItemId));

    /// <summary>What was recorded of a meeting, as far as this person may read it. Null when there is no such meeting for them, or it has no minutes yet.</summary>
    public Task<MinutesText?> DraftMinutesAsync(Guid meetingId, CancellationToken cancel) =>
        new MinutesGathering(Meetings, ItemsToRead, Actions, Attendees, _db.Set<Agency>()).GatherAsync(meetingId, cancel);

    /// <summary>Approves the minutes in the next save: all of them, also of an item its chair must not see; so only its chair or deputy may, and nothing is handed back.</summary>
    /// <exception cref="RuleViolation">They are not a draft, or this person does not chair the body.</exception>
    public Task ApproveMinutesAsync(Meeting meeting, CancellationToken cancel)
    {
        RuleViolation.When(!_who.BodiesAs(Role.MeetingChair).Contains(meeting.BodyId), "The chair or the deputy approves the minutes.");
        return new MinutesKeeping(_db).ApproveAsync(meeting, _who, _time.Now(), cancel);
    }

    /// <summary>Amends approved minutes in the next save. Needs the item with its meeting and its record.</summary>
    /// <exception cref="RuleViolation">They are not approved, nothing would change, or this person does not chair the body.</exception>
    public Task AmendMinutesAsync(AgendaItem item, IReadOnlyDictionary<MinutesField, string?> words, string reason, CancellationToken cancel)
    {
        RuleViolation.When(!_who.BodiesAs(Role.MeetingChair).Contains(item.Meeting!.BodyId), "The chair or the deputy amends the minutes.");
        return new MinutesKeeping(_db).AmendAsync(item, words, reason, (_who, _time.Now()), cancel);
    }

    /// <summary>Who owns an action of a meeting, to write to them all: also where the action is about a child that who prepares the meeting must not know of.</summary>
    public Task<List<Guid>> ActionOwnersAsync(Meeting meeting, CancellationToken cancel) =>
        _who.PreparesBodies.Contains(meeting.BodyId) ? new MinutesKeeping(_db).OwnersAsync(meeting.Id, cancel) : Task.FromResult<List<Guid>>([]);

    /// <summary>What agencies said, for the meeting to read.</summary>
    public IQueryable<AgencyReturn> Returns => _db.Set<AgencyReturn>().Where(Visibility.Returns(_who));

    /// <summary>What this person's agency is asked, to answer.</summary>
    public IQueryable<AgencyReturn> ReturnsToGive => _db.Set<AgencyReturn>().Where(Visibility.ReturnsToGive(_who, _time.Now()));

    public IQueryable<Attendee> Attendees => _db.Set<Attendee>().Where(Visibility.Attendees(_who));

    /// <summary>Packs this person prepares.</summary>
    public IQueryable<MeetingPack> Packs => _db.Set<MeetingPack>().Where(Visibility.Packs(_who));

    /// <summary>Copies of packs; opened through <see cref="PackRecords"/>, which cuts what is in them.</summary>
    public IQueryable<PackCopy> PackCopies => _db.Set<PackCopy>().Where(Visibility.PackCopies(_who));

    public IQueryable<RestrictedPart> RestrictedParts => _db.Set<RestrictedPart>().Where(Visibility.RestrictedParts(_who, _time.Now()));

    public IQueryable<MeetingAction> Actions => _db.Set<MeetingAction>().Where(Visibility.Actions(_who));

    /// <summary>
    /// That a child whose record one may open has or had an intervention, and where it stands: what was done in it stays with those of
    /// <see cref="Interventions"/>.
    /// </summary>
    public IQueryable<InterventionInBrief> InterventionsInBrief => Children.SelectMany(c => _db.Set<Intervention>().Where(i => i.ChildId == c.Id))
        .Select(i => new InterventionInBrief { Id = i.Id, ChildId = i.ChildId, State = i.State, ReferredAt = i.ReferredAt, Worker = i.WorkerName, StartedOn = i.StartedOn, EndedOn = i.EndedOn });

    public IQueryable<Intervention> Interventions => _db.Set<Intervention>().Where(Visibility.Interventions(_who));

    public IQueryable<MissingEpisode> MissingEpisodes => _db.Set<MissingEpisode>().Where(Visibility.MissingEpisodes(_who, Children));

    public IQueryable<ReturnInterview> ReturnInterviews => _db.Set<ReturnInterview>().Where(Visibility.ReturnInterviews(_who, Children));

    /// <summary>
    /// How many places of an agency's intensive intervention are taken: a number, counted past what the person may see, so that a child hidden
    /// from them takes up a place too. For those who run it only.
    /// </summary>
    public Task<int> PlacesTakenAsync(Guid agencyId, CancellationToken cancel)
    {
        var runs = _who.RunsInterventionsOf;
        return _db.Set<Intervention>().CountAsync(i => i.AgencyId == agencyId && runs.Contains(i.AgencyId) && Intervention.WithPlace.Contains(i.State), cancel);
    }

    public IQueryable<BodyMember> BodyMembers => _db.Set<BodyMember>().Where(Visibility.BodyMembers(_who));

    public IQueryable<RoleAssignment> BodyRoles => _db.Set<RoleAssignment>().Where(Visibility.BodyRoles(_who));

    /// <summary>Who has a role on a body from this day on and sits nowhere on it.</summary>
    public IQueryable<BodyAccess> AccessWithoutSeat(Guid bodyId, DateOnly today) =>
        from role in BodyRoles
        join person in _db.Set<Account>() on role.AccountId equals person.Id
        where role.MeetingBodyId == bodyId && (role.To == null || role.To >= today) && person.State != AccountState.Left && !_db.Set<BodyMember>().Any(m => m.RoleAssignmentId == role.Id)
        select new BodyAccess { RoleId = role.Id, AccountId = person.Id, Name = person.DisplayName, JobTitle = person.JobTitle, Agency = person.Agency!.Name, Role = role.Role, From = role.From, To = role.To };

    /// <summary>The accounts that hold a role on a body today, for a letter to its panel.</summary>
    public Task<List<Guid>> PanelOfAsync(Guid bodyId, CancellationToken cancel)
    {
        var today = _time.Today();
        return BodyRoles.Where(r => r.MeetingBodyId == bodyId && r.From <= today && (r.To == null || r.To >= today)).Select(r => r.AccountId).Distinct().ToListAsync(cancel);
    }

    /// <summary>The account behind a role on a body, to seat it.</summary>
    public Task<Account> HolderOfAsync(RoleAssignment role, CancellationToken cancel) => _db.Set<Account>().SingleAsync(a => a.Id == role.AccountId && role.MeetingBodyId != null, cancel);

    /// <summary>People the service keeps out of a record this person keeps, and nobody has looked yet: never themselves, and no child hidden from them.</summary>
    public IQueryable<ConflictToLookAt> KeptOutUnseen => new LooksDue(_db, _who, Children, _time.Now()).KeptOut();

    /// <summary>People of the same surname as a child they meet in their work, not kept out: never this person, and no child hidden from them.</summary>
    public IQueryable<ConflictToLookAt> SameSurnames => new LooksDue(_db, _who, Children, _time.Now()).Asked();

    public IQueryable<HistoryImport> HistoryImports => _db.Set<HistoryImport>().Where(Visibility.HistoryImports(_who));

    /// <summary>
    /// Brings a meeting's agenda up to date with who is due. Unscoped inside, because being found is what makes a child
    /// visible to those who prepare the agenda; so only they may ask, and nothing is handed back but counts.
    /// </summary>
    /// <exception cref="RuleViolation">The agenda is issued, or it is not the next meeting's.</exception>
    public Task<DraftOutcome?> RefreshAgendaAsync(Guid meetingId, CancellationToken cancel) =>
        new AgendaDrafting(_db, _repeat).RefreshForAsync(_who, meetingId, _time.Now(), cancel);

    /// <summary>
    /// Asks the member agencies for every return of this meeting that is still to be asked, with their letters, in the next save. Unscoped
    /// inside, because a child hidden from who prepares the agenda is asked for too; so only they may, and nothing is handed back.
    /// </summary>
    public Task AskForReturnsAsync(Meeting meeting, WorkingDays days, CancellationToken cancel) =>
        _who.PreparesBodies.Contains(meeting.BodyId) ? new ReturnAsking(_db, days).AskAsync(meeting, _time.Now(), cancel) : Task.CompletedTask;

    /// <summary>A body whose meetings this person prepares, to change its rules.</summary>
    public Task<MeetingBody?> BodyToKeepAsync(string code, CancellationToken cancel)
    {
        var prepares = _who.PreparesBodies;
        return _db.Set<MeetingBody>().Include(b => b.QuorumKinds).FirstOrDefaultAsync(b => b.Code == code && prepares.Contains(b.Id), cancel);
    }

    /// <summary>An active account by its exact email address, for somebody who keeps a body's panel; null for anybody else.</summary>
    public Task<Account?> ColleagueAsync(string email, CancellationToken cancel)
    {
        var (keeps, normal) = (_who.PreparesBodies.Count > 0, email.ToUpperInvariant());
        return _db.Set<Account>().FirstOrDefaultAsync(a => keeps && a.NormalizedEmail == normal && a.State == AccountState.Active, cancel);
    }

    /// <summary>
    /// A child that somebody preparing this meeting names by reference, to add to its agenda. A locality's meeting finds the children who live
    /// there, those of whom nobody knows where they live, and those passed to it; the whole area's only children whom triage or a meeting has had
    /// before it, so that a guessed reference opens no record. Nobody finds one they have a conflict with.
    /// </summary>
    public Task<Child?> ChildToAddAsync(Meeting meeting, string reference, CancellationToken cancel)
    {
        var (me, prepares, body) = (_who.Id, _who.PreparesBodies, meeting.BodyId);
        var visible = Children.Select(c => c.Id);
        var ofArea = _db.Set<MeetingBody>().Where(b => b.Id == body && b.LocalityCode == null);
        return _db.Set<Child>().FirstOrDefaultAsync(
            c => c.Reference == reference && !c.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null) && prepares.Contains(body)
                && ((ofArea.Any() && (visible.Contains(c.Id) || c.AgendaItems.Any() || _db.Set<Triage.TriageStep>().Any(s => s.ChildId == c.Id && s.MeetingBodyId != null)))
                    || (!ofArea.Any() && (!c.Locality!.HasMeeting || _db.Set<MeetingBody>().Any(b => b.Id == body && b.LocalityCode == c.LocalityCode)))
                    || _db.Set<ChildPassing>().Any(p => p.ChildId == c.Id && p.ToBodyId == body && p.State != PassingState.Returned)), cancel);
    }

    /// <summary>
    /// Every sign that a screening of this child answered yes or possible, the latest of each: what must be answered before the child is stepped
    /// down. Of screenings the person may not open, only the signs' own words; none of a child they may not see.
    /// </summary>
    public async Task<EarlierIndicators> EarlierIndicatorsAsync(Guid childId, CancellationToken cancel)
    {
        List<AnswerValue> positive = [AnswerValue.Yes, AnswerValue.Possible, AnswerValue.High, AnswerValue.Medium, AnswerValue.Low];
        var visible = Children.Where(c => c.Id == childId);
        var rows = await _db.Set<ScreeningSubmission>().Where(s => s.ChildId == childId && visible.Any() && s.SubmittedAt != null && s.State != ScreeningState.Withdrawn)
            .SelectMany(s => s.Answers, (s, a) => new { s.InstrumentVersionId, At = s.SubmittedAt!.Value, a.ItemCode, a.Value }).Where(r => positive.Contains(r.Value)).ToListAsync(cancel);
        var used = rows.Select(r => r.InstrumentVersionId).Distinct().ToList();
        var versions = await _db.Set<Screening.Instruments.InstrumentVersion>().AsNoTracking().Where(v => used.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Definition(), cancel);
        var latest = rows.OrderByDescending(r => r.At).Select(r => (Instrument: versions[r.InstrumentVersionId], r.ItemCode, r.At)).DistinctBy(r => (r.Instrument.Code, r.ItemCode));
        return new EarlierIndicators(childId, [.. latest.OrderBy(r => r.ItemCode, StringComparer.Ordinal).Select(r => new EarlierIndicator(
            $"{r.Instrument.Code}:{r.ItemCode}", r.Instrument.AllItems().First(i => i.Item.Code == r.ItemCode).Item.Text.Cut(StepDownIndicator.TextLength), LondonTime.DateOf(r.At)))]);
    }

    /// <summary>
    /// Notes what the page about to be sent shows, for the read audit. The note is made durable before the body is
    /// sent, or the page is not sent; an action marked <c>[ShowsRecords]</c> that notes nothing is refused.
    /// </summary>
    /// <param name="kind">In what way it is shown.</param>
    /// <param name="subject">A stable word such as <c>child</c> or <c>triage-queue</c>; never a name.</param>
    /// <param name="recordId">The record, where the page is about one.</param>
    /// <param name="shown">The records a list shows; an empty list is noted too.</param>
    /// <param name="reason">Why, where the page asks.</param>
    public void Seen(ReadKind kind, string subject, Guid? recordId = null, IEnumerable<Guid>? shown = null, string? reason = null) =>
        _notes.Add(new ReadNote(kind, subject, recordId, [.. shown ?? []], reason));

    public void Add(Record record) => _db.Add(record);

    /// <summary>
    /// The record was read at this version: a save after somebody else's is refused, even where only what hangs on it is changed.
    /// So a rule that looks at all of a child's episodes cannot be passed by two people at once.
    /// </summary>
    public void Expect(Record record, long seen)
    {
        var version = _db.Entry(record).Property(r => r.Version);
        version.OriginalValue = seen;
        version.IsModified = true;
    }

    /// <summary>Saves everything changed since the last save, with its audit rows, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these records first.</exception>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
