using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Support;

/// <summary>Signs people in through the real screens; each person once, after which their cookie is lent to every browser asked for.</summary>
internal static class SignIn
{
    private static readonly ConcurrentDictionary<(object Host, Guid Account), Lazy<Task<CookieContainer>>> Cookies = new();
    private static readonly ConcurrentDictionary<Guid, long> LastStep = new();

    /// <summary>A browser of this person's, signed in. The account gets the published password and key if it has none.</summary>
    public static async Task<Browser> SignInAs(this WebApplicationFactory<Program> host, Guid accountId)
    {
        var kept = await Cookies.GetOrAdd((host, accountId), _ => new(() => FirstSignInAsync(host, accountId))).Value;
        var jar = new CookieContainer();
        jar.Add(kept.GetAllCookies());
        return Open(host, jar);
    }

    public static Task<Browser> SignInAs(this WebApplicationFactory<Program> host, CurrentUser person) => host.SignInAs(person.Id);

    /// <summary>A new account with this role at a new agency, signed in.</summary>
    public static async Task<Browser> SignInAs(this WebApplicationFactory<Program> host, Role role, Guid? meetingBodyId = null)
    {
        var world = new TestWorld(host.Services);
        return await host.SignInAs(await world.PersonAsync(await world.AgencyAsync(), role, meetingBodyId));
    }

    /// <summary>A session of its own, for tests that end it.</summary>
    public static async Task<Browser> SignInAfresh(this WebApplicationFactory<Program> host, Guid accountId) => Open(host, await FirstSignInAsync(host, accountId));

    /// <summary>A browser nobody has signed in to, over any host.</summary>
    public static Browser Stranger(this WebApplicationFactory<Program> host) => Open(host, new CookieContainer());

    /// <summary>Gives an account the published password and authenticator key.</summary>
    public static async Task<string> LetInAsync(this WebApplicationFactory<Program> host, Guid accountId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = scope.ServiceProvider.GetRequiredService<AccountRecords>().Accounts.Single(a => a.Id == accountId);
        if (account.PasswordHash == null)
        {
            await scope.ServiceProvider.GetRequiredService<DemoPeople>().LetInAsync(account, default);
        }

        return account.Email!;
    }

    /// <summary>Does something to an account behind its back, as another person or the operator would.</summary>
    public static async Task ChangeAsync(this WebApplicationFactory<Program> host, Guid accountId, Action<Account> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<AccountRecords>();
        change(records.Accounts.Single(a => a.Id == accountId));
        await records.SaveAsync(default);
    }

    /// <summary>Ends every role this person holds, yesterday.</summary>
    public static async Task EndRolesAsync(this WebApplicationFactory<Program> host, Guid accountId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<AccountRecords>();
        foreach (var role in records.Assignments.Where(r => r.AccountId == accountId).ToList())
        {
            role.End(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), "Test");
        }

        await records.SaveAsync(default);
    }

    /// <summary>A code this account has not used: two in one half-minute, the app's next one being accepted already.</summary>
    public static string NextCode(Guid accountId, DateTimeOffset now, string key = DemoPeople.AuthenticatorKey)
    {
        var step = LastStep.AddOrUpdate(accountId, Totp.StepAt(now), (_, last) => Math.Max(last + 1, Totp.StepAt(now)));
        Assert.True(step <= Totp.StepAt(now) + 1, "This account has used up its codes of this half-minute: sign in as somebody else, or once.");
        return Totp.Code(key, step);
    }

    public static async Task<Answer> GivePassword(this Browser browser, string email, string password, string from = "") =>
        await browser.Submit(await browser.Open("/account/sign-in" + from), new Dictionary<string, string?> { ["Email"] = email, ["Password"] = password });

    public static async Task<Answer> GiveCode(this Browser browser, Answer afterPassword, string code) =>
        await browser.Submit(await browser.Follow(afterPassword), new Dictionary<string, string?> { ["Code"] = code });

    private static async Task<CookieContainer> FirstSignInAsync(WebApplicationFactory<Program> host, Guid accountId)
    {
        var email = await host.LetInAsync(accountId);
        var jar = new CookieContainer();
        var browser = Open(host, jar);
        var asked = await browser.GivePassword(email, DemoPeople.Password);
        // Read now, not before: the very first page is slow enough for a code to run out.
        var done = await browser.GiveCode(asked, NextCode(accountId, host.Services.GetRequiredService<TimeProvider>().GetUtcNow()));
        Assert.True(done.Status == HttpStatusCode.Redirect, $"{email} could not sign in: {string.Join("; ", done.Errors)} {done.Heading}");
        return jar;
    }

    private static Browser Open(WebApplicationFactory<Program> host, CookieContainer jar) => new(host.CreateDefaultClient(new CookieContainerHandler(jar)));
}
