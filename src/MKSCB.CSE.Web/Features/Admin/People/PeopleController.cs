using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.People;

/// <summary>The people who sign in.</summary>
[Requires(Permission.ManagePeople)]
public sealed class PeopleController(AccountRecords records, ReferenceRecords reference, UserManager<Account> users, Outbox outbox, TimeProvider time) : Controller
{
    [HttpGet("/people")]
    public async Task<IActionResult> List([FromQuery] PeopleFilter filter, CancellationToken cancel) => View(await PeopleList.LoadAsync(records, filter, cancel));

    [HttpGet("/people/{id:guid}")]
    public async Task<IActionResult> Person([FromRoute] Guid id, CancellationToken cancel) =>
        await PersonPage.LoadAsync(records, outbox.Letters, reference.Bodies, id, time.Today(), cancel) is { } page ? View(page) : NotFound();

    [HttpGet("/people/invite"), FreshSignIn]
    public async Task<IActionResult> Invite([FromQuery] Guid? agency, CancellationToken cancel) => View(await ChoicesAsync(new InviteForm { Agency = agency }, cancel));

    [HttpPost("/people/invite"), FreshSignIn]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancel)
    {
        await ChoicesAsync(form, cancel);
        if (ModelState.IsValid && form.Agencies.All(choice => choice.Value != form.Agency.ToString()))
        {
            ModelState.AddModelError(nameof(form.Agency), "Choose one of the agencies given");
        }

        if (ModelState.IsValid && await users.FindByEmailAsync(form.Email!) != null)
        {
            ModelState.AddModelError(nameof(form.Email), "Someone with this email address has an account already");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var account = new Account { DisplayName = form.Name!, Email = form.Email, UserName = form.Email, JobTitle = form.JobTitle, AgencyId = form.Agency!.Value };
        records.Note(account, AccountEventKind.Invited, Viewer.Of(HttpContext)!.Id);
        outbox.Post(InvitationLetter.To(account));
        (await users.CreateAsync(account)).OrThrow();
        this.Say("The invitation is on its way. This page says when it has been sent.");
        return RedirectToAction(nameof(Person), new { account.Id });
    }

    private async Task<InviteForm> ChoicesAsync(InviteForm form, CancellationToken cancel)
    {
        var today = time.Today();
        var open = await records.Agencies.AsNoTracking().Where(a => a.To == null || a.To >= today).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        form.Agencies = Choices.From(open, a => a.Id.ToString(), a => a.Name);
        return form;
    }
}
