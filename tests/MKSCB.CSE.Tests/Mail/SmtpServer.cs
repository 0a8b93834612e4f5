using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>
/// The least of a mail server that a real client can talk to, on this machine only: it keeps what it takes, and a test says
/// how it answers.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    private SmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public static SmtpServer Start() => new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole messages, headers and all.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>What it says to the recipient's address.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>Runs when somebody connects, before they are greeted.</summary>
    public Action OnConnected { get; set; } = () => { };

    /// <summary>Runs when a message has been taken and the sender has not heard yet; false hangs up instead of answering.</summary>
    public Func<bool> OnTaken { get; set; } = () => true;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        OnConnected();
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                Taken.Add(await MessageAsync(reader));
                if (!OnTaken())
                {
                    return;
                }
            }

            await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? ToRecipient : line == "QUIT" ? "221 Bye" : "250 OK");
        }
    }

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        for (var line = await reader.ReadLineAsync(_stop.Token); line is not (null or "."); line = await reader.ReadLineAsync(_stop.Token))
        {
            message.AppendLine(line);
        }

        return message.ToString();
    }
}
