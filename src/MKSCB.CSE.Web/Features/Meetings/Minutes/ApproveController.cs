using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>The actions go out to their owners, and the chair approves the minutes.</summary>
[Route("/meetings/{id:guid}/minutes"), ShowsRecords]
public sealed class ApproveController(MinutesSources from, CaseRecords records, CurrentUser who, Outbox outbox, TimeProvider time) : Controller
{
    [HttpPost("send-actions"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> SendActions([FromRoute] Guid id, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        if (await records.Meetings.FirstOrDefaultAsync(m => m.Id == id && prepares.Contains(m.BodyId), cancel) is not { } meeting)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "minutes", id);
        meeting.SendActions(who, time.Now());
        outbox.PostAll((await records.ActionOwnersAsync(meeting, cancel)).Select(owner => ActionsAgreedLetter.To(meeting, owner)));
        await records.SaveAsync(cancel);
        // No count: it would include owners of actions about a child hidden from this person.
        this.Say("The actions have gone out. Every owner with an account is written to and finds them in My work.");
        return Redirect($"/meetings/{id}/minutes");
    }

    [HttpGet("approve"), Requires(Permission.ChairMeeting)]
    public async Task<IActionResult> Approve([FromRoute] Guid id, CancellationToken cancel) =>
        await DraftAsync(id, cancel) is { } page ? Shown(page) : Missed();

    [HttpPost("approve"), Requires(Permission.ChairMeeting)]
    public async Task<IActionResult> Approve([FromRoute] Guid id, ApproveForm form, CancellationToken cancel)
    {
        var chairs = who.BodiesAs(Role.MeetingChair);
        if (await records.Meetings.FirstOrDefaultAsync(m => m.Id == id && chairs.Contains(m.BodyId) && m.ImportedAt == null, cancel) is not { } meeting)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "minutes", id);
        RuleViolation.When(meeting.State != MeetingState.MinutesDraft, "Only draft minutes can be approved.");
        var page = await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel);
        if (page == null || form.Read != page.Text.Mark())
        {
            ModelState.AddModelError("", "Something was written since you opened this page. Read the draft again, then approve it");
            return page == null ? Missed() : Shown(page);
        }

        RuleViolation.When(page.Corrections.Any(c => c.State == CorrectionState.Waiting), "A correction is waiting for an answer. Accept or decline it first.");
        await records.ApproveMinutesAsync(meeting, cancel);
        await records.SaveAsync(cancel);
        this.Say("The minutes are approved. What was recorded is locked; what is wrong in it can be amended.");
        return Redirect($"/meetings/{id}/minutes");
    }

    private async Task<MinutesPage?> DraftAsync(Guid id, CancellationToken cancel) =>
        await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is { Chairs: true, IsDraft: true } page ? page : null;

    private ViewResult Shown(MinutesPage page)
    {
        records.Seen(ReadKind.Detail, "minutes", page.Agenda.Id, page.Shown);
        ModelState.Remove(nameof(ApproveForm.Read));
        return View("Approve", new ApproveForm { Page = page, Read = page.Text.Mark() });
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "minutes");
        return NotFound();
    }
}
