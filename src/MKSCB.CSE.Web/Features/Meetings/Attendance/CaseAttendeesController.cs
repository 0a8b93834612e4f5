using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Invitations;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Attendance;

/// <summary>Somebody who knows a child is asked for that one item.</summary>
[Route("/meetings/{id:guid}/attendance/add"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class CaseAttendeesController(CaseRecords records, ReferenceRecords reference, CurrentUser who, Outbox outbox, TimeProvider time) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Add([FromRoute] Guid id, CancellationToken cancel) => ShownAsync(id, new CaseAttendeeForm(), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Add([FromRoute] Guid id, CaseAttendeeForm form, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        var item = await records.AgendaItems.Include(i => i.Meeting).Include(i => i.Child!.Conflicts).FirstOrDefaultAsync(i => i.Id == form.Item && i.MeetingId == id && i.ChildId != null && prepares.Contains(i.Meeting!.BodyId), cancel);
        var person = string.IsNullOrWhiteSpace(form.Email) ? null : await records.ColleagueAsync(form.Email.Trim(), cancel);
        await CheckAsync(form, item != null, person, cancel);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(id, form, cancel);
        }

        item!.Meeting!.MustBeUnlocked();
        RuleViolation.When(person != null && item!.Child!.Conflicts.Any(c => c.AccountId == person.Id && c.EndedAt == null), "This person cannot attend for this item. Ask the CSE co-ordinator whom to ask instead.");
        RuleViolation.When(person != null && await records.Attendees.AnyAsync(a => a.ItemId == form.Item && a.AccountId == person.Id, cancel), "This person has already been asked for this item.");
        var attendee = new Attendee { MeetingId = id, ItemId = item!.Id, AccountId = person?.Id, Name = person?.DisplayName ?? form.Name!.Trim(), AgencyId = person?.AgencyId ?? form.Agency!.Value, InvitedAt = time.Now() };
        records.Expect(item.Meeting, item.Meeting.Version);
        records.Add(attendee);
        if (person != null)
        {
            outbox.Post(InvitedLetter.To(attendee));
        }

        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "attendance", attendee.Id);
        this.Say(person == null ? "Added. They have no account here, so tell them yourself when and where." : "Asked, by email.");
        return Redirect($"/meetings/{id}/attendance");
    }

    private async Task CheckAsync(CaseAttendeeForm form, bool itemFound, Account? person, CancellationToken cancel)
    {
        if (form.Item != null && !itemFound)
        {
            ModelState.AddModelError(nameof(form.Item), "Choose a child on this agenda");
        }

        if (!string.IsNullOrWhiteSpace(form.Email) && person == null)
        {
            ModelState.AddModelError(nameof(form.Email), "Nobody with an active account has this email address. Enter their name and agency instead");
        }

        if (person == null && form.Agency != null && !await reference.Agencies.AnyAsync(a => a.Id == form.Agency, cancel))
        {
            ModelState.AddModelError(nameof(form.Agency), "Choose an agency");
        }
    }

    private async Task<IActionResult> ShownAsync(Guid id, CaseAttendeeForm form, CancellationToken cancel)
    {
        if (await AgendaPage.LoadAsync(records, who, id, cancel) is not { Prepares: true } page)
        {
            records.Seen(ReadKind.Refused, "attendance");
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        var agencies = await reference.Agencies.Where(a => a.To == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        return View("Add", form with { Page = page, Agencies = [.. agencies.Select(a => new Choice(a.Id.ToString(), a.Name))] });
    }
}
