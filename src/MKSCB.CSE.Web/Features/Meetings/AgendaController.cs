using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>One meeting's agenda: read by its panel, prepared by its chair, deputy and administrator.</summary>
[Route("/meetings/{id:guid}/agenda")]
public sealed class AgendaController(CaseRecords records, CurrentUser who, WorkingDays workingDays, TimeProvider time) : Controller
{
    [HttpGet(""), Requires(Permission.ViewMeeting), ShowsRecords]
    public async Task<IActionResult> Agenda([FromRoute] Guid id, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        page = page with
        {
            Returns = await MeetingReturns.CountAsync(records, page, time.Now(), cancel),
            IssueBy = Core.Meetings.MeetingCalendar.IssueBy(page.Day, workingDays.IsWorkingDay),
            Today = time.Today(),
        };
        return View(page.CanChange ? "Prepare" : "Issued", page);
    }

    /// <summary>Looks again for children who are due.</summary>
    [HttpPost("refresh"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Refresh([FromRoute] Guid id, CancellationToken cancel)
    {
        var outcome = await records.RefreshAgendaAsync(id, cancel);
        if (outcome == null)
        {
            return NotFound();
        }

        await records.SaveAsync(cancel);
        // No count: it would include what is hidden from this person.
        this.Say(outcome.IsNothing ? "Nothing has changed since the agenda was last drafted." : "The agenda now shows everything that is due.");
        return Back(id);
    }

    [HttpPost("accept-all"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> AcceptAll([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        var accepted = meeting.AcceptAll(who, time.Now());
        await records.SaveAsync(cancel);
        this.Say(accepted == 0 ? "There was nothing left to decide." : $"{Shared.Say.Count(accepted, "item is", "items are")} now on the agenda.");
        return Back(id);
    }

    [HttpGet("add"), Requires(Permission.PrepareAgenda), ShowsRecords]
    public async Task<IActionResult> Add([FromRoute] Guid id, CancellationToken cancel) => await AddViewAsync(id, new AddForm(), cancel);

    [HttpPost("add"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Add([FromRoute] Guid id, AddForm form, CancellationToken cancel)
    {
        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        var child = ModelState.IsValid ? await records.ChildToAddAsync(meeting, form.Reference!.Trim().ToUpperInvariant(), cancel) : null;
        if (child == null)
        {
            form.SayNotFound(ModelState);
            return await AddViewAsync(id, form, cancel);
        }

        var item = meeting.AddChild(child, form.Reason!, who, time.Now());
        await records.AskForReturnsAsync(meeting, workingDays, cancel);
        await records.SaveAsync(cancel);
        this.Say($"{child.Reference} is now item {meeting.NumberOf(item)}.");
        return Back(id, item.Id);
    }

    [HttpGet("issue"), Requires(Permission.PrepareAgenda), ShowsRecords]
    public async Task<IActionResult> Issue([FromRoute] Guid id, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page is not { Prepares: true })
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        return View(page);
    }

    [HttpPost("issue"), Requires(Permission.PrepareAgenda), ActionName("Issue")]
    public async Task<IActionResult> IssueNow([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        meeting.Issue(who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The agenda has been issued. Panel members can now open it.");
        return Back(id);
    }

    [HttpPost("reopen"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Reopen([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        meeting.Reopen();
        await records.SaveAsync(cancel);
        this.Say("The agenda is a draft again. Panel members cannot see it until you issue it.");
        return Back(id);
    }

    private RedirectResult Back(Guid id, Guid? item = null) => Redirect($"/meetings/{id}/agenda{(item == null ? "" : $"#item-{item}")}");

    private async Task<IActionResult> AddViewAsync(Guid id, AddForm form, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page is not { CanChange: true })
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        return View("Add", form with { Page = page });
    }
}
