using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>Reading children's records.</summary>
[Requires(Permission.ViewChild)]
[ShowsRecords]
public sealed class ChildrenController(CaseRecords records, ReferenceRecords lists, RepeatMissing repeat, TimeProvider time) : Controller
{
    [HttpGet("/children")]
    public async Task<IActionResult> Index([FromQuery] ChildListQuery query, CancellationToken cancel)
    {
        var page = await ChildList.LoadAsync(records.Children, query, cancel);
        records.Seen(ReadKind.List, "children", shown: page.Rows.Select(r => r.Id));
        return View(new ChildIndex(page, query, await lists.Localities.ToListAsync(cancel)));
    }

    [HttpGet("/children/{reference}")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken cancel)
    {
        var page = await ChildPage.LoadAsync(records, reference, time.Now(), cancel);
        return page == null ? Missed() : Seen(page.Heading, page);
    }

    [HttpGet("/children/{reference}/chronology")]
    public async Task<IActionResult> Chronology([FromRoute] string reference, [FromQuery] string? after, CancellationToken cancel)
    {
        if (await ChildHeading.LoadAsync(records.Children, reference, time.Today(), cancel) is not { } heading)
        {
            return Missed();
        }

        var entries = records.Children.Where(c => c.Id == heading.Id).SelectMany(c => c.Chronology);
        return Seen(heading, new ChronologyPage(heading, await ChronologyList.LoadAsync(entries, after, cancel)));
    }

    [HttpGet("/children/{reference}/levels")]
    public async Task<IActionResult> Levels([FromRoute] string reference, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(records.Children, reference, time.Today(), cancel) is { } heading
            ? Seen(heading, await LevelsPage.LoadAsync(records.Children, heading, cancel))
            : Missed();

    [HttpGet("/children/{reference}/missing")]
    public async Task<IActionResult> Missing([FromRoute] string reference, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(records.Children, reference, time.Today(), cancel) is { } heading
            ? Seen(heading, await MissingPage.LoadAsync(records.Children, heading, repeat, cancel))
            : Missed();

    private ViewResult Seen(ChildHeading heading, object page)
    {
        records.Seen(ReadKind.Detail, "child", heading.Id);
        return View(page);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "child");
        return NotFound();
    }
}
