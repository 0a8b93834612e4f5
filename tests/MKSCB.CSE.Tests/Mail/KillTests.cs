using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>
/// The service itself as a process of its own, killed outright (SIGKILL) in the two moments that matter: when the letter is
/// stored and not sent, and when the mail server has it and the service does not know.
/// </summary>
public sealed partial class KillTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("cse-kill-").FullName;
    private SmtpServer _server = null!;
    private int? _running;

    private string Connection => $"Data Source={Path.Combine(_folder, "cse.db")}";

    public async Task InitializeAsync()
    {
        _server = SmtpServer.Start();
        Assert.Equal(0, await RunAsync("migrate"));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task KilledBeforeOrAfterTheServerTookIt_TheLetterArrives_AndTwiceOnlyUnderOneMessageId()
    {
        _server.OnConnected = Kill;
        Assert.NotEqual(0, await InviteAsync("first@example.org"));
        Assert.Empty(_server.Taken);
        Assert.Equal("Waiting", Read("SELECT State FROM Outbox"));

        _server.OnConnected = () => { };
        _server.OnTaken = () =>
        {
            Kill();
            return false;
        };
        LetTheLeaseEnd();
        Assert.NotEqual(0, await InviteAsync("second@example.org"));
        Assert.Single(_server.Taken);

        _server.OnTaken = () => true;
        LetTheLeaseEnd();
        Assert.Equal(0, await InviteAsync("third@example.org"));

        Assert.Equal("3", Read("SELECT COUNT(*) FROM Outbox WHERE State = 'Sent'"));
        var arrived = _server.Taken.Select(message => MessageId().Match(message).Value).GroupBy(id => id).Select(copies => copies.Count()).Order();
        Assert.Equal([1, 1, 2], arrived);
    }

    private void Kill()
    {
        using var process = Process.GetProcessById(_running!.Value);
        process.Kill();
        process.WaitForExit();
    }

    private Task<int> InviteAsync(string email) => RunAsync("create-admin", email, Read("SELECT MIN(Code) FROM Agency"), "Robin Marsh");

    private async Task<int> RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.PathTo("src/MKSCB.CSE.Web"), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(Program).Assembly.Location, .. Settings, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        _running = process.Id;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        await output;
        return process.ExitCode;
    }

    private IEnumerable<string> Settings =>
    [
        "--environment=Development", $"--Database:ConnectionString={Connection}", $"--Audit:Key={Convert.ToBase64String(new byte[48])}", $"--Audit:AnchorFile={Path.Combine(_folder, "anchors")}",
        "--Demo:Seed=false", "--Logging:LogLevel:Default=None", "--Mail:DropFolder=", "--Mail:Host=127.0.0.1", $"--Mail:Port={_server.Port}", "--Mail:RequireTls=false",
    ];

    /// <summary>Five minutes on, without waiting for them.</summary>
    private void LetTheLeaseEnd() => Read("UPDATE Outbox SET NextAt = WrittenAt WHERE State = 'Waiting' RETURNING Id");

    private string Read(string statement)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    [GeneratedRegex("(?im)^Message-Id:.*$")]
    private static partial Regex MessageId();
}
