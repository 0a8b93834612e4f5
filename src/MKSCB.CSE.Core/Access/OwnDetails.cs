using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Matching;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>What a person says of their own life: where they live, their own telephone numbers, other surnames of theirs and of their household.</summary>
public sealed record OwnDetailsGiven(string? House, string? Postcode, IReadOnlyList<string> Phones, IReadOnlyList<string> Surnames);

/// <summary>
/// A person's own home, numbers and surnames, to them alone. Nobody else has a door to them: they are sealed at rest and compared with children's
/// records by keyed digests.
/// </summary>
public sealed class OwnDetails
{
    /// <summary>Of each kind: more than a household has.</summary>
    public const int Most = 10;

    private readonly AppDb _db;
    private readonly CurrentUser _who;
    private readonly TimeProvider _time;
    private readonly MatchDigest _digest;
    private readonly IDataProtector _seal;

    internal OwnDetails(AppDb db, CurrentUser who, TimeProvider time, MatchDigest digest, IDataProtectionProvider protection)
    {
        _db = db;
        _who = who;
        _time = time;
        _digest = digest;
        _seal = protection.CreateProtector("own-details");
    }

    /// <summary>What I gave.</summary>
    public async Task<OwnDetailsGiven> FindAsync(CancellationToken cancel)
    {
        var given = (await MineAsync(cancel)).ConvertAll(d => (d.Kind, Text: _seal.Unprotect(d.Sealed)));
        var home = given.Where(d => d.Kind == ConflictBasis.Home).Select(d => d.Text.Split('\n')).FirstOrDefault();
        List<string> Of(ConflictBasis kind) => [.. given.Where(d => d.Kind == kind).Select(d => d.Text)];
        return new OwnDetailsGiven(home?[1], home?[0], Of(ConflictBasis.Phone), Of(ConflictBasis.Surname));
    }

    /// <summary>
    /// Keeps these in place of what I gave before. Whoever is kept out of a record already stays so until somebody has looked: nobody opens a record by
    /// taking their address away.
    /// </summary>
    public async Task KeepAsync(OwnDetailsGiven given, CancellationToken cancel)
    {
        RuleViolation.When(given.Phones.Count > Most || given.Surnames.Count > Most, $"No more than {Most} telephone numbers and {Most} surnames can be kept.");
        var stored = (await MineAsync(cancel)).ConvertAll(d => (Detail: d, Given: (d.Kind, Text: _seal.Unprotect(d.Sealed))));
        var wanted = Wanted(given).Distinct().ToList();
        var gone = stored.Where(s => !wanted.Contains(s.Given)).Select(s => s.Detail).ToList();
        var goneIds = gone.ConvertAll(d => d.Id);
        _db.RemoveRange(gone);
        _db.RemoveRange(await _db.Set<AccountKey>().Where(k => goneIds.Contains(k.SourceId)).ToListAsync(cancel));
        foreach (var (kind, text) in wanted.Except(stored.Select(s => s.Given)))
        {
            var detail = new AccountDetail { AccountId = _who.Id, Kind = kind, Sealed = _seal.Protect(text), GivenAt = _time.Now() };
            _db.Add(detail);
            _db.AddRange(Keys(kind, text).Select(key => _digest.Of(kind, key)).Distinct().Select(made => new AccountKey { OwnerId = _who.Id, SourceId = detail.Id, Basis = kind, Digest = made, Since = detail.GivenAt }));
        }

        await _db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<(ConflictBasis Kind, string Text)> Wanted(OwnDetailsGiven given)
    {
        if (given is { House: { } house, Postcode: { } postcode })
        {
            yield return (ConflictBasis.Home, $"{SearchText.Postcode(postcode)}\n{house.ReplaceLineEndings(" ")}");
        }

        foreach (var phone in given.Phones)
        {
            yield return (ConflictBasis.Phone, phone);
        }

        foreach (var surname in given.Surnames)
        {
            yield return (ConflictBasis.Surname, surname);
        }
    }

    private static IEnumerable<string> Keys(ConflictBasis kind, string text) => kind switch
    {
        ConflictBasis.Home => text.Split('\n') is [var postcode, var house] && MatchText.Home(house, postcode) is { } home ? [home] : [],
        ConflictBasis.Phone => MatchText.Phone(text) is { } phone ? [phone] : [],
        _ => MatchText.Surnames(text),
    };

    private Task<List<AccountDetail>> MineAsync(CancellationToken cancel) => _db.Set<AccountDetail>().Where(d => d.AccountId == _who.Id).OrderBy(d => d.GivenAt).ThenBy(d => d.Id).ToListAsync(cancel);
}
