using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>The real client against a real socket.</summary>
public sealed partial class SmtpTests : IAsyncLifetime
{
    private SmtpServer _server = null!;
    private MailWorld _mail = null!;

    public async Task InitializeAsync() => (_server, _mail) = (SmtpServer.Start(), new MailWorld(await TestDatabase.SqliteAsync(MailWorld.AddTo)));

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _mail.Database.DisposeAsync();
    }

    [Fact]
    public async Task ALetter_ArrivesAsPlainText_FromUs_WithItsMessageId()
    {
        await _mail.PostAsync();

        Assert.Equal(1, await SendAsync());

        var letter = Assert.Single(await _mail.LettersAsync());
        var message = Assert.Single(_server.Taken);
        Assert.Contains($"Message-Id: <{letter.Id:N}@cse.example>", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: no-reply@cse.example", message, StringComparison.Ordinal);
        Assert.Contains("Subject: Your password was changed", message, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", message, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain", message, StringComparison.Ordinal);
    }

    /// <summary>The server has the letter and the line breaks before it says so: nobody can know, so it is sent again and both copies bear one Message-Id.</summary>
    [Fact]
    public async Task AnAnswerThatNeverComes_HasTheLetterSentAgain_UnderTheSameMessageId()
    {
        await _mail.PostAsync();
        _server.OnTaken = () => false;
        Assert.Equal(0, await SendAsync());
        _server.OnTaken = () => true;
        _mail.Database.Clock.SetUtcNow((await _mail.LettersAsync()).Single().NextAt);
        Assert.Equal(1, await SendAsync());

        Assert.Equal(2, _server.Taken.Count);
        Assert.Single(_server.Taken.Select(message => MessageId().Match(message).Value).Distinct());
    }

    [Fact]
    public async Task AnAddressTheServerDoesNotKnow_IsDeadAtOnce_AndABusyServerIsNot()
    {
        await _mail.PostAsync();
        _server.ToRecipient = "451 Try later";
        await SendAsync();
        var letter = (await _mail.LettersAsync()).Single();
        Assert.Equal((LetterState.Waiting, "SmtpCommandException"), (letter.State, letter.Fault));

        _server.ToRecipient = "550 No such person";
        _mail.Database.Clock.SetUtcNow(letter.NextAt);
        await SendAsync();

        letter = (await _mail.LettersAsync()).Single();
        Assert.Equal((LetterState.Dead, nameof(UndeliverableException)), (letter.State, letter.Fault));
        Assert.Empty(_server.Taken);
    }

    private Task<int> SendAsync()
    {
        var settings = Options.Create(new MailSettings { ServiceAddress = "https://cse.example", From = "no-reply@cse.example", Host = "127.0.0.1", Port = _server.Port, RequireTls = false });
        return new Postman(_mail.Database.Services.GetRequiredService<IServiceScopeFactory>(), new SmtpMail(settings), _mail.Database.Clock, NullLogger<Postman>.Instance).SendDueAsync(default);
    }

    [GeneratedRegex("(?im)^Message-Id:.*$")]
    private static partial Regex MessageId();
}
