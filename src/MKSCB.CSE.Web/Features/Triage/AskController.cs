using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>What happens to a submission before it is decided: a question to its author, a call that was made.</summary>
[Requires(Permission.TriageScreening)]
public sealed class AskController(CaseRecords records, Outbox outbox, WorkingDays days, CurrentUser who, TimeProvider time) : Controller
{
    private const string Question = "triage-question";
    private const string UrgentCall = "triage-call";

    [HttpGet("/triage/{reference}/return"), KeepsDraft(Question, "reference")]
    public Task<IActionResult> Return([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new ReturnForm(), cancel);

    [HttpPost("/triage/{reference}/return"), KeepsDraft(Question, "reference")]
    public async Task<IActionResult> Return([FromRoute] string reference, ReturnForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        if (await FindAsync(reference, cancel) is not { } submission)
        {
            return NotFound();
        }

        submission.ReturnForInformation(form.Question!, who, time.Now());
        outbox.Post(QuestionAskedLetter.To(submission, days));
        await records.SaveAsync(cancel);
        this.Say("Your question has gone to the author. It comes back to the queue when they answer.");
        return Redirect($"/triage/{submission.Reference}");
    }

    [HttpGet("/triage/{reference}/call"), KeepsDraft(UrgentCall, "reference")]
    public Task<IActionResult> Call([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new CallForm { On = time.Today() }, cancel);

    [HttpPost("/triage/{reference}/call"), KeepsDraft(UrgentCall, "reference")]
    public async Task<IActionResult> Call([FromRoute] string reference, CallForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        if (await FindAsync(reference, cancel) is not { } submission)
        {
            return NotFound();
        }

        submission.RecordCall(form.MadeBy!, form.MadeAt, form.To!, form.Outcome, who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The call is recorded. This submission now stands at the head of the queue.");
        return Redirect($"/triage/{submission.Reference}");
    }

    private Task<ScreeningSubmission?> FindAsync(string reference, CancellationToken cancel) =>
        records.Screenings.FirstOrDefaultAsync(s => s.Reference == reference && s.State != ScreeningState.Draft, cancel);

    // The page shows the reference and nothing of the record, so it is found but not read.
    private async Task<IActionResult> FormAsync(string reference, object form, CancellationToken cancel)
    {
        if (!await records.Screenings.AnyAsync(s => s.Reference == reference && s.State != ScreeningState.Draft, cancel))
        {
            return NotFound();
        }

        ViewData["Reference"] = reference;
        return View(form);
    }
}
