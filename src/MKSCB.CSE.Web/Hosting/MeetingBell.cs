using System.Threading.Channels;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Wakes <see cref="MeetingKeeping"/> before its turn, when something has happened that an agenda should show at once. Ringing never
/// waits and never fails, so that what rang stands whatever becomes of the drafting; several rings before it wakes are one.
/// </summary>
/// <remarks>Heard on this node alone. A node that does not draft leaves it to another's next turn.</remarks>
public sealed class MeetingBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Until it rings, but no longer than that.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Its usual turn has come.
        }
    }
}
