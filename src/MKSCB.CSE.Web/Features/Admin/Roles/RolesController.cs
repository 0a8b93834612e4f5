using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.Roles;

/// <summary>Giving roles and ending them. A role that opens much waits until a second person agrees (<see cref="Access.AccessReviewController"/>).</summary>
[Requires(Permission.ManagePeople), FreshSignIn]
public sealed class RolesController(AccountRecords records, ReferenceRecords reference, TimeProvider time) : Controller
{
    [HttpGet("/people/{id:guid}/roles/give")]
    public async Task<IActionResult> Give([FromRoute] Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } account ? View(await ChoicesAsync(new GiveRoleForm { From = time.Today() }, account, cancel)) : NotFound();

    [HttpPost("/people/{id:guid}/roles/give")]
    public async Task<IActionResult> Give([FromRoute] Guid id, GiveRoleForm form, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } account)
        {
            return NotFound();
        }

        await ChoicesAsync(form, account, cancel);
        if (ModelState.IsValid && form.Body != null && form.Bodies.All(choice => choice.Value != form.Body.ToString()))
        {
            ModelState.AddModelError(nameof(form.Body), "Choose one of the meetings given");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var role = RoleOf(form, account, Viewer.Of(HttpContext)!.Id);
        account.Give(role);
        records.Add(role);
        await records.SaveAsync(cancel);
        this.Say(role.AwaitsAgreement ? "The role has been asked for. It holds once a second person agrees it." : "The role has been given.");
        return Redirect($"/people/{id}");
    }

    [HttpGet("/people/{id:guid}/roles/{role:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, [FromRoute] Guid role, CancellationToken cancel) =>
        await NamedAsync(new EndRoleForm { LastDay = time.Today() }, id, role, cancel) is { } form ? View(form) : NotFound();

    [HttpPost("/people/{id:guid}/roles/{role:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, [FromRoute] Guid role, EndRoleForm form, CancellationToken cancel)
    {
        if (await NamedAsync(form, id, role, cancel) == null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var held = await records.Assignments.SingleAsync(r => r.Id == role && r.AccountId == id, cancel);
        held.End(form.LastDay!.Value, form.Reason!);
        await records.SaveAsync(cancel);
        this.Say("The role's last day has been recorded.");
        return Redirect($"/people/{id}");
    }

    private static RoleAssignment RoleOf(GiveRoleForm form, Account account, Guid by)
    {
        var role = new RoleAssignment
        {
            AccountId = account.Id,
            Role = form.Role!.Value,
            From = form.From!.Value,
            AgencyId = Core.Access.Roles.Of(form.Role.Value).Scope == RoleScope.Agency ? account.AgencyId : null,
            MeetingBodyId = form.Body,
            GrantedById = by,
            Reason = form.Reason,
        };
        if (form.To is { } last)
        {
            role.HoldUntil(last);
        }

        return role;
    }

    private async Task<GiveRoleForm> ChoicesAsync(GiveRoleForm form, Account account, CancellationToken cancel)
    {
        form.Person = account.DisplayName;
        var bodies = await reference.Bodies.OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(cancel);
        form.Bodies = Choices.From(bodies, b => b.Id.ToString(), b => b.Name);
        return form;
    }

    private async Task<EndRoleForm?> NamedAsync(EndRoleForm form, Guid id, Guid roleId, CancellationToken cancel)
    {
        var held = await records.Assignments.AsNoTracking().FirstOrDefaultAsync(r => r.Id == roleId && r.AccountId == id, cancel);
        if (held == null || await FindAsync(id, cancel) is not { } account)
        {
            return null;
        }

        (form.Person, form.RoleName) = (account.DisplayName, Core.Access.Roles.Of(held.Role).Name);
        return form;
    }

    private Task<Account?> FindAsync(Guid id, CancellationToken cancel) => records.Accounts.FirstOrDefaultAsync(a => a.Id == id, cancel);
}
