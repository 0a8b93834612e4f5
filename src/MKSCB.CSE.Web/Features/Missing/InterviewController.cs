using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>What becomes of a return interview, and of the question that repeated episodes ask.</summary>
[Route("/missing/{episode:guid}"), Requires(Permission.RecordMissing)]
public sealed class InterviewController(CaseRecords records, CurrentUser who, TimeProvider time) : EpisodeTaskController(records, time)
{
    private const string Draft = "return-interview";

    [HttpGet("interview/{step}")]
    public async Task<IActionResult> Move([FromRoute] Guid episode, [FromRoute] string step, CancellationToken cancel)
    {
        var form = new MoveForm { On = LondonTime.DateOf(Now) };
        return await StepAsync(form, episode, step, cancel) && form.Episode!.Moves.Contains(form.Move) ? Seen(form) : Missed();
    }

    [HttpPost("interview/{step}")]
    public async Task<IActionResult> Move([FromRoute] Guid episode, [FromRoute] string step, MoveForm form, CancellationToken cancel)
    {
        if (!await StepAsync(form, episode, step, cancel))
        {
            return Missed();
        }

        form.Check(ModelState);
        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var interview = await FindAsync(episode, form, cancel);
        Take(interview, form);
        await Records.SaveAsync(cancel);
        return Saved(episode, InterviewMoves.Of(form.Move).Done + LanguageHints.Shipped.Remark(form.Words));
    }

    [HttpGet("interview/held"), KeepsDraft(Draft, "episode")]
    public Task<IActionResult> Held([FromRoute] Guid episode, CancellationToken cancel) => FormAsync(episode, new HeldForm(), heading => heading.Moves.Contains(InterviewMove.Held), cancel);

    [HttpPost("interview/held"), KeepsDraft(Draft, "episode")]
    public async Task<IActionResult> Held([FromRoute] Guid episode, HeldForm form, CancellationToken cancel)
    {
        if (!await HeadAsync(episode, form, cancel) || form.Episode!.Interview == null)
        {
            return Missed();
        }

        form.Check(ModelState);
        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var interview = await FindAsync(episode, form, cancel);
        interview.Complete(form.Account(), form.Reasons(), who, Now);
        await Records.SaveAsync(cancel);
        return Saved(episode, InterviewMoves.Of(InterviewMove.Held).Done + LanguageHints.Shipped.Remark(form.WhyWent, form.Harm, form.Associates, form.Places));
    }

    [HttpGet("strategy")]
    public Task<IActionResult> Strategy([FromRoute] Guid episode, CancellationToken cancel) => FormAsync(episode, new StrategyForm(), heading => !heading.IsWithdrawn, cancel);

    [HttpPost("strategy")]
    public async Task<IActionResult> Strategy([FromRoute] Guid episode, StrategyForm form, CancellationToken cancel)
    {
        if (!await HeadAsync(episode, form, cancel))
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var repeated = await Records.MissingEpisodes.FirstAsync(e => e.Id == episode, cancel);
        Records.Expect(repeated, form.Version ?? 0);
        repeated.ConsiderStrategy(form.Asked!.Value, form.Reason!, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(episode, form.Asked == true ? "It is recorded that a strategy discussion is asked for. Nothing written here asks for it: ring social care." : "It is recorded that no strategy discussion is asked for, and why.");
    }

    private void Take(ReturnInterview interview, MoveForm form)
    {
        var (at, words, person) = (form.Moment()!.Value, form.Words, form.Person);
        switch (form.Move)
        {
            case InterviewMove.Offer: interview.Offer(at, words!, who, Now); break;
            case InterviewMove.Accept: interview.Accept(at, words, who, Now); break;
            case InterviewMove.Decline: interview.Decline(at, person!, words!, who, Now); break;
            default: interview.CannotBeHeld(at, person!, words!, who, Now); break;
        }
    }

    private async Task<ReturnInterview> FindAsync(Guid episode, InterviewForm form, CancellationToken cancel)
    {
        var interview = await Records.ReturnInterviews.Include(i => i.Child).Include(i => i.Steps).AsSplitQuery().FirstAsync(i => i.EpisodeId == episode, cancel);
        Records.Expect(interview, form.Version ?? 0);
        return interview;
    }

    private async Task<bool> StepAsync(MoveForm form, Guid episode, string step, CancellationToken cancel)
    {
        if (InterviewMoves.Find(step) is not { } move || !await HeadAsync(episode, form, cancel))
        {
            return false;
        }

        form.Move = move;
        return form.Episode!.Interview != null;
    }
}
