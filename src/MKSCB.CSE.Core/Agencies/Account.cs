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

/// <summary>A person who signs in. One agency each: someone with two employers has two accounts (security: never mix what two hats may see).</summary>
public sealed class Account : IdentityUser<Guid>, IAudited
{
    public const int NameLength = 120;

    public Account()
    {
        Id = Guid.CreateVersion7();
    }

    public required string DisplayName { get; set; }

    public string? JobTitle { get; set; }

    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    public Guid? OrganisationUnitId { get; set; }

    public AccountState State { get; private set; } = AccountState.Invited;

    public DateTime? LastSignedInAt { get; set; }

    public ICollection<RoleAssignment> Roles { get; } = [];

    public string AuditStream => $"account:{Id}";

    public static readonly Transitions<AccountState> Flow = new()
    {
        [AccountState.Invited] = [AccountState.Active, AccountState.Suspended, AccountState.Left],
        [AccountState.Active] = [AccountState.Suspended, AccountState.Left],
        [AccountState.Suspended] = [AccountState.Active, AccountState.Left],
    };

    /// <summary>The person has chosen a password and a second factor, or a suspension is lifted.</summary>
    public void Activate() => State = Flow.Move(State, AccountState.Active, "This account cannot be made active.");

    /// <summary>Out at once; the account and what it did remain.</summary>
    public void Suspend() => State = Flow.Move(State, AccountState.Suspended, "Only an invited or active account can be suspended.");

    /// <summary>The person has left the agency. Final: somebody who returns gets a new account.</summary>
    public void Leave() => State = Flow.Move(State, AccountState.Left, "This person has already been recorded as having left.");
}
