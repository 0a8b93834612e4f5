using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>A signed-in person changes their password, knowing the old one.</summary>
public sealed class PasswordChange(UserManager<Account> users, AccountRecords accounts, PasswordCheck check, HashGate gate, Outbox outbox)
{
    private const string Wrong = "The current password is not right. After five wrong tries your account is locked for 15 minutes";

    /// <returns>False with the reason beside its box. A wrong current password counts towards the lock.</returns>
    public async Task<bool> TryAsync(Account account, ChangePasswordForm form, ModelStateDictionary state, CancellationToken cancel)
    {
        var right = !await users.IsLockedOutAsync(account) && await gate.RunAsync(() => users.CheckPasswordAsync(account, form.CurrentPassword!), cancel);
        if (!right)
        {
            await check.CountFailureAsync(account);
            state.AddModelError(nameof(form.CurrentPassword), Wrong);
            return false;
        }

        accounts.Note(account, AccountEventKind.PasswordChanged, account.Id);
        outbox.Post(PasswordChangedLetter.To(account));
        var result = await gate.RunAsync(() => users.ChangePasswordAsync(account, form.CurrentPassword!, form.NewPassword!), cancel);
        if (!state.Accept(result, nameof(form.NewPassword)))
        {
            return false;
        }

        await users.ResetAccessFailedCountAsync(account);
        return true;
    }
}
