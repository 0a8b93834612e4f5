using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Invitations;

/// <summary>Meetings one is asked to. Open to everybody signed in, because somebody who comes for one child may hold no seat; it shows when and where, and nothing of the agenda.</summary>
[Route("/invitations"), Requires(Permission.UseService), ShowsRecords]
public sealed class InvitationsController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var rows = await InvitationRow.Of(records, who, time.Now()).ToListAsync(cancel);
        records.Seen(ReadKind.List, "invitations", shown: rows.Select(r => r.Id));
        return View(rows);
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Answer([FromRoute] Guid id, CancellationToken cancel) => ShownAsync(id, new InvitationForm(), cancel);

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Answer([FromRoute] Guid id, InvitationForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ShownAsync(id, form, cancel);
        }

        var me = who.Id;
        if (await records.Attendees.Include(a => a.Meeting).FirstOrDefaultAsync(a => a.Id == id && a.AccountId == me, cancel) is not { } attendee)
        {
            return Missed();
        }

        records.Expect(attendee, form.Seen ?? attendee.Version);
        attendee.Answer(form.Comes!.Value, form.InformationSent, who, time.Now());
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "invitation", id);
        this.Say(form.Comes.Value ? "Thank you. You are expected." : "Your apologies are recorded, with what you have sent.");
        return Redirect("/invitations");
    }

    /// <summary>The meeting for a calendar: no name and nothing of the agenda in it.</summary>
    [HttpGet("{id:guid}/calendar.ics"), FreshSignIn(Downloads = true)]
    public async Task<IActionResult> Calendar([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await InvitationRow.Of(records, who, time.Now()).FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } row)
        {
            return Missed();
        }

        records.Seen(ReadKind.Export, "invitation", id);
        return File(Encoding.UTF8.GetBytes(CalendarFile.Make(row.MeetingId, row.Body, row.StartsAt, row.LengthMinutes, row.Place, time.Now())), CalendarFile.Type, "meeting.ics");
    }

    private async Task<IActionResult> ShownAsync(Guid id, InvitationForm form, CancellationToken cancel)
    {
        if (await InvitationRow.Of(records, who, time.Now()).FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } row)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "invitation", id);
        return View("Answer", form with { Invitation = row });
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "invitation");
        return NotFound();
    }
}
