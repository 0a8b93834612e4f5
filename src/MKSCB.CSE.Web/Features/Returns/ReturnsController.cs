using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Returns;

/// <summary>
/// What a meeting asks of an agency: every child in one list, answered in one sitting or in several. What has an answer chosen is
/// sent; what has none stays asked; a draft keeps the rest.
/// </summary>
[Route("/returns"), Requires(Permission.AnswerReturns)]
public sealed class ReturnsController(CaseRecords records, FormDrafts drafts, CurrentUser who, TimeProvider time) : Controller
{
    private const string Draft = "agency-returns";

    [HttpGet(""), ShowsRecords]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var meetings = await AskingMeeting.LoadAsync(records, cancel);
        records.Seen(ReadKind.List, "returns-asked", shown: meetings.Select(m => m.Id));
        return View(meetings);
    }

    [HttpGet("{meeting:guid}"), ShowsRecords, KeepsDraft(Draft, "meeting")]
    public async Task<IActionResult> Give([FromRoute] Guid meeting, CancellationToken cancel) =>
        await ReturnsPage.LoadAsync(records, meeting, time.Now(), cancel) is { } page ? Shown(new ReturnsForm { Page = page }) : Missed();

    [HttpPost("{meeting:guid}"), ShowsRecords, KeepsDraft(Draft, "meeting")]
    public async Task<IActionResult> Give([FromRoute] Guid meeting, ReturnsForm form, CancellationToken cancel)
    {
        if (await ReturnsPage.LoadAsync(records, meeting, time.Now(), cancel) is not { } page)
        {
            return Missed();
        }

        form.Check(page, ModelState);
        if (!ModelState.IsValid)
        {
            return Shown(form with { Page = page });
        }

        var changed = form.On(page).Where(x => x.Entry.Changes(x.Row)).ToDictionary(x => x.Row.Id, x => x.Entry);
        await AnswerAsync(changed, cancel);
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.List, "returns-asked", meeting, page.Rows.Select(r => r.ChildId));
        var left = page.ToAnswer - changed.Count(c => c.Value.Choice != ReturnState.CannotAnswerYet && page.Rows.Single(r => r.Id == c.Key).State is ReturnState.Asked or ReturnState.CannotAnswerYet);
        this.Say($"{Say.Count(changed.Count, "return has", "returns have")} been sent. {(left == 0 ? "Every child is answered for." : $"{Say.Count(left, "child is", "children are")} still to be answered for.")}");
        return Redirect($"/returns/{meeting}");
    }

    /// <summary>
    /// Keeps what is filled in without sending any of it, for a browser without scripts; with them it is kept while one types. To add another
    /// restricted part is to keep what there is and come back to that child, with an empty part more.
    /// </summary>
    [HttpPost("{meeting:guid}/keep")]
    public async Task<IActionResult> Keep([FromRoute] Guid meeting, [FromForm] Guid? part, CancellationToken cancel)
    {
        if (!await records.ReturnsToGive.AnyAsync(r => r.Item!.MeetingId == meeting, cancel))
        {
            return NotFound();
        }

        var fields = Request.Form.Where(field => field.Key.StartsWith(nameof(ReturnsForm.Rows), StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        await drafts.KeepAsync(Draft, meeting.ToString(), fields, cancel);
        this.Say("Kept as a draft that only you see. Nothing has been sent.");
        return Redirect($"/returns/{meeting}{(part is { } of ? $"#child-{of}" : "")}");
    }

    private async Task AnswerAsync(Dictionary<Guid, ReturnEntry> changed, CancellationToken cancel)
    {
        var returns = await records.ReturnsToGive.Where(r => changed.Keys.Contains(r.Id)).Include(r => r.Item!.Meeting).ToListAsync(cancel);
        var parts = (await records.RestrictedParts.Where(p => changed.Keys.Contains(p.ReturnId)).OrderBy(p => p.Id).ToListAsync(cancel)).ToLookup(p => p.ReturnId);
        foreach (var asked in returns)
        {
            var entry = changed[asked.Id];
            records.Expect(asked, entry.Seen ?? asked.Version);
            asked.Answer(entry.Choice!.Value, entry.Said, who, time.Now());
            Keep(asked, [.. parts[asked.Id].Where(p => p.Text != null)], entry.Kept);
        }
    }

    // By their order: the version that the page was made of says that no other part has come since.
    private void Keep(AgencyReturn asked, List<RestrictedPart> there, IReadOnlyList<KeptPart?> wanted)
    {
        for (var n = 0; n < Math.Max(there.Count, wanted.Count); n++)
        {
            var (part, kept) = (there.ElementAtOrDefault(n), wanted.ElementAtOrDefault(n));
            if (part == null && kept != null)
            {
                records.Add(part = new RestrictedPart { ReturnId = asked.Id });
            }

            part?.Keep(kept?.Text, kept?.Readers ?? []);
        }
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "returns-asked");
        return NotFound();
    }

    private ViewResult Shown(ReturnsForm form)
    {
        records.Seen(ReadKind.List, "returns-asked", form.Page!.MeetingId, form.Page.Rows.Select(r => r.ChildId));
        return View("Give", form);
    }
}
