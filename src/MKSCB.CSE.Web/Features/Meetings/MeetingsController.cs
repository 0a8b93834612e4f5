using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>The meetings one prepares or sits on, who sits on them, and when they meet.</summary>
[Requires(Permission.ViewMeeting)]
public sealed class MeetingsController(CaseRecords records, ReferenceRecords reference, CurrentUser who, WorkingDays workingDays, TimeProvider time) : Controller
{
    [HttpGet("/meetings"), ShowsRecords]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var list = await MeetingList.LoadAsync(records, reference, who, workingDays.IsWorkingDay, time.Now(), cancel);
        records.Seen(ReadKind.List, "meetings", shown: list.Shown);
        return View(list);
    }

    /// <summary>When a body meets in the coming year, and by what rule.</summary>
    [HttpGet("/meetings/bodies/{code}/schedule")]
    public async Task<IActionResult> Schedule([FromRoute] string code, CancellationToken cancel)
    {
        var page = await SchedulePage.LoadAsync(reference, who, code, workingDays, time.Now(), cancel);
        return page == null ? NotFound() : View(page);
    }

    /// <summary>Who sits on a body, for which agency, since when.</summary>
    [HttpGet("/meetings/bodies/{code}/members")]
    public async Task<IActionResult> Members([FromRoute] string code, CancellationToken cancel)
    {
        var page = await MembersPage.LoadAsync(records, reference, who, code, time.Today(), cancel);
        return page == null ? NotFound() : View(page);
    }
}
