using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Accounts;

/// <summary>What a letter with a single-use key leaves behind: nothing in the database, and no difference to be timed.</summary>
public sealed class MailedKeyTests : IDisposable
{
    private readonly StatementCounter _statements = new();
    private readonly ClockHost _clockHost = new();
    private readonly WebApplicationFactory<Program> _host;

    public MailedKeyTests() => _host = _clockHost.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(_statements)));

    public void Dispose()
    {
        _host.Dispose();
        _clockHost.Dispose();
    }

    /// <summary>Time on a busy machine proves little; the same statements in the same order do the same work.</summary>
    [Fact]
    public async Task AskingForAPassword_DoesTheSameWork_WhetherOrNotThereIsAnAccount()
    {
        var email = await PersonAsync();
        await StatementsAsync("warm-up@example.org");

        var unknown = await StatementsAsync("nobody-at-all@example.org");
        var known = await StatementsAsync(email);

        Assert.NotEmpty(unknown);
        Assert.Equal(unknown, known);
        var letters = await new TestWorld(_host.Services).ReadAsync(records => records.All<OutboxLetter>().Select(l => l.RecipientId != null).ToList());
        Assert.Equal([false, false, true], letters.Order());
    }

    [Fact]
    public async Task TheKeyInTheLetter_LiesNowhereInTheDatabase_BeforeOrAfterItIsSent()
    {
        var email = await PersonAsync();
        await StatementsAsync(email);

        var link = Mailbox.Link(await _host.LetterAsync(email, "Choose a new password"));

        var key = Uri.UnescapeDataString(link.Split("key=")[1]);
        Assert.True(key.Length > 100);
        var stored = await StoredAsync();
        Assert.Contains("new-password", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(key[..40], stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(key)[..40], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkThatCouldNotBeSentInTime_IsNotSentDaysLater()
    {
        var email = await PersonAsync();
        await StatementsAsync(email);
        _clockHost.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await _host.Services.GetRequiredService<Postman>().SendDueAsync(default));
        Assert.Empty(_host.Letters(email));
    }

    private async Task<List<string>> StatementsAsync(string email)
    {
        var browser = _host.Stranger();
        var page = await browser.Open("/account/forgotten");
        _statements.Reset();
        Assert.Equal("/account/forgotten/sent", (await browser.Submit(page, new Dictionary<string, string?> { ["Email"] = email })).Location);
        return [.. _statements.Statements];
    }

    private async Task<string> PersonAsync()
    {
        var world = new TestWorld(_host.Services);
        return await _host.LetInAsync((await world.PersonAsync(await world.AgencyAsync())).Id);
    }

    /// <summary>Every byte of the database, its log of writes too.</summary>
    private async Task<string> StoredAsync()
    {
        var file = new SqliteConnectionStringBuilder(_host.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"]).DataSource;
        var text = new StringBuilder();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            await using var bytes = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(bytes, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
