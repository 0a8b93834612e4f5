using System.Threading.Channels;

namespace MKSCB.CSE.Web.Mail;

/// <summary>
/// Letters sent after the answer has gone, so that how long an answer takes does not tell whether a letter was sent.
/// Kept in memory: what is queued at a stop is sent first, what is queued at a crash is lost, and can be asked for again.
/// </summary>
public sealed partial class MailQueue(IMail mail, ILogger<MailQueue> logger) : BackgroundService
{
    private const int Most = 1_000;
    private const int Tries = 3;

    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(Most);

    /// <summary>Queues <paramref name="letter"/>; false when the queue is full.</summary>
    public bool Post(Letter letter) => _letters.Writer.TryWrite(letter);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _letters.Writer.TryComplete();
        await Task.WhenAny(ExecuteTask ?? Task.CompletedTask, Task.Delay(Timeout.Infinite, cancellationToken));
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not bound to the stopping token: what is queued at a stop is still sent.
        await foreach (var letter in _letters.Reader.ReadAllAsync(CancellationToken.None))
        {
            await SendAsync(letter, stoppingToken);
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken stopping)
    {
        for (var tried = 1; tried <= Tries; tried++)
        {
            try
            {
                await mail.SendAsync(letter, CancellationToken.None);
                return;
            }
            catch (Exception failure)
            {
                LogFailure(failure, tried);
                await Task.Delay(stopping.IsCancellationRequested ? TimeSpan.Zero : TimeSpan.FromSeconds(5 * tried), CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter could not be sent at try {Tried}")]
    private partial void LogFailure(Exception failure, int tried);
}
