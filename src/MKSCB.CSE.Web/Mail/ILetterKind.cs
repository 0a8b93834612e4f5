using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;

namespace MKSCB.CSE.Web.Mail;

/// <summary>What one letter says.</summary>
public sealed record LetterText(string Subject, string Body);

/// <summary>
/// One kind of letter: a small class beside the feature that posts it, with <c>[LetterKind]</c>, found by itself. It is asked
/// when the letter is about to be sent, in a scope in which the recipient is the acting person: it sees what they may see
/// today, and says nothing where there is nothing to say any more.
/// </summary>
public interface ILetterKind
{
    /// <summary>In what state an account must be to be sent it.</summary>
    AccountState Reaches => AccountState.Active;

    /// <summary>What it says now; null when it need not be sent any more.</summary>
    Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel);
}

/// <summary>Names a kind of letter.</summary>
/// <param name="code">Stands in the outbox; never changes.</param>
/// <param name="name">What it is called on the page that looks after the mail.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LetterKindAttribute(string code, string name) : Attribute
{
    public string Code { get; } = code;

    public string Name { get; } = name;
}
