using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Demo;

/// <summary>Signs in as a demonstration person with one click. Development only, and only accounts of the demonstration's own mail domain.</summary>
[AllowAnonymous, DevelopmentOnly]
public sealed class DemoSignInController(AccountRecords accounts, ReferenceRecords reference, Sessions sessions, TimeProvider time) : Controller
{
    private IQueryable<Account> People => accounts.Accounts.Where(a => a.State == AccountState.Active && a.Email!.EndsWith(DemoPeople.MailDomain));

    [HttpGet("/demo/sign-in")]
    public async Task<IActionResult> DemoSignIn(CancellationToken cancel) =>
        View(await DemoSignInPage.LoadAsync(People, reference.Bodies, time.GetUtcNow(), cancel));

    [HttpPost("/demo/sign-in/{id:guid}")]
    public async Task<IActionResult> SignInAs([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await People.FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return NotFound();
        }

        await sessions.BeginAsync(HttpContext, account, cancel);
        return Redirect("/");
    }
}
