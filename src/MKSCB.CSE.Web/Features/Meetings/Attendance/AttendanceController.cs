using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Invitations;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Attendance;

/// <summary>Who is asked to a meeting and who was there; whether that is enough to decide.</summary>
[Route("/meetings/{id:guid}/attendance"), ShowsRecords]
public sealed class AttendanceController(CaseRecords records, CurrentUser who, Outbox outbox, TimeProvider time) : Controller
{
    [HttpGet(""), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Attendance([FromRoute] Guid id, CancellationToken cancel) =>
        await AttendancePage.LoadAsync(records, who, id, cancel) is { } page ? Shown(new AttendanceForm { Page = page }) : Missed();

    /// <summary>Asks everybody who holds a seat and has not been asked.</summary>
    [HttpPost("invite"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Invite([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await MeetingAsync(id, cancel) is not { } meeting)
        {
            return Missed();
        }

        meeting.MustBeUnlocked();
        var (today, now) = (time.Today(), time.Now());
        var asked = await records.Attendees.Where(a => a.MeetingId == id && a.ItemId == null).Select(a => a.AccountId).ToListAsync(cancel);
        var seats = await records.BodyMembers.Where(m => m.BodyId == meeting.BodyId && m.From <= today && (m.To == null || m.To >= today) && !asked.Contains(m.AccountId))
            .Select(m => new { m.AccountId, m.Account!.DisplayName, m.AgencyId }).Distinct().ToListAsync(cancel);
        var attendees = seats.DistinctBy(s => s.AccountId).Select(s => new Attendee { MeetingId = id, AccountId = s.AccountId, Name = s.DisplayName, AgencyId = s.AgencyId, InvitedAt = now }).ToList();
        attendees.ForEach(records.Add);
        outbox.PostAll(attendees.Select(InvitedLetter.To));
        // Two people inviting at once meet on the meeting's row, so that nobody is asked twice.
        records.Expect(meeting, meeting.Version);
        await records.SaveAsync(cancel);
        return Saved(id, attendees.Count == 0 ? "Everybody who holds a seat has been asked already." : $"{Say.Count(attendees.Count, "person has", "people have")} been asked.");
    }

    [HttpPost(""), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Attendance([FromRoute] Guid id, AttendanceForm form, CancellationToken cancel)
    {
        if (await AttendancePage.LoadAsync(records, who, id, cancel) is not { Prepares: true } page)
        {
            return Missed();
        }

        form.Check(page, ModelState);
        if (!ModelState.IsValid)
        {
            return Shown(form with { Page = page });
        }

        var changed = form.On(page).Where(x => x.Entry.Changes(x.Row)).ToDictionary(x => x.Row.Id, x => x.Entry);
        foreach (var attendee in await records.Attendees.Include(a => a.Meeting).Where(a => changed.Keys.Contains(a.Id)).ToListAsync(cancel))
        {
            records.Expect(attendee, changed[attendee.Id].Seen ?? attendee.Version);
            attendee.RecordAs(changed[attendee.Id].State!.Value, changed[attendee.Id].Said, who, time.Now());
        }

        await records.SaveAsync(cancel);
        return Saved(id, "The attendance is recorded.");
    }

    [HttpPost("quorum"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> RecordQuorum([FromRoute] Guid id, QuorumRecordForm form, CancellationToken cancel)
    {
        if (await AttendancePage.LoadAsync(records, who, id, cancel) is not { Prepares: true } page || await MeetingAsync(id, cancel) is not { } meeting)
        {
            return Missed();
        }

        if (!page.Present().IsMet && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(form.Reason), "Without a quorum, say why the meeting goes on");
        }

        if (!ModelState.IsValid)
        {
            return Shown(new AttendanceForm { Page = page });
        }

        records.Expect(meeting, form.Seen ?? meeting.Version);
        meeting.RecordQuorum(page.Present(), form.Reason, who, time.Now());
        await records.SaveAsync(cancel);
        return Saved(id, "Recorded.");
    }

    private Task<Meeting?> MeetingAsync(Guid id, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        return records.Meetings.FirstOrDefaultAsync(m => m.Id == id && prepares.Contains(m.BodyId), cancel);
    }

    private RedirectResult Saved(Guid id, string said)
    {
        records.Seen(ReadKind.List, "attendance", id, []);
        this.Say(said);
        return Redirect($"/meetings/{id}/attendance");
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "attendance");
        return NotFound();
    }

    private ViewResult Shown(AttendanceForm form)
    {
        records.Seen(ReadKind.List, "attendance", form.Page!.Id, form.Page.All.Select(r => r.Id));
        return View("Attendance", form);
    }
}
