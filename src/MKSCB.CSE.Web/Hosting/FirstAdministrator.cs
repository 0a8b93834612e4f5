using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// <c>-- create-admin EMAIL AGENCY-CODE "NAME"</c>: invites a system administrator. Whoever can run it on the server stands in for the
/// second person an elevated role needs. Run it twice: two administrators are what lets each agree what the other gives.
/// </summary>
public static class FirstAdministrator
{
    public const string Verb = "create-admin";

    /// <summary>Null when the arguments name another command.</summary>
    public static async Task<int?> RunCreateAdminAsync(this WebApplication app, string[] args)
    {
        if (args is not [Verb, ..])
        {
            return null;
        }

        if (args is not [_, var email, var agencyCode, var name] || !email.Contains('@', StringComparison.Ordinal))
        {
            return await FailAsync($"Usage: {Verb} EMAIL AGENCY-CODE \"NAME\"");
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Job = Verb;
        return await InviteAsync(scope.ServiceProvider, email, agencyCode, name);
    }

    private static async Task<int> InviteAsync(IServiceProvider services, string email, string agencyCode, string name)
    {
        var accounts = services.GetRequiredService<AccountRecords>();
        var agency = await accounts.Agencies.FirstOrDefaultAsync(a => a.Code == agencyCode);
        if (agency == null)
        {
            return await FailAsync($"There is no agency with the code {agencyCode}. Known: {string.Join(", ", await accounts.Agencies.OrderBy(a => a.Code).Select(a => a.Code).ToListAsync())}");
        }

        var account = new Account { DisplayName = name, AgencyId = agency.Id, Email = email, UserName = email };
        var result = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        if (!result.Succeeded)
        {
            return await FailAsync(string.Join(" ", result.Errors.Select(error => error.Description)));
        }

        accounts.Note(account, AccountEventKind.Invited, reason: "First administrator, from the command line");
        accounts.Add(Administrator(account, services.GetRequiredService<TimeProvider>().Today()));
        var outbox = services.GetRequiredService<Outbox>();
        outbox.Post(InvitationLetter.To(account));
        await accounts.SaveAsync(default);
        await services.GetRequiredService<Postman>().SendDueAsync(default);
        var sent = await outbox.Letters.AnyAsync(l => l.RecipientId == account.Id && l.State == LetterState.Sent);
        await Console.Out.WriteLineAsync(sent ? $"An invitation has been mailed to {email}." : "The account is made. Its invitation could not be mailed yet: the running service keeps trying, and another administrator can see how it stands.");
        return 0;
    }

    private static RoleAssignment Administrator(Account account, DateOnly today)
    {
        var role = new RoleAssignment { AccountId = account.Id, Role = Role.SystemAdministrator, From = today, Reason = "First administrator, from the command line" };
        role.Agree(RoleAssignment.Operator);
        return role;
    }

    private static async Task<int> FailAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return 2;
    }
}
