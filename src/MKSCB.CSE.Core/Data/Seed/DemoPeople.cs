using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// Makes people who can sign in with one published password and one published authenticator key. For the demonstration
/// in Development and for tests; nothing in Production calls it.
/// </summary>
public sealed class DemoPeople(SystemRecords records, UserManager<Account> users, IUserStore<Account> store, TimeProvider time)
{
    public const string Password = "Correct-Horse-42-Battery";

    /// <summary>Base32, as typed into an authenticator app.</summary>
    public const string AuthenticatorKey = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /// <summary>Only addresses here are offered on the one-click sign-in page.</summary>
    public const string MailDomain = "@demo.example";

    /// <summary>One hash for all: it is the same password, and hashing it for each of thirty people takes seconds.</summary>
    private string? _hash;

    /// <summary>An active account with these roles since long ago. <paramref name="email"/> is its name at sign-in.</summary>
    public async Task<Account> AddAsync(string email, string name, string jobTitle, Guid agencyId, IEnumerable<Grant> roles, CancellationToken cancel)
    {
        var account = new Account { DisplayName = name, JobTitle = jobTitle, AgencyId = agencyId, Email = email, UserName = email };
        account.Activate();
        (await users.CreateAsync(account)).OrThrow();
        foreach (var grant in roles)
        {
            records.Add(Held(account, grant));
        }

        await LetInAsync(account, cancel);
        return account;
    }

    /// <summary>Gives an account that already exists the published password and key.</summary>
    public async Task LetInAsync(Account account, CancellationToken cancel)
    {
        account.PasswordHash = _hash ??= users.PasswordHasher.HashPassword(account, Password);
        account.TwoFactorEnabled = true;
        account.EmailConfirmed = true;
        account.LockoutEnabled = true;
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, AuthenticatorKey, cancel);
        (await users.UpdateAsync(account)).OrThrow();
    }

    private RoleAssignment Held(Account account, Grant grant)
    {
        var role = new RoleAssignment
        {
            AccountId = account.Id,
            Role = grant.Role,
            AgencyId = grant.AgencyId,
            LocalityCode = grant.LocalityCode,
            MeetingBodyId = grant.MeetingBodyId,
            From = time.Today().AddYears(-2),
            Reason = "Demonstration",
        };
        if (role.AwaitsAgreement)
        {
            role.Agree(RoleAssignment.Operator);
        }

        return role;
    }
}
