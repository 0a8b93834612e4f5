using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>A person's own account.</summary>
[Requires(Permission.UseService)]
public sealed class MyAccountController(UserManager<Account> users, AccountRecords accounts, Sessions sessions, SecondFactor factor, PasswordChange change) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> MyAccount([FromServices] ReferenceRecords reference, CancellationToken cancel)
    {
        var me = await MeAsync();
        return View(await MyAccountPage.LoadAsync(accounts.Accounts.Where(a => a.Id == me.Id), reference.Bodies, await users.CountRecoveryCodesAsync(me), cancel));
    }

    [HttpGet("/account/password")]
    public IActionResult Password() => View(new ChangePasswordForm());

    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(ChangePasswordForm form, CancellationToken cancel)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid || !await change.TryAsync(me, form, ModelState, cancel))
        {
            return View(form);
        }

        // The old stamp ended every session, this one too.
        await sessions.GoOnAsync(HttpContext, me, cancel);
        this.Say("Your password has been changed. You have been signed out everywhere else.");
        return Redirect("/account");
    }

    /// <summary>Asks for a code: an unlocked computer left alone must not yield ten codes.</summary>
    [HttpGet("/account/new-recovery-codes")]
    public IActionResult NewRecoveryCodes() => View(new CodeForm());

    [HttpPost("/account/new-recovery-codes")]
    public async Task<IActionResult> NewRecoveryCodes([Bind(nameof(CodeForm.Code))] CodeForm form, CancellationToken cancel)
    {
        var me = await MeAsync();
        if (!ModelState.IsValid || !await factor.AcceptCodeAsync(me, form.Code!))
        {
            ModelState.TryAddModelError(nameof(form.Code), "The code is not right, or has been used. Wait for the app to show the next one and enter that");
            return View(form);
        }

        accounts.Note(me, AccountEventKind.RecoveryCodesReplaced, me.Id);
        RecoveryCodesPage.Keep(TempData, await factor.NewRecoveryCodesAsync(me, cancel));
        return RedirectToAction(nameof(RecoveryCodes));
    }

    [HttpGet("/account/recovery-codes")]
    public IActionResult RecoveryCodes() => RecoveryCodesPage.Take(TempData) is { } page ? View(page) : Redirect("/account");

    /// <summary>Keeps the session going: reaching it is enough. Without script a page may post here and come back.</summary>
    [HttpPost("/account/still-here")]
    public IActionResult StillHere() => NoContent();

    private async Task<Account> MeAsync() =>
        await users.FindByIdAsync(Viewer.Of(HttpContext)!.Id.ToString()) ?? throw new InvalidOperationException("A session always has an account.");
}
