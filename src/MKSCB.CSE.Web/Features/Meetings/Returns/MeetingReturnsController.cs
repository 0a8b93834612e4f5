using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Returns;

/// <summary>Asking the member agencies, and who has answered for whom.</summary>
[Route("/meetings/{id:guid}"), ShowsRecords]
public sealed class MeetingReturnsController(CaseRecords records, CurrentUser who, WorkingDays days, TimeProvider time) : Controller
{
    [HttpGet("returns"), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Returns([FromRoute] Guid id, CancellationToken cancel)
    {
        var agenda = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (agenda == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "returns", id, agenda.On.Select(i => i.ChildId ?? i.Id));
        return View(agenda with { Returns = await MeetingReturns.LoadAsync(records, agenda, time.Now(), cancel) });
    }

    [HttpGet("agenda/provisional"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Provisional([FromRoute] Guid id, CancellationToken cancel)
    {
        var agenda = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (agenda is not { Prepares: true })
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, agenda.Shown);
        return View(agenda with { ReturnsDueAt = agenda.ReturnsDueAt ?? Core.Meetings.Returns.ReturnTimes.DueAt(agenda.StartsAt, time.Now(), days) });
    }

    /// <summary>Issues the agenda provisionally; the agencies and their letters go with it in one save.</summary>
    [HttpPost("agenda/provisional"), Requires(Permission.PrepareAgenda), ActionName("Provisional")]
    public async Task<IActionResult> ProvisionalNow([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            records.Seen(ReadKind.Refused, "agenda");
            return NotFound();
        }

        meeting.IssueProvisionally(who, time.Now(), days);
        await records.AskForReturnsAsync(meeting, days, cancel);
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.List, "agenda", id, meeting.Items.Select(i => i.ChildId ?? i.Id));
        this.Say("The agenda is issued provisionally. Every member agency has been asked for its returns.");
        return Redirect($"/meetings/{id}/returns");
    }
}
