using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Setting up the authenticator app, between the password and the first page.</summary>
[AllowAnonymous]
public sealed class SecondFactorController(UserManager<Account> users, SecondFactor factor, HalfSignIn half, Sessions sessions, IOptions<BoardSettings> board) : Controller
{
    [HttpGet("/account/second-factor")]
    public async Task<IActionResult> SecondFactor() =>
        await half.WhoAsync(HttpContext) is { TwoFactorEnabled: false } account ? View(await PageAsync(account)) : Redirect(ReturnPath.SignIn);

    [HttpPost("/account/second-factor")]
    public async Task<IActionResult> SecondFactor(CodeForm form, CancellationToken cancel)
    {
        if (await half.WhoAsync(HttpContext) is not { TwoFactorEnabled: false } account)
        {
            return Redirect(ReturnPath.SignIn);
        }

        if (!ModelState.IsValid || await factor.EnrolAsync(account, form.Code!, cancel) is not { } codes)
        {
            ModelState.TryAddModelError(nameof(form.Code), "The code is not right. Check that the app shows this service, wait for its next code and enter that");
            return View(await PageAsync(account));
        }

        await HttpContext.SignOutAsync(HalfSignIn.Scheme);
        await sessions.BeginAsync(HttpContext, account, cancel);
        RecoveryCodesPage.Keep(TempData, codes);
        return Redirect("/account/recovery-codes");
    }

    private async Task<SecondFactorPage> PageAsync(Account account)
    {
        var key = await users.GetAuthenticatorKeyAsync(account) ?? throw new InvalidOperationException("A key is made when the password is accepted.");
        return SecondFactorPage.For(key, account.Email ?? "", $"{board.Value.ShortName} {board.Value.ServiceName}");
    }
}
