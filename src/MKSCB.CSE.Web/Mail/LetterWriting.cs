using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Makes a claimed letter into one that can be sent, as its recipient and their account are at this moment.</summary>
public sealed class LetterWriting(IServiceProvider scope, AccountRecords accounts, Acting acting, MailWords words)
{
    /// <summary>Null when there is nobody to send it to, or nothing to say any more.</summary>
    /// <exception cref="InvalidOperationException">No kind of this code: a newer node wrote it, and one of those will send it.</exception>
    public async Task<Letter?> WriteAsync(ClaimedLetter letter, CancellationToken cancel)
    {
        if (letter.RecipientId is not { } recipient || await accounts.Accounts.FirstOrDefaultAsync(a => a.Id == recipient, cancel) is not { Email: { } address } to)
        {
            return null;
        }

        // Before the kind is made: what it asks for is opened for this person.
        acting.Person = await accounts.PersonAsync(recipient, cancel);
        if (to.State == AccountState.Active && acting.Person == null)
        {
            // Their agency is no more: they may not come in, so there is nothing to call them to.
            return null;
        }

        var kind = scope.GetRequiredKeyedService<ILetterKind>(letter.Kind);
        if (to.State != kind.Reaches || await kind.WriteAsync(letter, to, cancel) is not { } text)
        {
            return null;
        }

        return new Letter(letter.Id, address, text.Subject, words.Framed(text.Body));
    }
}
