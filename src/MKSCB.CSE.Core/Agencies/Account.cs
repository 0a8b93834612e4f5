using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

public enum AccountState
{
    Invited,
    Active,
    Suspended,
    Left,
}

/// <summary>How often a person is mailed what is due from them.</summary>
public enum DigestRhythm
{
    Daily,
    Weekly,
    None,
}

/// <summary>A person who signs in. One agency each: someone with two employers has two accounts (security: never mix what two hats may see).</summary>
public sealed class Account : IdentityUser<Guid>, IAudited
{
    public const int NameLength = 120;

    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString();
    }

    public required string DisplayName { get; set; }

    public string? JobTitle { get; set; }

    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    public Guid? OrganisationUnitId { get; set; }

    public AccountState State { get; private set; } = AccountState.Invited;

    public DateTime? LastSignedInAt { get; private set; }

    /// <summary>The 30-second step of the last authenticator code accepted. That code and every earlier one are spent.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>How often this person is reminded by mail of what is due from them. Daily until they choose: a mail too many is better than a child forgotten.</summary>
    public DigestRhythm Digest { get; private set; } = DigestRhythm.Daily;

    public ICollection<RoleAssignment> Roles { get; } = [];

    public string AuditStream => $"account:{Id}";

    public static readonly Transitions<AccountState> Flow = new()
    {
        [AccountState.Invited] = [AccountState.Active, AccountState.Suspended, AccountState.Left],
        [AccountState.Active] = [AccountState.Suspended, AccountState.Left],
        [AccountState.Suspended] = [AccountState.Active, AccountState.Invited, AccountState.Left],
    };

    /// <summary>Whether this account may be signed in to at all, as far as its state goes.</summary>
    public bool MaySignIn => State is AccountState.Active or AccountState.Invited;

    /// <summary>Spends an authenticator code.</summary>
    /// <returns>False when this code, or a later one, was used before: a code works once (RFC 6238 section 5.2).</returns>
    public bool SpendCode(long step)
    {
        if (step <= LastCodeStep)
        {
            return false;
        }

        LastCodeStep = step;
        return true;
    }

    /// <summary>A new authenticator key starts a new series of codes.</summary>
    public void ForgetCodes() => LastCodeStep = null;

    public void SignedIn(DateTime now) => LastSignedInAt = now;

    public void Remind(DigestRhythm rhythm) => Digest = rhythm;

    /// <summary>Gives this person a role.</summary>
    /// <exception cref="RuleViolation">The person has left, gives it to themselves, or its reach does not fit the role.</exception>
    public void Give(RoleAssignment role)
    {
        RuleViolation.When(State == AccountState.Left, "This person has left, so no role can be given to them.");
        RuleViolation.When(role.GrantedById == Id, "Nobody may give a role to themselves. Ask another administrator.");
        var needsBody = Access.Roles.Of(role.Role).Scope == Access.RoleScope.MeetingBody;
        RuleViolation.When(needsBody != (role.MeetingBodyId != null), "This role needs a meeting body, or must not have one.");
        Roles.Add(role);
    }

    /// <summary>The person has chosen a password and a second factor.</summary>
    public void Activate() => State = Flow.Move(State, AccountState.Active, "This account cannot be made active.");

    /// <summary>Out at once; the account and what it did remain.</summary>
    public void Suspend() => State = Flow.Move(State, AccountState.Suspended, "Only an invited or active account can be suspended.");

    /// <summary>Ends a suspension: back to work, or to the invitation never taken up.</summary>
    public void Lift()
    {
        RuleViolation.When(State != AccountState.Suspended, "Only a suspended account can be let back in.");
        State = Flow.Move(State, TwoFactorEnabled ? AccountState.Active : AccountState.Invited, "This account cannot be let back in.");
    }

    /// <summary>The person has left the agency. Final: somebody who returns gets a new account.</summary>
    public void Leave() => State = Flow.Move(State, AccountState.Left, "This person has already been recorded as having left.");
}
