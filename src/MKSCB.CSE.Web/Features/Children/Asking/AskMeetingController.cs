using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Asking;

/// <summary>An agency that works with a child asks the locality's meeting to consider them. It does not take the place of a screening.</summary>
[Route("/children/{reference}/meeting"), Requires(Permission.RecordOnChild)]
public sealed class AskMeetingController(CaseRecords records, PassingRecords passing, ReferenceRecords lists, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public async Task<IActionResult> Meeting([FromRoute] string reference, CancellationToken cancel) =>
        await OpenAsync(reference, new AskMeetingForm(), cancel) is { } open ? await FormAsync(reference, open.Form, cancel) : Missed();

    [HttpPost("")]
    public async Task<IActionResult> Meeting([FromRoute] string reference, AskMeetingForm form, CancellationToken cancel)
    {
        if (await OpenAsync(reference, form, cancel) is not { } open)
        {
            return Missed();
        }

        var to = form.Receiving.FirstOrDefault(b => b.Id == form.ToBody);
        if (to == null && form.ToBody != null)
        {
            ModelState.AddModelError(nameof(form.ToBody), "Choose one of the meetings given");
        }
        else if (to != null && await passing.IsOnTheWayAsync(open.Child.Id, to.Id, cancel))
        {
            ModelState.AddModelError(nameof(form.ToBody), "This meeting has already been asked about the child, and has not yet answered");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        Records.Add(ChildPassing.AskedBy(open.Child, to!, new PassingWords(form.Reason!, form.Asked!), who, Now));
        // Two who ask at once meet on the child.
        Records.Expect(open.Child, open.Child.Version);
        await Records.SaveAsync(cancel);
        return Saved(open.Child, $"{to!.Name} is asked to consider the child.", "/meeting");
    }

    private async Task<(AskMeetingForm Form, Child Child)?> OpenAsync(string reference, AskMeetingForm form, CancellationToken cancel)
    {
        if (await Records.Children.Include(c => c.Locality).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return null;
        }

        form.Receiving = [.. (await lists.Bodies.Where(b => b.LocalityCode != null).OrderBy(b => b.Name).ToListAsync(cancel)).Where(b => ChildPassing.LivesThere(child.Locality, b))];
        form.Earlier = await passing.Passings.Where(p => p.ChildId == child.Id).OrderByDescending(p => p.At).Take(20)
            .Select(p => new AskedRow(p.Kind, p.FromBody!.Name ?? p.FromAgency!.Name, p.ToBody!.Name, p.At, p.State, p.ReturnReason)).ToListAsync(cancel);
        return (form, child);
    }
}
