using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Mail;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>What an administrator sees of mail that did not get through.</summary>
public sealed class MailPageTests
{
    [Fact]
    public async Task ADeadLetter_IsShownWithoutAddressOrContent_AndIsTriedAgain()
    {
        var (id, email) = await DeadAsync("SCR-7K3M-9QXD");
        var admin = await Host.SignInAs(Role.SystemAdministrator);

        var page = await admin.Open("/mail");

        var row = page.Page.QuerySelector($"li:has(form[action='/mail/{id}/again'])")!.TextContent;
        Assert.Contains("Question from triage", row, StringComparison.Ordinal);
        Assert.Contains($"p…@example.org", row, StringComparison.Ordinal);
        Assert.Contains("refuses this address", row, StringComparison.Ordinal);
        Assert.DoesNotContain(email, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("SCR-7K3M-9QXD", page.Body, StringComparison.Ordinal);
        Assert.Contains("could not be sent", (await admin.Open("/my-work")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var button = page.Page.QuerySelector($"form[action='/mail/{id}/again'] button")!.TextContent.Trim();
        var done = await admin.Follow(await admin.Submit(page, [], button));
        Assert.Null(done.Page.QuerySelector($"form[action='/mail/{id}/again']"));
        Assert.Equal(LetterState.Waiting, await ReadAsync(records => records.All<OutboxLetter>().Where(l => l.Id == id).Select(l => l.State).SingleAsync()));
        Assert.True(await ReadAsync(records => records.All<AccountEvent>().AnyAsync(e => e.Kind == AccountEventKind.LetterTriedAgain)));
        Assert.True(await ReadAsync(records => records.All<AuditEvent>().AnyAsync(e => e.Entity == nameof(AccountEvent) && e.Page == "mail/{id:guid}/again")));
    }

    [Fact]
    public async Task ALetterThatWent_CannotBeTriedAgain()
    {
        var person = await PersonAsync(Role.Practitioner);
        var id = await PostAsync(new NewLetter(PasswordChangedLetter.Code, person.Id));
        await Host.Services.GetRequiredService<Postman>().SendDueAsync(default);
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var token = (await admin.Open("/account/password")).Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Conflict, (await admin.Post($"/mail/{id}/again", [new("__RequestVerificationToken", token)])).Status);
    }

    [Fact]
    public async Task AnInvitation_SaysOnThePersonsPage_WhetherItWent()
    {
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var agency = await World.AgencyAsync();
        var email = $"newcomer{TestWorld.NextNumber()}@example.org";
        var invited = await admin.Follow(await admin.Submit(await admin.Open("/people/invite"), new Dictionary<string, string?> { ["Name"] = "Sam Field", ["Email"] = email, ["Agency"] = agency.Id.ToString() }));
        Assert.Contains("On its way", invited.Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);

        await Host.LetterAsync(email, "Your account");

        Assert.Contains("Sent at", (await admin.Open(invited.Response.RequestMessage!.RequestUri!.PathAndQuery)).Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priya.nair@demo.example", "p…@demo.example")]
    [InlineData(null, "Nobody")]
    [InlineData("nonsense", "Nobody")]
    public void AnAddress_IsMasked(string? address, string masked) => Assert.Equal(masked, MaskedAddress.Of(address));

    private static async Task<(Guid Id, string Email)> DeadAsync(string reference)
    {
        var person = await PersonAsync(Role.Practitioner);
        var id = await PostAsync(new NewLetter("question-asked", person.Id) { Reference = reference, NotBefore = DateTime.UtcNow.AddDays(1) });
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<OutboxLetter>().Where(l => l.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(l => l.State, LetterState.Dead).SetProperty(l => l.EndedAt, DateTime.UtcNow).SetProperty(l => l.Attempts, 1).SetProperty(l => l.Fault, nameof(UndeliverableException)));
        return (id, await ReadAsync(records => records.All<Account>().Where(a => a.Id == person.Id).Select(a => a.Email!).SingleAsync()));
    }

    private static async Task<Guid> PostAsync(NewLetter letter)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        outbox.Post(letter);
        await outbox.SaveAsync(default);
        return await outbox.Letters.Where(l => l.RecipientId == letter.To).Select(l => l.Id).SingleAsync();
    }
}
