using System.Collections.Concurrent;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>A mail server that keeps what it takes, and does to each letter what a test asks first.</summary>
internal sealed class SentMail : IMail
{
    public ConcurrentQueue<Letter> Taken { get; } = new();

    /// <summary>Before the letter is taken: throw to refuse it.</summary>
    public Action<Letter> Before { get; set; } = _ => { };

    /// <summary>After the letter has been taken, before the sender hears of it.</summary>
    public Action<Letter> After { get; set; } = _ => { };

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Before(letter);
        await Task.Yield();
        Taken.Enqueue(letter);
        After(letter);
    }
}
