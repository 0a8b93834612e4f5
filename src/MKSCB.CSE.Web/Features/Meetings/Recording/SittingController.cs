using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>A meeting begins and ends.</summary>
[Route("/meetings/{id:guid}"), Requires(Permission.PrepareAgenda)]
public sealed class SittingController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpPost("begin")]
    public async Task<IActionResult> Begin([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToRecordAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        RuleViolation.When(LondonTime.DateOf(meeting.StartsAt) > time.Today(), $"This meeting is on {Shared.Say.Date(meeting.StartsAt)}. It begins on its day.");
        meeting.Begin();
        await records.SaveAsync(cancel);
        this.Say("The meeting has begun. Record each item on its own page; what you type is saved as you go.");
        return Redirect(meeting.OnAgenda.FirstOrDefault() is { } first ? $"/meetings/{id}/items/{first.Id}/record" : $"/meetings/{id}/agenda");
    }

    /// <summary>What has not been discussed yet, before the meeting is closed.</summary>
    [HttpGet("close"), ShowsRecords]
    public async Task<IActionResult> Close([FromRoute] Guid id, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page is not { Prepares: true, State: Core.Meetings.MeetingState.InSession })
        {
            records.Seen(ReadKind.Refused, "agenda");
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        return View(page);
    }

    [HttpPost("close"), ActionName("Close")]
    public async Task<IActionResult> CloseNow([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToRecordAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        meeting.StopClocks(time.Now());
        meeting.Close(who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The meeting is closed. What was not reached stands on the next agenda. The notes can be put in order until the minutes are approved.");
        return Redirect($"/meetings/{id}/agenda");
    }
}
