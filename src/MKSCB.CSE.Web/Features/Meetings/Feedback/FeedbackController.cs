using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Feedback;

/// <summary>The themes, people and places a locality's meeting tells the meeting of the whole area, with that meeting's answers.</summary>
[Route("/meetings/{id:guid}/feedback"), ShowsRecords]
public sealed class FeedbackController(CaseRecords records, PassingRecords passing, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet(""), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Feedback([FromRoute] Guid id, CancellationToken cancel) =>
        await OpenAsync(id, new FeedbackForm(), cancel) is { } form ? View(form) : NotFound();

    [HttpPost(""), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Tell([FromRoute] Guid id, FeedbackForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, form, cancel) is not { Agenda.Prepares: true })
        {
            return NotFound();
        }

        if (form.Child != null && form.Children.All(c => c.Value != form.Child.ToString()))
        {
            ModelState.AddModelError(nameof(form.Child), "Choose one of the children on this meeting’s agenda");
        }

        // A child named only in the words would be read by somebody who must not know of them.
        foreach (var (field, text) in new[] { (nameof(form.Text), form.Text), (nameof(form.Source), form.Source) }
            .Where(t => form.Agenda!.On.Any(i => i.Reference != null && t.Item2?.Contains(i.Reference, StringComparison.OrdinalIgnoreCase) == true && i.ChildId != form.Child)))
        {
            ModelState.AddModelError(field, "Do not write a child’s reference here. Choose the child below, so that it stays hidden from anybody who must not know of the child");
        }

        if (!ModelState.IsValid)
        {
            return View("Feedback", form);
        }

        var meeting = await records.Meetings.Include(m => m.Body).FirstAsync(m => m.Id == id, cancel);
        records.Add(FeedbackEntry.Of(meeting, form.ToWords(), form.Child, who, time.Now()));
        await records.SaveAsync(cancel);
        this.Say("Written down. Once this meeting is closed, it stands on the next agenda of the whole area’s meeting.");
        return Redirect($"/meetings/{id}/feedback");
    }

    private async Task<FeedbackForm?> OpenAsync(Guid id, FeedbackForm form, CancellationToken cancel)
    {
        if (await AgendaPage.LoadAsync(records, who, id, cancel) is not { OfLocality: true, HasBegun: true } agenda)
        {
            records.Seen(ReadKind.Refused, "feedback");
            return null;
        }

        records.Seen(ReadKind.List, "feedback", id, agenda.Shown);
        (form.Agenda, form.Entries) = (agenda, await FeedbackRow.LoadAsync(passing.Feedback.Where(e => e.MeetingId == id), cancel));
        return form;
    }
}
