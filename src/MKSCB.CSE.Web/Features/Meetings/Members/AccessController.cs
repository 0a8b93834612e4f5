using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Members;

/// <summary>
/// People who hold a role on a body and have no seat: those who prepare it seat them, or end a panel member's role. A seat given here
/// opens nothing new. The roles of chair and administrator were agreed by two people, and end where those are kept.
/// </summary>
[Route("/meetings/bodies/{code}/access/{roleId:guid}"), Requires(Permission.PrepareAgenda), FreshSignIn]
public sealed class AccessController(CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("seat")]
    public async Task<IActionResult> Seat([FromRoute] string code, [FromRoute] Guid roleId, CancellationToken cancel) =>
        await ShownAsync(code, roleId, new SeatForm(), cancel) is { } form ? View("Seat", form) : NotFound();

    [HttpPost("seat")]
    public async Task<IActionResult> Seat([FromRoute] string code, [FromRoute] Guid roleId, SeatForm form, CancellationToken cancel)
    {
        if (await ShownAsync(code, roleId, form, cancel) is not { } shown)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("Seat", shown);
        }

        var (role, body) = (await RoleAsync(roleId, cancel), await BodyAsync(code, cancel));
        records.Add(BodyMember.SeatHolder(body!, await records.HolderOfAsync(role, cancel), role, form.Seat!.Value, time.Today()));
        // Two people seating the same person meet on the role.
        records.Expect(role, role.Version);
        await records.SaveAsync(cancel);
        this.Say("The seat has been given.");
        return Redirect($"/meetings/bodies/{code}/members");
    }

    [HttpGet("end")]
    public async Task<IActionResult> EndAccess([FromRoute] string code, [FromRoute] Guid roleId, CancellationToken cancel) =>
        await ShownAsync(code, roleId, new EndAccessForm(), cancel) is { Access.Role: Role.PanelMember } form ? View("EndAccess", form) : NotFound();

    [HttpPost("end")]
    public async Task<IActionResult> EndAccess([FromRoute] string code, [FromRoute] Guid roleId, EndAccessForm form, CancellationToken cancel)
    {
        if (await ShownAsync(code, roleId, form, cancel) is not { Access.Role: Role.PanelMember } shown)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("EndAccess", shown);
        }

        // Yesterday, so that the access is out at the next click.
        (await RoleAsync(roleId, cancel)).End(time.Today().AddDays(-1), form.Reason!);
        await records.SaveAsync(cancel);
        this.Say("The role has ended.");
        return Redirect($"/meetings/bodies/{code}/members");
    }

    private async Task<MeetingBody?> BodyAsync(string code, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        return await reference.Bodies.FirstOrDefaultAsync(b => b.Code == code && prepares.Contains(b.Id), cancel);
    }

    private Task<RoleAssignment> RoleAsync(Guid id, CancellationToken cancel) => records.BodyRoles.SingleAsync(r => r.Id == id, cancel);

    /// <summary>The form with whose access it is; null when there is none such on a body one prepares.</summary>
    private async Task<TForm?> ShownAsync<TForm>(string code, Guid roleId, TForm form, CancellationToken cancel) where TForm : AccessForm =>
        await BodyAsync(code, cancel) is { } body && await records.AccessWithoutSeat(body.Id, time.Today()).FirstOrDefaultAsync(a => a.RoleId == roleId, cancel) is { } access
            ? form with { Access = access, BodyName = body.Name, BodyCode = body.Code }
            : null;
}
