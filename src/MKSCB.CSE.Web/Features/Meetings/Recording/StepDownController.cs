using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Meetings.Passing;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>Records an item as discussed that lowers a level or ends what follows a child: only with everything that must be known first.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/record/step-down"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class StepDownController(RecordSources from, CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> StepDown([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await OpenAsync(id, itemId, new MeetingStepDownForm(), cancel) is { } open ? View(open.Form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> StepDown([FromRoute] Guid id, [FromRoute] Guid itemId, MeetingStepDownForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, itemId, form, cancel) is not { } open)
        {
            return NotFound();
        }

        var how = form.ToStepDown(id);
        if (form.Kind != null && form.Kinds.All(k => k.Value != form.Kind.ToString()))
        {
            ModelState.AddModelError(nameof(form.Kind), "Choose one of the ways given");
        }

        StepDownForm.Check(how, open.Item.Child!.Level, form.To, who, time.Today(), ModelState, form.Page!.Agencies);
        var receives = form.Receives(ModelState);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        open.Item.Finish(who, time.Now(), how);
        if (receives != null)
        {
            records.Add(open.Item.PassTo(receives, new PassingWords(open.Item.EndedBecause!, form.Asked!), who, time.Now()));
        }

        await records.SaveAsync(cancel);
        this.Say($"{open.Item.Called()} is recorded as discussed. It is looked at again on {Say.Date(form.RecallOn)}.");
        return Redirect(form.Page.Address);
    }

    private async Task<(MeetingStepDownForm Form, AgendaItem Item)?> OpenAsync(Guid id, Guid itemId, MeetingStepDownForm form, CancellationToken cancel)
    {
        var found = await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel);
        var item = found is { Page: { CanWrite: true } } ? (await records.MeetingToRecordAsync(who, id, cancel))?.Items.FirstOrDefault(i => i.Id == itemId) : null;
        if (item?.Recorded?.Notes is not { } notes || item.State == AgendaItemState.Discussed || !item.StepsDown(notes))
        {
            records.Seen(ReadKind.Refused, "agenda-item");
            return null;
        }

        records.Seen(ReadKind.Detail, "agenda-item", item.ChildId);
        (form.Page, form.To, form.Ends) = (found!.Value.Page, notes.Level, notes.EndedBecause != null);
        form.Receiving = form.Ends ? await PassingPlaces.FromAsync(records, reference, item, PassingKind.StepDown, cancel) : [];
        form.Earlier = await records.EarlierIndicatorsAsync(item.ChildId!.Value, cancel);
        return (form, item);
    }
}
