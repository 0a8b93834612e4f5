using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Access;

/// <summary>What to look for in the audit.</summary>
/// <param name="Reference">A child's or screening's reference; null for all.</param>
/// <param name="PersonId">Who acted; null for everyone.</param>
/// <param name="From">The first day, in London.</param>
/// <param name="To">The last day.</param>
/// <param name="Skip">Rows passed over.</param>
/// <param name="Take">Rows wanted.</param>
public sealed record AuditSearch(string? Reference, Guid? PersonId, DateOnly From, DateOnly To, int Skip, int Take);

/// <summary>One line of the audit: who did what to which record, when, from which page and why. No case content.</summary>
public sealed record AuditLine(DateTime At, Guid? PersonId, string Who, string? Agency, string What, string? Record, string? Detail, string? Page, string? Reason);

/// <summary>
/// The audit, for information governance to read: metadata only, and nothing about a child the reader has a conflict of interest with. There is no way to change it from here or anywhere else.
/// </summary>
public sealed class AuditRecords
{
    private readonly AppDb _db;
    private readonly Acting _acting;

    internal AuditRecords(AppDb db, Acting acting) => (_db, _acting) = (db, acting);

    /// <summary>Changes, newest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> ChangesAsync(AuditSearch search, CancellationToken cancel)
    {
        var (since, until) = Instants(search);
        var changes = _db.Set<AuditEvent>().AsNoTracking().Where(e => e.At >= since && e.At < until);
        if (search.PersonId is { } person)
        {
            changes = changes.Where(e => e.PersonId == person);
        }

        var closed = (await ClosedAsync(cancel)).SelectMany(id => new[] { $"child:{id}", $"screening:{id}" }).ToList();
        changes = changes.Where(e => !closed.Contains(e.Stream));
        if (await IdAsync(search, cancel) is { } id)
        {
            var (child, screening) = ($"child:{id}", $"screening:{id}");
            changes = changes.Where(e => e.Stream == child || e.Stream == screening);
        }

        var rows = await (
            from e in changes
            from who in _db.Set<Account>().Where(a => a.Id == e.PersonId).DefaultIfEmpty()
            from agency in _db.Set<Agency>().Where(a => a.Id == e.AgencyId).DefaultIfEmpty()
            orderby e.At descending, e.Id descending
            select new { e.At, e.PersonId, Who = who!.DisplayName, Agency = agency!.Name, e.Action, e.Entity, e.Stream, e.Changes, e.Page, e.Job, e.Reason })
            .Skip(search.Skip).Take(search.Take).ToListAsync(cancel);
        var names = await ReferencesAsync(rows.Select(r => Id(r.Stream)), cancel);
        return [.. rows.Select(r => new AuditLine(r.At, r.PersonId, r.Who ?? r.Job ?? "Nobody signed in", r.Agency, $"{r.Action}: {AuditWords.Of(r.Entity)}", Name(names, Id(r.Stream)) ?? AuditWords.Of(r.Stream.Split(':')[0]), Fields(r.Changes), AuditWords.Page(r.Page), r.Reason))];
    }

    /// <summary>Views and refusals, newest first; a list counts as a view of each record it showed.</summary>
    public async Task<IReadOnlyList<AuditLine>> ViewsAsync(AuditSearch search, CancellationToken cancel)
    {
        var (since, until) = Instants(search);
        var reads = _db.Set<ReadEvent>().AsNoTracking().Where(e => e.At >= since && e.At < until);
        if (search.PersonId is { } person)
        {
            reads = reads.Where(e => e.PersonId == person);
        }

        var closed = await ClosedAsync(cancel);
        reads = reads.Where(e => e.RecordId == null || !closed.Contains(e.RecordId.Value));
        if (await IdAsync(search, cancel) is { } id)
        {
            var listed = id.ToString("N");
            reads = reads.Where(e => e.RecordId == id || e.Shown!.Contains(listed));
        }

        var rows = await (
            from e in reads
            from who in _db.Set<Account>().Where(a => a.Id == e.PersonId).DefaultIfEmpty()
            from agency in _db.Set<Agency>().Where(a => a.Id == e.AgencyId).DefaultIfEmpty()
            orderby e.At descending, e.Id descending
            select new { e.At, e.PersonId, Who = who!.DisplayName, Agency = agency!.Name, e.Kind, e.Subject, e.RecordId, e.ShownCount, e.Page, e.Reason })
            .Skip(search.Skip).Take(search.Take).ToListAsync(cancel);
        var names = await ReferencesAsync(rows.Select(r => r.RecordId), cancel);
        return [.. rows.Select(r => new AuditLine(r.At, r.PersonId, r.Who ?? "Nobody signed in", r.Agency, $"{r.Kind}: {AuditWords.Of(r.Subject)}", Name(names, r.RecordId), r.ShownCount switch { 0 => null, 1 => "1 record listed", var many => $"{many} records listed" }, AuditWords.Page(r.Page), r.Reason))];
    }

    // A reference nobody has answers nothing, rather than everything.
    private async Task<Guid?> IdAsync(AuditSearch search, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(search.Reference))
        {
            return null;
        }

        var reference = search.Reference.Trim().ToUpperInvariant();
        var found = await _db.Set<Child>().Where(c => c.Reference == reference).Select(c => c.Id)
            .Concat(_db.Set<ScreeningSubmission>().Where(s => s.Reference == reference).Select(s => s.Id)).ToListAsync(cancel);
        return found.Count == 0 || (await ClosedAsync(cancel)).Contains(found[0]) ? Guid.Empty : found[0];
    }

    /// <summary>The children the reader has a conflict of interest with, and what was sent about them: to them there is no such record, here neither.</summary>
    private Task<List<Guid>> ClosedAsync(CancellationToken cancel)
    {
        var reader = _acting.Person?.Id;
        var children = _db.Set<ConflictOfInterest>().Where(x => x.AccountId == reader && x.EndedAt == null).Select(x => x.ChildId);
        return children.Concat(_db.Set<ScreeningSubmission>().Where(s => s.ChildId != null && children.Contains(s.ChildId.Value)).Select(s => s.Id)).ToListAsync(cancel);
    }

    private Task<Dictionary<Guid, string>> ReferencesAsync(IEnumerable<Guid?> ids, CancellationToken cancel)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return _db.Set<Child>().Where(c => wanted.Contains(c.Id)).Select(c => new { c.Id, c.Reference })
            .Concat(_db.Set<ScreeningSubmission>().Where(s => wanted.Contains(s.Id)).Select(s => new { s.Id, s.Reference }))
            .ToDictionaryAsync(r => r.Id, r => r.Reference, cancel);
    }

    private static (DateTime Since, DateTime Until) Instants(AuditSearch search) =>
        (LondonTime.ToUtc(search.From, TimeOnly.MinValue), LondonTime.ToUtc(search.To.AddDays(1), TimeOnly.MinValue));

    private static Guid? Id(string stream) => Guid.TryParse(stream[(stream.IndexOf(':', StringComparison.Ordinal) + 1)..], out var id) ? id : null;

    private static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private static string Fields(string changes)
    {
        using var parsed = System.Text.Json.JsonDocument.Parse(changes);
        return string.Join(", ", parsed.RootElement.EnumerateObject().Select(field => AuditWords.Of(field.Name)));
    }
}
