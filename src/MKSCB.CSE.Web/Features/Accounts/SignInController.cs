using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Signing in: password, then a code. Nothing said here tells whether an account exists.</summary>
[AllowAnonymous]
public sealed class SignInController(PasswordCheck passwords, SecondFactor factor, HalfSignIn half, Sessions sessions, Attempts attempts) : Controller
{
    private const string NotRight = "The email address or password is not right. After five wrong tries an account is locked for 15 minutes";
    private const string WrongCode = "The code is not right, or has been used. Wait for the app to show the next one and enter that";

    [HttpGet("/account/sign-in")]
    public IActionResult SignIn([FromQuery] string? from) =>
        Viewer.Of(HttpContext) == null ? View(new SignInForm { From = from }) : LocalRedirect(ReturnPath.Local(from));

    [HttpPost("/account/sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken cancel)
    {
        var address = RateLimits.AddressOf(HttpContext);
        if (attempts.IsBlocked(address))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var account = await passwords.WhoseAsync(form.Email!, form.Password!, cancel);
        if (account == null)
        {
            attempts.Count(Attempts.Address(address));
            ModelState.AddModelError(nameof(form.Email), NotRight);
            return View(form);
        }

        // An account without its second factor yet (or any more) sets one up before anything else.
        if (!account.TwoFactorEnabled)
        {
            await factor.NewKeyAsync(account);
        }

        await HalfSignIn.BeginAsync(HttpContext, account);
        return account.TwoFactorEnabled ? RedirectToAction(nameof(Code), new { form.From }) : Redirect("/account/second-factor");
    }

    [HttpGet("/account/sign-in/code")]
    public async Task<IActionResult> Code([FromQuery] string? from) =>
        await half.WhoAsync(HttpContext) == null ? Redirect(ReturnPath.SignInThen(ReturnPath.Local(from))) : View(new CodeForm { From = from });

    [HttpPost("/account/sign-in/code")]
    public Task<IActionResult> Code(CodeForm form, CancellationToken cancel) =>
        FinishAsync(form, WrongCode, account => factor.AcceptCodeAsync(account, form.Code!), cancel);

    [HttpGet("/account/sign-in/recovery")]
    public async Task<IActionResult> Recovery([FromQuery] string? from) =>
        await half.WhoAsync(HttpContext) == null ? Redirect(ReturnPath.SignInThen(ReturnPath.Local(from))) : View(new CodeForm { From = from });

    [HttpPost("/account/sign-in/recovery")]
    public Task<IActionResult> Recovery(CodeForm form, CancellationToken cancel) =>
        FinishAsync(form, "The recovery code is not right, or has been used", account => factor.AcceptRecoveryCodeAsync(account, form.Code!, cancel), cancel);

    private async Task<IActionResult> FinishAsync(CodeForm form, string wrong, Func<Account, Task<bool>> accepts, CancellationToken cancel)
    {
        if (await half.WhoAsync(HttpContext) is not { TwoFactorEnabled: true } account)
        {
            return Redirect(ReturnPath.SignInThen(ReturnPath.Local(form.From)));
        }

        if (!ModelState.IsValid || !await accepts(account))
        {
            ModelState.TryAddModelError(nameof(form.Code), wrong);
            return View(form);
        }

        await HttpContext.SignOutAsync(HalfSignIn.Scheme);
        await sessions.BeginAsync(HttpContext, account, cancel);
        return LocalRedirect(ReturnPath.Local(form.From));
    }
}
