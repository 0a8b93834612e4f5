using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Features.Missing;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Story;

/// <summary>A child goes missing. What follows is recorded on the episode's own pages, which those who follow missing children reach too.</summary>
[Route("/children/{reference}/missing"), Requires(Permission.RecordOnChild)]
public sealed class MissingController(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/missing";

    [HttpGet("add")]
    public async Task<IActionResult> Missing([FromRoute] string reference, CancellationToken cancel) => await EpisodeFormAsync(reference, new MissingForm(), cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Missing([FromRoute] string reference, MissingForm form, CancellationToken cancel)
    {
        form.Authorities = await AuthoritiesAsync(cancel);
        if (ModelState.IsValid && Guid.TryParse(form.Responsible, out _) && form.Authorities.All(a => a.Value != form.Responsible))
        {
            ModelState.AddModelError(nameof(form.Responsible), "Choose which authority is responsible for the child");
        }

        if (ModelState.IsValid && form.Now == Whereabouts.StillMissing && await SinceAsync(reference, cancel) != null)
        {
            ModelState.AddModelError(nameof(form.Now), "This child is already recorded as missing. Record the return first");
        }

        if (!ModelState.IsValid)
        {
            return await EpisodeFormAsync(reference, form, cancel);
        }

        if (await Records.Children.Include(c => c.MissingEpisodes).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        var back = form.Back();
        _ = back == null
            ? child.GoMissing(form.Category!.Value, form.From()!.Value, form.ReportedBy!, who, Now, form.Report())
            : child.WasMissing(form.Category!.Value, form.From()!.Value, back.Value, form.ReportedBy!, who, Now, form.Report());
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, back == null ? "The missing episode has been recorded. The record says that the child is missing." : "The missing episode has been recorded." + EpisodeController.InterviewBy(back.Value, Now), Place);
    }

    private async Task<IActionResult> EpisodeFormAsync(string reference, MissingForm form, CancellationToken cancel)
    {
        form.MissingSince = await SinceAsync(reference, cancel);
        if (form.Authorities.Count == 0)
        {
            form.Authorities = await AuthoritiesAsync(cancel);
        }

        return await FormAsync(reference, form, cancel);
    }

    private async Task<IReadOnlyList<Choice>> AuthoritiesAsync(CancellationToken cancel) => Choices.From(
        await lists.Agencies.Where(a => a.Kind == AgencyKind.SocialCare && (a.To == null || a.To >= Today)).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel), a => a.Id.ToString(), a => a.Name);

    private Task<DateTime?> SinceAsync(string reference, CancellationToken cancel) =>
        Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.MissingEpisodes).Where(e => e.To == null && e.WithdrawnAt == null).Select(e => (DateTime?)e.From).FirstOrDefaultAsync(cancel);
}
