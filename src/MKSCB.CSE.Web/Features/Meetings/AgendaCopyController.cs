using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Meetings.Returns;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>The agenda to take along: a page to print and a Word document, each saying whose copy it is and when it was made.</summary>
[Route("/meetings/{id:guid}/agenda"), Requires(Permission.ViewMeeting), ShowsRecords]
public sealed class AgendaCopyController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet("print")]
    public async Task<IActionResult> Print([FromRoute] Guid id, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Print, "agenda", id, page.On.Select(i => i.ChildId ?? i.Id));
        return View(page with { Returns = await MeetingReturns.LoadAsync(records, page, time.Now(), cancel) });
    }

    [HttpGet("word"), FreshSignIn(Downloads = true)]
    public async Task<IActionResult> Word([FromRoute] Guid id, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Export, "agenda", id, page.On.Select(i => i.ChildId ?? i.Id));
        page = page with { Returns = await MeetingReturns.LoadAsync(records, page, time.Now(), cancel) };
        return File(AgendaPaper.Make(page, who, time.Now()), WordType, AgendaPaper.FileName(page));
    }
}
