using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Gives one meeting another place or time. Its panel is told when the agenda has been issued already.</summary>
[Route("/meetings/{id:guid}/place-and-time"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class MoveMeetingController(CaseRecords records, CurrentUser who, Outbox outbox, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> MoveMeeting([FromRoute] Guid id, CancellationToken cancel) =>
        await records.MeetingToPrepareAsync(who, id, cancel) is { } meeting && meeting.CanMove(time.Now()) ? await FormAsync(id, MoveMeetingForm.Of(meeting), cancel) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> MoveMeeting([FromRoute] Guid id, MoveMeetingForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(id, form, cancel);
        }

        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        await MustBeAloneAsync(meeting, form.Day!.Value, cancel);
        this.OfferMerge(async (services, stop) =>
            await services.GetRequiredService<CaseRecords>().MeetingToPrepareAsync(who, id, stop) is { } now ? MoveMeetingForm.Of(now) : null);
        meeting.Move(form.StartsAt, form.Place!, form.Reason!, who, time.Now());
        records.Expect(meeting, form.Version ?? 0);
        var isTold = meeting.State == MeetingState.AgendaIssued;
        if (isTold)
        {
            outbox.PostAll((await records.PanelOfAsync(meeting.BodyId, cancel)).Where(person => person != who.Id).Select(person => MeetingMovedLetter.To(meeting, person)));
        }

        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "agenda", id);
        this.Say(isTold ? "The place and time have been changed. The panel is told by mail." : "The place and time have been changed.");
        return Redirect($"/meetings/{id}/agenda");
    }

    /// <summary>A body meets once on a day: an agenda drafts itself for the next meeting, and two on one day could not be told apart.</summary>
    private async Task MustBeAloneAsync(Meeting meeting, DateOnly day, CancellationToken cancel)
    {
        var (from, until) = (LondonTime.ToUtc(day, TimeOnly.MinValue), LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue));
        var taken = await records.Meetings.AnyAsync(m => m.BodyId == meeting.BodyId && m.Id != meeting.Id && m.StartsAt >= from && m.StartsAt < until, cancel);
        RuleViolation.When(taken, "Another meeting of the same body is on that day.");
    }

    private async Task<IActionResult> FormAsync(Guid id, MoveMeetingForm form, CancellationToken cancel)
    {
        if (await AgendaPage.LoadAsync(records, who, id, cancel) is not { Prepares: true } page)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "agenda", id);
        return View(form with { Page = page });
    }
}
