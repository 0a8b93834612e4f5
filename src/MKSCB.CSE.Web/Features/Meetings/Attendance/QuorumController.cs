using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Attendance;

/// <summary>A body's rule for its quorum, kept by those who prepare its meetings.</summary>
[Route("/meetings/bodies/{code}/quorum"), Requires(Permission.PrepareAgenda)]
public sealed class QuorumController(CaseRecords records) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Quorum([FromRoute] string code, CancellationToken cancel) =>
        await records.BodyToKeepAsync(code, cancel) is { } body
            ? View(new QuorumForm { BodyName = body.Name, Least = body.QuorumLeast == 0 ? null : body.QuorumLeast, Kinds = [.. body.QuorumKinds.Select(k => k.Kind)], Seen = body.Version })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Quorum([FromRoute] string code, QuorumForm form, CancellationToken cancel)
    {
        if (await records.BodyToKeepAsync(code, cancel) is not { } body)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form with { BodyName = body.Name });
        }

        records.Expect(body, form.Seen ?? body.Version);
        body.NeedQuorum(form.Least!.Value, [.. (form.Kinds ?? []).Distinct()]);
        await records.SaveAsync(cancel);
        this.Say("The rule is saved. It holds for every meeting whose quorum is recorded from now on.");
        return Redirect($"/meetings/bodies/{body.Code}/members");
    }
}
