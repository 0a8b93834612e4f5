using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>One missing episode: to read, the return, and mistakes put right.</summary>
[Route("/missing/{episode:guid}"), Requires(Permission.RecordMissing)]
public sealed class EpisodeController(CaseRecords records, CurrentUser who, TimeProvider time) : EpisodeTaskController(records, time)
{
    [HttpGet("return")]
    public Task<IActionResult> Return([FromRoute] Guid episode, CancellationToken cancel) => FormAsync(episode, new ReturnForm(), IsMissing, cancel);

    [HttpPost("return")]
    public async Task<IActionResult> Return([FromRoute] Guid episode, ReturnForm form, CancellationToken cancel)
    {
        if (!await HeadAsync(episode, form, cancel))
        {
            return Missed();
        }

        if (ModelState.IsValid && form.Back() <= form.Episode!.From)
        {
            ModelState.AddModelError(nameof(form.On), "The child cannot have come back before going missing");
        }

        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var gone = await Records.MissingEpisodes.Include(e => e.Child).Include(e => e.Interview!.Steps).AsSplitQuery().FirstAsync(e => e.Id == episode, cancel);
        gone.Return(form.Back()!.Value, Now, form.Told());
        await Records.SaveAsync(cancel);
        return Saved(episode, "The return has been recorded." + InterviewBy(form.Back()!.Value, Now));
    }

    [HttpGet("correct")]
    public async Task<IActionResult> Correct([FromRoute] Guid episode, CancellationToken cancel)
    {
        var facts = await Records.MissingEpisodes.Where(e => e.Id == episode).Select(e => new EpisodeFacts(e.Category, e.From, e.To, e.ReportedBy)).FirstOrDefaultAsync(cancel);
        return facts == null ? Missed() : await FormAsync(episode, CorrectEpisodeForm.Of(facts), Stands, cancel);
    }

    [HttpPost("correct")]
    public async Task<IActionResult> Correct([FromRoute] Guid episode, CorrectEpisodeForm form, CancellationToken cancel)
    {
        if (!await HeadAsync(episode, form, cancel))
        {
            return Missed();
        }

        if (ModelState.IsValid && form is { IsBack: false, BackOn: not null } or { IsBack: false, BackAt: not null })
        {
            ModelState.AddModelError(nameof(form.BackOn), "Leave the return empty, or record it on its own page");
        }

        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var wrong = await Records.MissingEpisodes.Include(e => e.Child!.MissingEpisodes).Include(e => e.Interview!.Steps).AsSplitQuery().FirstAsync(e => e.Id == episode, cancel);
        Records.Expect(wrong, form.Version ?? 0);
        wrong.Child!.Correct(wrong, form.Facts(), form.Reason!, who, Now);
        Records.Expect(wrong.Child, wrong.Child.Version);
        await Records.SaveAsync(cancel);
        return Saved(episode, "The episode has been corrected. What it said before is kept below.");
    }

    [HttpGet("take-back")]
    public Task<IActionResult> TakeBack([FromRoute] Guid episode, CancellationToken cancel) => FormAsync(episode, new TakeBackForm(), Stands, cancel);

    [HttpPost("take-back")]
    public async Task<IActionResult> TakeBack([FromRoute] Guid episode, TakeBackForm form, CancellationToken cancel)
    {
        if (!await HeadAsync(episode, form, cancel))
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return Seen(form);
        }

        var wrong = await Records.MissingEpisodes.Include(e => e.Interview).FirstAsync(e => e.Id == episode, cancel);
        Records.Expect(wrong, form.Version ?? 0);
        wrong.Withdraw(form.Reason!, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(episode, "The episode has been taken back. It counts nowhere, and can still be read here.");
    }

    /// <summary>What is said after a return, while there is time.</summary>
    public static string InterviewBy(DateTime back, DateTime now) =>
        back + ReturnInterview.Within >= now ? $" Offer the child a return interview by {Say.DateTime(back + ReturnInterview.Within)}, within 72 hours." : " The 72 hours to offer a return interview have passed: offer it now.";

    private static bool IsMissing(EpisodeHeading heading) => heading is { To: null, IsWithdrawn: false };

    private static bool Stands(EpisodeHeading heading) => !heading.IsWithdrawn;
}
