using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Meetings.Recording;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Passing;

/// <summary>A meeting passes a child up to the whole area's meeting, or to another locality's because the child moved. Down goes only with its guards.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/pass"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class PassController(RecordSources from, PassingRecords passing, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Pass([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await OpenAsync(id, itemId, new PassForm(), cancel) is { } open ? View(open.Form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Pass([FromRoute] Guid id, [FromRoute] Guid itemId, PassForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, itemId, form, cancel) is not { } open)
        {
            return NotFound();
        }

        var to = form.Receiving.FirstOrDefault(b => b.Id == form.ToBody);
        if (to == null && form.ToBody != null)
        {
            ModelState.AddModelError(nameof(form.ToBody), "Choose one of the meetings given");
        }
        else if (to != null && await passing.IsOnTheWayAsync(open.Item.ChildId!.Value, to.Id, cancel))
        {
            ModelState.AddModelError(nameof(form.ToBody), "The child is already on the way to this meeting, which has not yet answered");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        from.Records.Add(open.Item.PassTo(to!, form.ToWords(), who, time.Now()));
        // Two who pass the child on at once meet on the item.
        from.Records.Expect(open.Item, open.Item.Version);
        await from.Records.SaveAsync(cancel);
        this.Say($"{open.Item.Called()} is passed to {to!.Name}. Until that meeting accepts, the child is due at both.");
        return Redirect(form.Page!.Address);
    }

    private async Task<(PassForm Form, AgendaItem Item)?> OpenAsync(Guid id, Guid itemId, PassForm form, CancellationToken cancel)
    {
        var found = await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel);
        var item = found is { Page: { CanWrite: true, Item.ChildId: not null } } ? (await from.Records.MeetingToRecordAsync(who, id, cancel))?.Items.FirstOrDefault(i => i.Id == itemId) : null;
        if (item == null)
        {
            from.Records.Seen(ReadKind.Refused, "agenda-item");
            return null;
        }

        from.Records.Seen(ReadKind.Detail, "agenda-item", item.ChildId);
        (form.Page, form.Receiving) = (found!.Value.Page, await PassingPlaces.FromAsync(from.Records, reference, item, null, cancel));
        return (form, item);
    }
}
