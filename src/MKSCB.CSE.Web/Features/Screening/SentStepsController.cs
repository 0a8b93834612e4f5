using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What the author still does with a screening: answers triage's question, or takes it back.</summary>
[Requires(Permission.CompleteScreening)]
public sealed class SentStepsController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string Reply = "screening-answer";
    private const string Taking = "screening-withdrawal";

    private IQueryable<ScreeningSubmission> Own => records.Screenings.Where(s => s.AuthorId == who.Id);

    [HttpGet("/screenings/{reference}/withdraw"), KeepsDraft(Taking, "reference")]
    public Task<IActionResult> Withdraw([FromRoute] string reference, CancellationToken cancel) => WithdrawPageAsync(reference, new WithdrawForm(), cancel);

    [HttpPost("/screenings/{reference}/withdraw"), KeepsDraft(Taking, "reference")]
    public async Task<IActionResult> Withdraw([FromRoute] string reference, WithdrawForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await WithdrawPageAsync(reference, form, cancel);
        }

        if (await Own.FirstOrDefaultAsync(s => s.Reference == reference, cancel) is not { } screening)
        {
            return NotFound();
        }

        // A second click on the same button has nothing left to do.
        if (screening.State != ScreeningState.Withdrawn)
        {
            screening.Withdraw(form.Reason!, who, time.Now());
            await records.SaveAsync(cancel);
        }

        this.Say("The screening is withdrawn. It is kept, with your reason.");
        return Redirect($"/screenings/{screening.Reference}");
    }

    /// <summary>The question stands in the address, so that an answer typed to one question is never filed under the next.</summary>
    [HttpGet("/screenings/{reference}/questions/{question:guid}"), KeepsDraft(Reply, "question")]
    [ShowsRecords]
    public Task<IActionResult> Answer([FromRoute] string reference, [FromRoute] Guid question, CancellationToken cancel) => AnswerPageAsync(reference, question, new ReplyForm(), cancel);

    [HttpPost("/screenings/{reference}/questions/{question:guid}"), KeepsDraft(Reply, "question")]
    public async Task<IActionResult> Answer([FromRoute] string reference, [FromRoute] Guid question, ReplyForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await AnswerPageAsync(reference, question, form, cancel);
        }

        var screening = await Own.Include(s => s.Requests).FirstOrDefaultAsync(s => s.Reference == reference, cancel);
        if (screening?.Requests.FirstOrDefault(r => r.Id == question) is not { } asked)
        {
            return NotFound();
        }

        // The same answer again is a second click, not a second answer.
        if (asked.AnsweredAt == null || asked.Answer != form.Answer)
        {
            RuleViolation.When(asked.AnsweredAt != null, "This question has been answered already.");
            screening.AnswerQuestion(form.Answer!, who, time.Now());
            await records.SaveAsync(cancel);
        }

        this.Say("Your answer has gone to Children's Social Care.");
        return Redirect($"/screenings/{screening.Reference}");
    }

    // The page shows the reference and nothing of the record, so it is found but not read.
    private async Task<IActionResult> WithdrawPageAsync(string reference, WithdrawForm form, CancellationToken cancel)
    {
        if (await Own.Where(s => s.Reference == reference).Select(s => new { s.Reference, s.State }).FirstOrDefaultAsync(cancel) is not { } found)
        {
            return NotFound();
        }

        RuleViolation.When(!ScreeningSubmission.Flow.Allows(found.State, ScreeningState.Withdrawn), "This screening can no longer be withdrawn.");
        return View(nameof(Withdraw), new WithdrawPage(found.Reference, found.State == ScreeningState.Draft, form));
    }

    private async Task<IActionResult> AnswerPageAsync(string reference, Guid question, ReplyForm form, CancellationToken cancel)
    {
        var found = await Own.AsNoTracking().Where(s => s.Reference == reference)
            .Select(s => new { s.Id, s.Reference, Asked = s.Requests.FirstOrDefault(r => r.Id == question) })
            .FirstOrDefaultAsync(cancel);
        records.Seen(found?.Asked == null ? ReadKind.Refused : ReadKind.Detail, "screening-question", found?.Asked == null ? null : found.Id);
        if (found?.Asked is not { } asked)
        {
            return NotFound();
        }

        return asked.AnsweredAt == null ? View(nameof(Answer), new AnswerPage(found.Reference, asked, form)) : Redirect($"/screenings/{found.Reference}");
    }
}
