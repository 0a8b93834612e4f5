using System.Threading.RateLimiting;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Hashing a password takes a core a fifth of a second on purpose. At most as many run at once as there are cores, and
/// a flood of sign-ins waits in a short queue, so that it cannot starve everybody already at work.
/// </summary>
public sealed class HashGate : IDisposable
{
    private const int Waiting = 100;

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount),
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Runs <paramref name="hashing"/> when it is its turn.</summary>
    /// <exception cref="BadHttpRequestException">Too many are waiting (503).</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> hashing, CancellationToken cancel)
    {
        using var turn = await _limiter.AcquireAsync(1, cancel);
        return turn.IsAcquired ? await hashing() : throw new BadHttpRequestException("Too many sign-ins at once.", StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => _limiter.Dispose();
}
