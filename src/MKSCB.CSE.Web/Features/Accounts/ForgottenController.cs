using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

public sealed class ForgottenForm
{
    [DisplayName("Work email address")]
    public string? Email { get; set; }
}

public sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenFormValidator() => RuleFor(form => form.Email).NotEmpty().WithMessage("Enter your work email address")
        .MaximumLength(SignInFormValidator.MaxLength).WithMessage($"An email address has at most {SignInFormValidator.MaxLength} characters");
}

/// <summary>A forgotten password. The answer is the same whether or not a letter is sent.</summary>
[AllowAnonymous]
public sealed class ForgottenController(UserManager<Account> users, AccountRecords accounts, Outbox outbox, HashGate gate, Attempts attempts) : Controller
{
    [HttpGet("/account/forgotten")]
    public IActionResult Forgotten() => View(new ForgottenForm());

    [HttpPost("/account/forgotten")]
    public async Task<IActionResult> Forgotten(ForgottenForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        // The same steps and the same statements for an address nobody has: neither the page nor its time tells them apart.
        var asked = Attempts.Letter(form.Email!);
        var account = await users.FindByEmailAsync(form.Email!);
        if (!attempts.Reached(asked, Attempts.Letters))
        {
            attempts.Count(asked);
            outbox.Post(NewPasswordLetter.To(account is { State: AccountState.Active } ? account : null));
            await outbox.SaveAsync(cancel);
        }

        return RedirectToAction(nameof(ForgottenSent));
    }

    [HttpGet("/account/forgotten/sent")]
    public IActionResult ForgottenSent() => View();

    [HttpGet("/account/reset")]
    public async Task<IActionResult> Reset([FromQuery] Guid? who, [FromQuery] string? key) =>
        await HolderAsync(who, key) == null ? this.LinkSpent() : View(new NewPasswordForm { Who = who, Key = key });

    [HttpPost("/account/reset")]
    public async Task<IActionResult> Reset(NewPasswordForm form, CancellationToken cancel)
    {
        if (await HolderAsync(form.Who, form.Key) is not { } account)
        {
            return this.LinkSpent();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        accounts.Note(account, AccountEventKind.PasswordReset);
        outbox.Post(PasswordChangedLetter.To(account));
        var result = await gate.RunAsync(() => users.ResetPasswordAsync(account, form.Key!, form.NewPassword!), cancel);
        if (!ModelState.Accept(result, nameof(form.NewPassword)))
        {
            return View(form);
        }

        // Whoever reads the mailbox has shown who they are; the second factor is still asked for.
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        return RedirectToAction(nameof(ResetDone));
    }

    [HttpGet("/account/reset/done")]
    public IActionResult ResetDone() => View();

    private async Task<Account?> HolderAsync(Guid? who, string? key)
    {
        var account = who == null ? null : await users.FindByIdAsync(who.Value.ToString());
        var holds = account is { State: AccountState.Active } && key != null
            && await users.VerifyUserTokenAsync(account, ResetTokens.Name, UserManager<Account>.ResetPasswordTokenPurpose, key);
        return holds ? account : null;
    }
}
