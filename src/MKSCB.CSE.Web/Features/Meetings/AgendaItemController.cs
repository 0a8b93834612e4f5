using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>What those who prepare an agenda do to one item on it.</summary>
[Route("/meetings/{id:guid}/agenda/{itemId:guid}"), Requires(Permission.PrepareAgenda)]
public sealed class AgendaItemController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string Draft = "agenda-item";

    [HttpGet(""), ShowsRecords, KeepsDraft(Draft, "itemId")]
    public Task<IActionResult> Item([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        ItemViewAsync(id, itemId, new DecideForm(), cancel);

    /// <summary>Accepts, defers or declines.</summary>
    [HttpPost(""), KeepsDraft(Draft, "itemId")]
    public async Task<IActionResult> Decide([FromRoute] Guid id, [FromRoute] Guid itemId, DecideForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await ItemViewAsync(id, itemId, form, cancel);
        }

        var (meeting, item) = await OpenAsync(id, itemId, cancel);
        if (meeting == null || item == null)
        {
            return NotFound();
        }

        MustBeAsShown(item, form);
        Apply(meeting, item, form);
        await records.SaveAsync(cancel);
        this.Say(item.IsOnAgenda ? $"{item.Called()} is item {meeting.NumberOf(item)}." : $"{item.Called()} has been {item.State.ToString().ToLowerInvariant()}.");
        return Back(meeting.Id, item.Id);
    }

    [HttpPost("move")]
    public async Task<IActionResult> Move([FromRoute] Guid id, [FromRoute] Guid itemId, MoveForm form, CancellationToken cancel)
    {
        var (meeting, item) = await OpenAsync(id, itemId, cancel);
        if (meeting == null || item == null)
        {
            return NotFound();
        }

        if (WhyNot(meeting, item, form) is { } why)
        {
            this.Say($"{item.Called()} was not moved, because {why}", FlashKind.Information);
            return Back(meeting.Id, item.Id);
        }

        meeting.MoveTo(item, form.To!.Value);
        await records.SaveAsync(cancel);
        this.Say($"{item.Called()} is now item {meeting.NumberOf(item)}.");
        return Back(meeting.Id, item.Id);
    }

    [HttpPost("minutes")]
    public async Task<IActionResult> Minutes([FromRoute] Guid id, [FromRoute] Guid itemId, MinutesForm form, CancellationToken cancel)
    {
        var (meeting, item) = await OpenAsync(id, itemId, cancel);
        if (meeting == null || item == null)
        {
            return NotFound();
        }

        meeting.Allot(item, form.Minutes ?? 0);
        await records.SaveAsync(cancel);
        this.Say($"{item.Called()} has {item.MinutesAllotted} minutes.");
        return Back(meeting.Id, item.Id);
    }

    private static string? WhyNot(Meeting meeting, AgendaItem item, MoveForm form) => form switch
    {
        _ when !item.IsOnAgenda => "it is no longer on the agenda.",
        { From: { } from } when from != meeting.NumberOf(item) => $"the agenda had changed. It is item {meeting.NumberOf(item)} now.",
        { To: null } => "no number was given. Enter the number it should have on the agenda.",
        _ => null,
    };

    private static void MustBeAsShown(AgendaItem item, DecideForm form) =>
        RuleViolation.When(form.Was != null && form.Was != item.State,
            $"Somebody else has decided on {item.Called()} since you opened the page: it is now \"{MeetingWords.Of(item.State)}\". Go back to see why, then decide again.");

    private void Apply(Meeting meeting, AgendaItem item, DecideForm form)
    {
        switch (form.Choice)
        {
            case AgendaChoice.Defer:
                meeting.Defer(item, form.Reason!, who, time.Now());
                break;
            case AgendaChoice.Decline:
                meeting.Decline(item, form.Reason!, who, time.Now());
                break;
            default:
                meeting.Accept(item, who, time.Now());
                break;
        }
    }

    private async Task<(Meeting? Meeting, AgendaItem? Item)> OpenAsync(Guid id, Guid itemId, CancellationToken cancel)
    {
        var meeting = await records.MeetingToPrepareAsync(who, id, cancel);
        return (meeting, meeting?.Items.FirstOrDefault(i => i.Id == itemId));
    }

    private RedirectResult Back(Guid id, Guid itemId) => Redirect($"/meetings/{id}/agenda#item-{itemId}");

    private async Task<IActionResult> ItemViewAsync(Guid id, Guid itemId, DecideForm form, CancellationToken cancel)
    {
        var agenda = await AgendaPage.LoadAsync(records, who, id, cancel);
        var page = ItemPage.Of(agenda == null ? null : agenda with { Returns = await MeetingReturns.LoadAsync(records, agenda, time.Now(), cancel) }, itemId);
        if (page is not { Agenda.Prepares: true })
        {
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "agenda-item", page.Item.ChildId ?? itemId);
        return View("Item", form with { Page = page });
    }
}
