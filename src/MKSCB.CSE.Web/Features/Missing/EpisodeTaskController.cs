using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>What every page that changes one episode does: it is found among those the person may see, and seeing or missing it is noted.</summary>
[ShowsRecords]
public abstract class EpisodeTaskController(CaseRecords records, TimeProvider time) : Controller
{
    protected CaseRecords Records => records;

    protected DateTime Now => time.Now();

    /// <summary>The form under the episode's heading; or 404, where there is none for this person or nothing of the kind is to be recorded.</summary>
    protected async Task<IActionResult> FormAsync(Guid episode, EpisodeForm form, Func<EpisodeHeading, bool> applies, CancellationToken cancel) =>
        await HeadAsync(episode, form, cancel) && applies(form.Episode!) ? Seen(form) : Missed();

    protected async Task<bool> HeadAsync(Guid episode, EpisodeForm form, CancellationToken cancel)
    {
        form.Episode = await EpisodeHeading.LoadAsync(records, episode, cancel);
        form.Version ??= form.IsOfInterview ? form.Episode?.Interview?.Version : form.Episode?.Version;
        return form.Episode != null;
    }

    protected ViewResult Seen(EpisodeForm form)
    {
        records.Seen(ReadKind.Detail, "missing-episode", form.Episode!.Id);
        return View(form);
    }

    protected NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "missing-episode");
        return NotFound();
    }

    protected RedirectResult Saved(Guid episode, string words)
    {
        this.Say(words);
        return Redirect($"/missing/{episode}");
    }
}
