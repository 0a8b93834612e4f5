using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>Reading: the board of clocks, and one episode with its return interview.</summary>
[ShowsRecords]
public sealed class ReadController(CaseRecords records, ReferenceRecords reference, CurrentUser who, RepeatMissing repeat, TimeProvider time) : Controller
{
    [HttpGet("/missing"), Requires(Permission.FollowMissing)]
    public async Task<IActionResult> Board([FromQuery] BoardQuery query, CancellationToken cancel)
    {
        var page = await BoardPage.LoadAsync(records, reference, query, time.Now(), cancel);
        records.Seen(ReadKind.List, "missing-children", shown: page.Missing.Select(row => row.ChildId).Concat(page.Owed.Rows.Select(row => row.ChildId)).Distinct());
        return View(page);
    }

    [HttpGet("/missing/{episode:guid}"), Requires(Permission.ViewMissing)]
    public async Task<IActionResult> Episode([FromRoute] Guid episode, CancellationToken cancel)
    {
        if (await EpisodePage.LoadAsync(records, who, repeat, episode, cancel) is not { } page)
        {
            records.Seen(ReadKind.Refused, "missing-episode");
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "missing-episode", page.Heading.Id);
        return View(page);
    }
}
