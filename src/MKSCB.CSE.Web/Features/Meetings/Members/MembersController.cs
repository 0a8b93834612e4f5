using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Members;

/// <summary>
/// Who sits on a body's panel, kept by those who prepare its meetings. The chair's, deputy's and administrator's seats see
/// children before an agenda is issued, so they are given where two people agree: in the administration of people.
/// </summary>
[Route("/meetings/bodies/{code}/members"), Requires(Permission.PrepareAgenda), FreshSignIn]
public sealed class MembersController(CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("add")]
    public async Task<IActionResult> Add([FromRoute] string code, CancellationToken cancel) =>
        await BodyAsync(code, cancel) is { } body ? View(new AddMemberForm { BodyName = body.Name, BodyCode = body.Code }) : NotFound();

    [HttpPost("add")]
    public async Task<IActionResult> Add([FromRoute] string code, AddMemberForm form, CancellationToken cancel)
    {
        if (await BodyAsync(code, cancel) is not { } body)
        {
            return NotFound();
        }

        var shown = form with { BodyName = body.Name, BodyCode = body.Code };
        if (!ModelState.IsValid)
        {
            return View(shown);
        }

        var person = await records.ColleagueAsync(form.Email!.Trim(), cancel);
        if (person == null)
        {
            ModelState.AddModelError(nameof(form.Email), "Nobody with an active account has this email address");
            return View(shown);
        }

        var sits = await records.BodyMembers.AnyAsync(m => m.BodyId == body.Id && m.AccountId == person.Id && m.To == null, cancel);
        RuleViolation.When(sits, "This person already sits on this body.");
        records.Add(BodyMember.Give(body, person, Seat.Member, time.Today(), form.Reason!, who));
        await records.SaveAsync(cancel);
        this.Say("The new member can open issued agendas from now on.");
        return Redirect($"/meetings/bodies/{body.Code}/members");
    }

    [HttpGet("{memberId:guid}/end")]
    public async Task<IActionResult> End([FromRoute] string code, [FromRoute] Guid memberId, CancellationToken cancel) =>
        await EndViewAsync(code, memberId, new EndMemberForm(), cancel);

    [HttpPost("{memberId:guid}/end")]
    public async Task<IActionResult> End([FromRoute] string code, [FromRoute] Guid memberId, EndMemberForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await EndViewAsync(code, memberId, form, cancel);
        }

        var prepares = who.PreparesBodies;
        var member = await records.BodyMembers.Include(m => m.RoleAssignment)
            .FirstOrDefaultAsync(m => m.Id == memberId && m.Body!.Code == code && prepares.Contains(m.BodyId) && m.Seat == Seat.Member, cancel);
        if (member == null)
        {
            return NotFound();
        }

        // Yesterday, so that the seat is out at the next click.
        member.End(time.Today().AddDays(-1), form.Reason!);
        await records.SaveAsync(cancel);
        this.Say("The seat has ended.");
        return Redirect($"/meetings/bodies/{code}/members");
    }

    private async Task<MeetingBody?> BodyAsync(string code, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        return await reference.Bodies.FirstOrDefaultAsync(b => b.Code == code && prepares.Contains(b.Id), cancel);
    }

    private async Task<IActionResult> EndViewAsync(string code, Guid memberId, EndMemberForm form, CancellationToken cancel)
    {
        var page = await MembersPage.LoadAsync(records, reference, who, code, time.Today(), cancel);
        var member = page?.Now.FirstOrDefault(m => m.Id == memberId && m.Seat == Seat.Member && m.To == null);
        return page is { Prepares: true } && member != null ? View("End", form with { Member = member, BodyName = page.Name, BodyCode = page.Code }) : NotFound();
    }
}
