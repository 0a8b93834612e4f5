using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>
/// What is already here that a list may be about, looked up in batches. Unscoped, because a second record of a child hidden
/// from whoever brings the list would be the worse harm; what is hidden is told in the words of any row that cannot be matched.
/// </summary>
internal sealed class HistoryKnown
{
    /// <summary>Said of a child hidden from the person and of a name that fits two children alike, so that neither tells the other.</summary>
    public const string CannotBeMatched = "This row cannot be matched with one child by you. Give the child's reference, or ask another co-ordinator to bring this row.";

    private const int Batch = 500;

    private readonly Dictionary<string, List<KnownChild>> _byWho = [];
    private readonly HashSet<string> _imported = [];
    private readonly Dictionary<DateOnly, KnownMeeting> _meetings = [];

    private sealed record KnownChild(Guid Id, string Reference, string GivenName, string FamilyName, DateOnly? DateOfBirth, bool Hidden);

    private sealed record KnownMeeting(bool FromHistory, IReadOnlyList<Guid?> Children);

    public static async Task<HistoryKnown> LoadAsync(AppDb db, MeetingBody body, IReadOnlyList<HistoryEntry> entries, Guid me, CancellationToken cancel)
    {
        var known = new HistoryKnown();
        foreach (var some in entries.Select(e => e.Reference).OfType<string>().Distinct().Chunk(Batch))
        {
            known.Take(await Rows(db.Set<Child>().Where(c => some.Contains(c.Reference)), me).ToListAsync(cancel));
        }

        foreach (var some in entries.Where(e => e.Reference == null).Select(e => e.DateOfBirth).OfType<DateOnly>().Distinct().Chunk(Batch))
        {
            known.Take(await Rows(db.Set<Child>().Where(c => c.DateOfBirth != null && some.Contains(c.DateOfBirth.Value)), me).ToListAsync(cancel));
        }

        foreach (var some in entries.Select(e => e.KeyFor(body.Id)).Distinct().Chunk(Batch))
        {
            known._imported.UnionWith(await db.Set<HistoryRow>().Where(r => some.Contains(r.ImportedKey!)).Select(r => r.ImportedKey!).ToListAsync(cancel));
        }

        foreach (var meeting in await db.Set<Meeting>().Where(m => m.BodyId == body.Id).Select(m => new { m.StartsAt, m.ImportedAt, Children = m.Items.Select(i => i.ChildId).ToList() }).ToListAsync(cancel))
        {
            known._meetings[Rules.LondonTime.DateOf(meeting.StartsAt)] = new KnownMeeting(meeting.ImportedAt != null, meeting.Children);
        }

        return known;
    }

    /// <summary>The one child the row is about; none who has no record; or why it cannot be said.</summary>
    public (Guid? Child, string? Problem) Match(HistoryEntry entry) => _byWho.GetValueOrDefault(entry.Who) switch
    {
        null when entry.Reference != null => (null, CannotBeMatched),
        null => (null, null),
        [var one] when !one.Hidden => (one.Id, null),
        _ => (null, CannotBeMatched),
    };

    public bool IsImported(string key) => _imported.Contains(key);

    /// <summary>Why nothing can be recorded of this child at the meeting of that day; null when it can.</summary>
    public string? Refuses(HistoryEntry entry, Guid? child) => _meetings.GetValueOrDefault(entry.MeetingDay) switch
    {
        null => null,
        { FromHistory: false } => "A meeting of that day was held, or is being prepared, in this service. Record it there.",
        var held when entry.Discussion != null && child != null && held.Children.Contains(child) => "That meeting already has another record of this child.",
        _ => null,
    };

    public bool HasItem(DateOnly day, Guid? child) => child != null && _meetings.TryGetValue(day, out var meeting) && meeting.Children.Contains(child);

    private void Take(List<KnownChild> children)
    {
        foreach (var child in children)
        {
            Add(child.Reference, child);
            Add(new HistoryEntry { MeetingDay = default, GivenName = child.GivenName, FamilyName = child.FamilyName, DateOfBirth = child.DateOfBirth }.Who, child);
        }
    }

    private void Add(string who, KnownChild child)
    {
        var list = _byWho.TryGetValue(who, out var known) ? known : _byWho[who] = [];
        if (!list.Exists(c => c.Id == child.Id))
        {
            list.Add(child);
        }
    }

    private static IQueryable<KnownChild> Rows(IQueryable<Child> children, Guid me) =>
        children.Select(c => new KnownChild(c.Id, c.Reference, c.GivenName, c.FamilyName, c.DateOfBirth, c.Conflicts.Any(x => x.AccountId == me && x.EndedAt == null)));
}
