using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>The actions agreed about an item, and what earlier ones changed for the child.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/record/actions"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class ActionsController(RecordSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Actions([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await PageAsync(id, itemId, new ActionsForm { Actions = [new()] }, cancel) is { } form ? View(form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Actions([FromRoute] Guid id, [FromRoute] Guid itemId, ActionsForm form, [FromForm] string? step, CancellationToken cancel)
    {
        if (await PageAsync(id, itemId, form, cancel) is null)
        {
            return NotFound();
        }

        if (step != null)
        {
            return Rows(form, step);
        }

        form.CheckOffered(ModelState);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var meeting = (await records.MeetingToRecordAsync(who, id, cancel))!;
        var item = meeting.Items.First(i => i.Id == itemId);
        RuleViolation.When(!item.CanBeRecorded, "Actions are agreed while the meeting sits, and until its minutes are approved.");
        // Minutes approved in the same moment hold these actions, or they are refused.
        records.Expect(meeting, meeting.Version);
        form.Actions.ForEach(row => records.Add(form.Make(row, item, meeting.BodyId, time.Now())));
        await records.SaveAsync(cancel);
        this.Say($"{Shared.Say.Count(form.Actions.Count, "action is", "actions are")} recorded. Each owner finds it in My work.");
        return Redirect(form.Page!.Address + "#actions");
    }

    /// <summary>What an earlier action changed for the child, as the meeting heard it.</summary>
    [HttpPost("{actionId:guid}/changed")]
    public async Task<IActionResult> Changed([FromRoute] Guid id, [FromRoute] Guid itemId, [FromRoute] Guid actionId, ChangedForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, itemId, new ActionsForm(), cancel) is not { Page: { } page } || page.Actions.All(a => a.Id != actionId))
        {
            return NotFound();
        }

        RuleViolation.When(form.Changed?.Length > MeetingAction.TextLength || form.NotKnown?.Length > MeetingAction.TextLength, $"What changed for the child must be {MeetingAction.TextLength:N0} characters or fewer.");
        var action = await records.Actions.FirstAsync(a => a.Id == actionId, cancel);
        if (string.IsNullOrWhiteSpace(form.Changed) && !string.IsNullOrWhiteSpace(form.NotKnown))
        {
            action.ChangeNotKnown(form.NotKnown, id, who, time.Now());
        }
        else
        {
            action.Changed(form.Changed ?? "", id, who, time.Now());
        }

        await records.SaveAsync(cancel);
        this.Say("What changed for the child is recorded.");
        return Redirect(page.Address + "#actions");
    }

    // One row more, or one fewer: nothing is checked yet, and what is typed stays.
    private ViewResult Rows(ActionsForm form, string step)
    {
        if (step == AppAddAnother.Add && form.Actions.Count < ActionsForm.Most)
        {
            form.Actions.Add(new());
        }
        else if (step.StartsWith(AppAddAnother.Remove, StringComparison.Ordinal) && int.TryParse(step[AppAddAnother.Remove.Length..], CultureInfo.InvariantCulture, out var at) && at >= 0 && at < form.Actions.Count && form.Actions.Count > 1)
        {
            form.Actions.RemoveAt(at);
        }

        ModelState.Clear();
        return View("Actions", form);
    }

    private async Task<ActionsForm?> PageAsync(Guid id, Guid itemId, ActionsForm form, CancellationToken cancel)
    {
        if (await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel) is not { Page: { CanWrite: true } page })
        {
            records.Seen(ReadKind.Refused, "agenda-item");
            return null;
        }

        records.Seen(ReadKind.Detail, "agenda-item", page.Item.ChildId ?? itemId);
        (form.Page, form.Owners) = (page, await from.OwnersAsync(page, time.Today(), cancel));
        return form;
    }
}

public sealed record ChangedForm
{
    public string? Changed { get; init; }

    /// <summary>Why nobody can tell.</summary>
    public string? NotKnown { get; init; }
}
