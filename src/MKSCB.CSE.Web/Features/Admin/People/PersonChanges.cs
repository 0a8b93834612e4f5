using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Admin.People;

/// <summary>What an administrator may do to somebody's account.</summary>
public enum PersonChange
{
    Suspend,
    Lift,
    Leave,
    ResetFactor,
    InviteAgain,
}

/// <summary>How one such change reads and works.</summary>
/// <param name="Title">The page's heading and the button.</param>
/// <param name="Means">What it will do, before it is done.</param>
/// <param name="Done">What is said after.</param>
/// <param name="Kind">What the account's story says.</param>
/// <param name="Fits">When the page offers it; the entity's own rule decides.</param>
public sealed record PersonChangeRow(string Title, string Means, string Done, AccountEventKind Kind, Func<PersonPage, bool> Fits);

public static class PersonChanges
{
    public static readonly IReadOnlyDictionary<PersonChange, PersonChangeRow> Table = new Dictionary<PersonChange, PersonChangeRow>
    {
        [PersonChange.Suspend] = new("Suspend this account", "The person is signed out at once and cannot sign in. Their roles stay, for when they are let back in.",
            "The account has been suspended.", AccountEventKind.Suspended, page => page.State is AccountState.Active or AccountState.Invited),
        [PersonChange.Lift] = new("Let this person back in", "The person can sign in again with the roles they still hold.",
            "The person can sign in again.", AccountEventKind.SuspensionLifted, page => page.State == AccountState.Suspended),
        [PersonChange.InviteAgain] = new("Send the invitation again", "A new link is mailed; any sent before stops working.",
            "The invitation is on its way. This page says when it has been sent.", AccountEventKind.InvitationSentAgain, page => page.State == AccountState.Invited),
        [PersonChange.ResetFactor] = new("Reset the authenticator app", "Do this only when you are sure who is asking: call them back on a number you already have. They are signed out and set the app up again at their next sign-in.",
            "The authenticator app has been reset.", AccountEventKind.SecondFactorReset, page => page.State == AccountState.Active && page.HasSecondFactor),
        [PersonChange.Leave] = new("Record that this person has left", "This is final. They are signed out at once. Everything they recorded stays. If they return they get a new account.",
            "It has been recorded that this person has left.", AccountEventKind.Left, page => page.State != AccountState.Left),
    };

    /// <summary>Makes the change and ends every session: a new security stamp goes with each.</summary>
    /// <exception cref="RuleViolation">The account's state does not allow it, or it is one's own.</exception>
    public static async Task MakeAsync(PersonChange change, Account account, Guid by, UserManager<Account> users)
    {
        RuleViolation.When(account.Id == by, "You cannot do this to your own account. Ask another administrator.");
        switch (change)
        {
            case PersonChange.Suspend:
                account.Suspend();
                break;
            case PersonChange.Lift:
                account.Lift();
                break;
            case PersonChange.Leave:
                account.Leave();
                break;
            case PersonChange.ResetFactor:
                RuleViolation.When(account.State != AccountState.Active, "Only an active account's authenticator app can be reset.");
                account.ForgetCodes();
                account.TwoFactorEnabled = false;
                (await users.ResetAuthenticatorKeyAsync(account)).OrThrow();
                break;
            case PersonChange.InviteAgain:
                RuleViolation.When(account.State != AccountState.Invited, "This person has set up their account already.");
                break;
        }

        (await users.UpdateSecurityStampAsync(account)).OrThrow();
    }
}
