using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Signing out works whether or not the session still holds.</summary>
[AllowAnonymous]
public sealed class SignOutController(Sessions sessions) : Controller
{
    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> SignOut(CancellationToken cancel)
    {
        await sessions.EndAsync(HttpContext, cancel);
        return RedirectToAction(nameof(SignedOut));
    }

    [HttpGet("/account/signed-out")]
    public IActionResult SignedOut() => View();
}
