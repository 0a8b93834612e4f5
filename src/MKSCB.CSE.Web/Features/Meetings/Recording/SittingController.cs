using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>A meeting begins and ends.</summary>
[Route("/meetings/{id:guid}"), Requires(Permission.PrepareAgenda)]
public sealed class SittingController(CaseRecords records, PassingRecords passing, CurrentUser who, TimeProvider time) : Controller
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
        var unanswered = await passing.UnansweredAsync(await records.Meetings.AsNoTracking().FirstAsync(m => m.Id == id, cancel), cancel);
        return View(new ClosePage(page, [.. unanswered.Select(a => new UnansweredRow(a.ChildId!.Value, a.Child!.Reference, a.Text))]));
    }

    /// <summary>Refused, with the list, while an earlier action brought back has no answer to what it changed for the child.</summary>
    [HttpPost("close"), ActionName("Close")]
    public async Task<IActionResult> CloseNow([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToRecordAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        meeting.StopClocks(time.Now());
        meeting.Close(await passing.UnansweredAsync(meeting, cancel), who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The meeting is closed. What was not reached stands on the next agenda. The notes can be put in order until the minutes are approved.");
        return Redirect($"/meetings/{id}/agenda");
    }
}

/// <summary>An earlier action of which nobody has said what it changed for the child.</summary>
public sealed record UnansweredRow(Guid ChildId, string Reference, string Text);

/// <summary>What is left before the meeting is closed.</summary>
public sealed record ClosePage(AgendaPage Agenda, IReadOnlyList<UnansweredRow> Unanswered)
{
    public string AddressOf(UnansweredRow row) => Agenda.On.FirstOrDefault(i => i.ChildId == row.ChildId) is { } item ? $"/meetings/{Agenda.Id}/items/{item.Id}/record#actions" : $"/meetings/{Agenda.Id}/agenda";
}
