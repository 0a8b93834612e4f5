using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Finds children by what is known of them, among those the person may see and no others: what it answers never
/// changes by a record that is hidden.
/// </summary>
public sealed class ChildFinding
{
    private const int MostKeys = 8;
    private const int Considered = 40;

    /// <summary>As many as can be compared side by side on one screen.</summary>
    private const int Offered = 5;

    private readonly AppDb _db;
    private readonly CaseRecords _records;

    internal ChildFinding(AppDb db, CaseRecords records)
    {
        _db = db;
        _records = records;
    }

    /// <summary>Every part typed must begin a part of the child's name or an alias, in any order.</summary>
    public IQueryable<Child> Named(IEnumerable<string> keys)
    {
        var found = _records.Children;
        foreach (var key in keys.Take(MostKeys))
        {
            var end = SearchText.EndOf(key);
            var ids = Terms.Where(t => t.Term.CompareTo(key) >= 0 && t.Term.CompareTo(end) <= 0).Select(t => t.ChildId);
            found = found.Where(c => ids.Contains(c.Id));
        }

        return found;
    }

    /// <summary>Children who may be the one meant, likeliest first, each with its reasons. One statement, whatever the number of children.</summary>
    public async Task<IReadOnlyList<ChildCandidate>> LikeAsync(ChildClues clues, CancellationToken cancel)
    {
        var keys = clues.Keys.Take(MostKeys).ToList();
        var born = clues.DateOfBirth;
        var ids = Terms.Where(t => keys.Contains(t.Term)).Select(t => t.ChildId);
        var rows = await _records.Children
            .Where(c => ids.Contains(c.Id) || (born != null && c.DateOfBirth == born))
            .OrderByDescending(c => (c.DateOfBirth == born ? 2 : 0) + c.SearchTerms.Count(t => keys.Contains(t.Term)))
            .ThenBy(c => c.Reference)
            .Take(Considered)
            .Select(c => new ChildCandidate
            {
                Id = c.Id,
                Reference = c.Reference,
                GivenName = c.GivenName,
                FamilyName = c.FamilyName,
                DateOfBirth = c.DateOfBirth,
                PostcodeKey = c.PostcodeKey,
                Aliases = c.Aliases.Select(a => a.Name).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var candidates = rows.ConvertAll(r => r.Against(clues));
        return [.. candidates.Where(r => r.StandsBeside(candidates)).OrderByDescending(r => r.Weight).ThenBy(r => r.Reference, StringComparer.Ordinal).Take(Offered)];
    }

    private IQueryable<SearchTerm> Terms => _db.Set<SearchTerm>();
}
