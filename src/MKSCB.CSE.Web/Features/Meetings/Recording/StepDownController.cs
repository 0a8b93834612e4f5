using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>The guards of a step down a meeting decides. The level and the end it leads to stand in the item's own notes.</summary>
public sealed class MeetingStepDownForm
{
    public StepDownKind? Kind { get; set; }

    public string? Evidence { get; set; }

    public DateOnly? RecallOn { get; set; }

    public StepDownForm StepDown { get; set; } = new();

    [BindNever, ValidateNever]
    public RecordPage? Page { get; set; }

    [BindNever, ValidateNever]
    public EarlierIndicators? Earlier { get; internal set; }

    /// <summary>The level written in the notes.</summary>
    [BindNever, ValidateNever]
    public RiskLevel? To { get; set; }

    [BindNever, ValidateNever]
    public bool Ends { get; set; }

    public IReadOnlyList<Choice> Kinds => Ends
        ?
        [
            new("ToLocality", "Stepped down to a locality’s meeting"), new("Close", "Closed: risk is reduced, and stays so"),
            new("MovedOutOfArea", "Moved out of the area", "A transfer to the other area’s service, not an end"), new("TurnedEighteen", "Turned 18", "A transfer to adult services, not an end"),
        ]
        : [new("LowerLevel", "The level is lowered; this meeting goes on looking at the child")];

    public StepDown ToStepDown(Guid meeting) => StepDown.ToStepDown(Earlier!, Evidence, RecallOn) with { Kind = Kind, MeetingId = meeting };
}

/// <summary>Records an item as discussed that lowers a level or ends what follows a child: only with everything that must be known first.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/record/step-down"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class StepDownController(RecordSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
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
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        open.Item.Finish(who, time.Now(), how);
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
        form.Earlier = await records.EarlierIndicatorsAsync(item.ChildId!.Value, cancel);
        return (form, item);
    }
}
