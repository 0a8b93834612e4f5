using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>The link in an invitation: choose a password, then set up the second factor.</summary>
[AllowAnonymous]
public sealed class InvitationController(UserManager<Account> users, HashGate gate, SecondFactor factor) : Controller
{
    [HttpGet("/account/invitation")]
    public async Task<IActionResult> Invitation([FromQuery] Guid? who, [FromQuery] string? key) =>
        await InvitedAsync(who, key) == null ? this.LinkSpent() : View(new NewPasswordForm { Who = who, Key = key });

    [HttpPost("/account/invitation")]
    public async Task<IActionResult> Invitation(NewPasswordForm form, CancellationToken cancel)
    {
        if (await InvitedAsync(form.Who, form.Key) is not { } account)
        {
            return this.LinkSpent();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        // The invitation's key has been checked; this one, made and used here, lets Identity set the password and spend both.
        var result = await gate.RunAsync(async () => await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), form.NewPassword!), cancel);
        if (!ModelState.Accept(result, nameof(form.NewPassword)))
        {
            return View(form);
        }

        await factor.NewKeyAsync(account);
        await HalfSignIn.BeginAsync(HttpContext, account);
        return Redirect("/account/second-factor");
    }

    private async Task<Account?> InvitedAsync(Guid? who, string? key)
    {
        var account = who == null ? null : await users.FindByIdAsync(who.Value.ToString());
        var holds = account is { State: AccountState.Invited } && key != null
            && await users.VerifyUserTokenAsync(account, InvitationTokens.Name, InvitationTokens.Purpose, key);
        return holds ? account : null;
    }
}

public static class MailedLinks
{
    /// <summary>The same page for a spent link, an old one and one made up.</summary>
    public static ViewResult LinkSpent(this Controller controller)
    {
        controller.ModelState.Clear();
        var page = controller.View("LinkSpent");
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }
}
