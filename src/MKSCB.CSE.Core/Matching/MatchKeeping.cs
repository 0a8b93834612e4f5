using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Matching;

/// <summary>Keeps the keys of children and accounts in step with what is being saved, whichever page or import changes it.</summary>
internal sealed class MatchKeeping(AppDb db, MatchDigest digest, DateTime now)
{
    private sealed record Source(Guid OwnerId, Guid Id, bool IsNew, IReadOnlyList<(ConflictBasis Basis, string Text)> Texts);

    public async Task KeepAsync(CancellationToken cancel)
    {
        await KeepAsync([.. OfChildren()], (owner, source, basis, made) => new ChildKey { OwnerId = owner, SourceId = source, Basis = basis, Digest = made, Since = now }, cancel);
        await KeepAsync([.. OfAccounts()], (owner, source, basis, made) => new AccountKey { OwnerId = owner, SourceId = source, Basis = basis, Digest = made, Since = now }, cancel);
    }

    private async Task KeepAsync<TKey>(List<Source> sources, Func<Guid, Guid, ConflictBasis, string, TKey> key, CancellationToken cancel) where TKey : MatchKey
    {
        if (sources.Count == 0)
        {
            return;
        }

        var changed = sources.Where(s => !s.IsNew).Select(s => s.Id).ToList();
        if (changed.Count > 0)
        {
            await db.Set<TKey>().Where(k => changed.Contains(k.SourceId)).LoadAsync(cancel);
        }

        var there = db.Set<TKey>().Local.ToLookup(k => k.SourceId);
        foreach (var source in sources)
        {
            var wanted = source.Texts.Select(t => (t.Basis, Digest: digest.Of(t.Basis, t.Text))).Distinct().ToList();
            db.RemoveRange(there[source.Id].Where(k => !wanted.Contains((k.Basis, k.Digest))));
            var kept = there[source.Id].Select(k => k.Digest).ToHashSet();
            db.AddRange(wanted.Where(w => !kept.Contains(w.Digest)).Select(w => key(source.OwnerId, source.Id, w.Basis, w.Digest)));
        }
    }

    private IEnumerable<Source> OfChildren()
    {
        foreach (var child in Changed<Child>(nameof(Child.FamilyName), nameof(Child.Address), nameof(Child.PostcodeKey)))
        {
            yield return Of(child, child.Entity.Id, child.Entity.Id, [.. Surnames(MatchText.Surnames(child.Entity.FamilyName)), .. Texts(ConflictBasis.Home, MatchText.Home(child.Entity.Address, child.Entity.Postcode))]);
        }

        foreach (var alias in Changed<ChildAlias>(nameof(ChildAlias.Name), nameof(ChildAlias.Kind)))
        {
            yield return Of(alias, alias.Entity.ChildId, alias.Entity.Id, alias.Entity.Kind == AliasKind.OnlineName ? [] : [.. Surnames(MatchText.SurnamesOfWhole(alias.Entity.Name))]);
        }

        foreach (var contact in Changed<ChildContact>(nameof(ChildContact.Value), nameof(ChildContact.Kind)))
        {
            yield return Of(contact, contact.Entity.ChildId, contact.Entity.Id, contact.Entity.Kind == ContactKind.Phone ? [.. Texts(ConflictBasis.Phone, MatchText.Phone(contact.Entity.Value))] : []);
        }
    }

    // What a person gives of themselves is sealed when it comes here, so its keys are made where it is given.
    private IEnumerable<Source> OfAccounts() =>
        Changed<Account>(nameof(Account.DisplayName)).Select(a => Of(a, a.Entity.Id, a.Entity.Id, [.. Surnames(MatchText.Surnames(a.Entity.DisplayName))]));

    private static Source Of<T>(EntityEntry<T> entry, Guid owner, Guid id, IReadOnlyList<(ConflictBasis, string)> texts) where T : class =>
        new(owner, id, entry.State == EntityState.Added, entry.State == EntityState.Deleted ? [] : texts);

    private static IEnumerable<(ConflictBasis, string)> Surnames(IEnumerable<string> names) => names.Select(name => (ConflictBasis.Surname, name));

    private static IEnumerable<(ConflictBasis, string)> Texts(ConflictBasis basis, string? text) => text == null ? [] : [(basis, text)];

    private List<EntityEntry<T>> Changed<T>(params string[] properties) where T : class =>
        [.. db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Added or EntityState.Deleted || (e.State == EntityState.Modified && properties.Any(name => e.Property(name).IsModified)))];
}
