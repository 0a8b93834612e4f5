using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Mail;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Admin.Letters;

/// <summary>One letter as administrators see it: its kind and its address, masked; nothing of what it says or is about.</summary>
public sealed record LetterRow(Guid Id, string Kind, string? Address, DateTime WrittenAt, DateTime NextAt, DateTime? EndedAt, int Attempts, string? Fault)
{
    public string KindName => LetterKinds.NameOf(Kind);

    public string To => MaskedAddress.Of(Address);

    public string Why => LetterFaults.Words(Fault);
}

/// <summary>How the mail stands: what failed for good, what is being tried again, what waits, what went last.</summary>
public sealed record LettersPage(Paged<LetterRow> Dead, IReadOnlyList<LetterRow> TriedAgain, int Waiting, DateTime? LastSentAt)
{
    private const int MostTriedAgain = 25;

    public static async Task<LettersPage> LoadAsync(IQueryable<OutboxLetter> letters, IQueryable<Account> accounts, Guid? after, CancellationToken cancel)
    {
        var dead = letters.Where(l => l.State == LetterState.Dead);
        if (after != null && await letters.Where(l => l.Id == after).Select(l => l.EndedAt).FirstOrDefaultAsync(cancel) is { } last)
        {
            dead = dead.Where(l => l.EndedAt <= last && (l.EndedAt < last || l.Id.CompareTo(after.Value) < 0));
        }

        var rows = await Rows(dead.OrderByDescending(l => l.EndedAt).ThenByDescending(l => l.Id).Take(Paging.Fetch), accounts).ToListAsync(cancel);
        var waiting = letters.Where(l => l.State == LetterState.Waiting);
        return new LettersPage(
            Paging.Page(rows, row => row.Id.ToString(), after?.ToString()),
            await Rows(waiting.Where(l => l.Fault != null).OrderBy(l => l.NextAt).ThenBy(l => l.Id).Take(MostTriedAgain), accounts).ToListAsync(cancel),
            await waiting.CountAsync(cancel),
            await letters.Where(l => l.State == LetterState.Sent).MaxAsync(l => l.EndedAt, cancel));
    }

    private static IQueryable<LetterRow> Rows(IQueryable<OutboxLetter> letters, IQueryable<Account> accounts) =>
        letters.Select(l => new LetterRow(l.Id, l.Kind, accounts.Where(a => a.Id == l.RecipientId).Select(a => a.Email).FirstOrDefault(), l.WrittenAt, l.NextAt, l.EndedAt, l.Attempts, l.Fault));
}
