using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Packs;

/// <summary>
/// Everything the papers of one meeting could hold, unscoped: what of it a reader gets is cut by their <see cref="PackSight"/>, so
/// nothing of this is handed to a page as it is. A fixed number of statements, however long the agenda.
/// </summary>
internal sealed class PackGathering(AppDb db, Meeting meeting, DateTime now)
{
    private const int MissingMonths = 6;

    private readonly List<PackPiece> _pieces = [];

    public async Task<IReadOnlyList<PackPiece>> GatherAsync(PackSections sections, CancellationToken cancel)
    {
        var items = (await ItemsAsync(cancel)).Where(i => i.Child != null).ToDictionary(i => i.Child!.Value, i => i.Id);
        foreach (var (section, gather) in new (PackSections, Func<Dictionary<Guid, Guid>, CancellationToken, Task>)[]
        {
            (PackSections.Summary, SummariesAsync), (PackSections.Screening, ScreeningsAsync), (PackSections.Missing, MissingAsync), (PackSections.Intervention, InterventionsAsync),
            (PackSections.LastDecision, LastAsync), (PackSections.Returns, ReturnsAsync), (PackSections.Actions, ActionsAsync),
        })
        {
            if (sections.HasFlag(section) && items.Count > 0)
            {
                await gather(items, cancel);
            }
        }

        var order = _pieces.Select(p => p.ItemId).Distinct().Select((id, n) => (id, n)).ToDictionary(x => x.id, x => x.n);
        return [.. _pieces.OrderBy(p => order[p.ItemId]).ThenBy(p => p.Kind)];
    }

    private void Add(Guid item, PackPartKind kind, object content, Guid? restricted = null) => _pieces.Add(new PackPiece(item, kind, content, restricted));

    private async Task<List<(Guid Id, Guid? Child)>> ItemsAsync(CancellationToken cancel)
    {
        var rows = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.MeetingId == meeting.Id && i.State != AgendaItemState.Deferred && i.State != AgendaItemState.Declined)
            .OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.ChildId, i.Subject, i.Child!.Reference, Name = i.Child.GivenName + " " + i.Child.FamilyName, i.Title, i.MinutesAllotted, Reasons = i.Factors.OrderBy(f => f.Order).Select(f => f.Sentence).ToList() })
            .ToListAsync(cancel);
        rows.ForEach(r => Add(r.Id, PackPartKind.Item, new PackItem(r.Subject, r.ChildId, r.Reference, r.ChildId == null ? null : r.Name, r.Title) { Minutes = r.MinutesAllotted, Reasons = r.Reasons }));
        return rows.ConvertAll(r => (r.Id, r.ChildId));
    }

    private async Task SummariesAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var ids = items.Keys.ToList();
        var children = await db.Set<Child>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.DateOfBirth, c.Level, c.RecallOn }).ToListAsync(cancel);
        var levels = (await db.Set<RiskLevelChange>().AsNoTracking().Where(l => ids.Contains(l.ChildId)).Select(l => new { l.ChildId, l.At, l.Reason }).ToListAsync(cancel)).ToLookup(l => l.ChildId);
        foreach (var child in children)
        {
            var last = levels[child.Id].MaxBy(l => l.At);
            Add(items[child.Id], PackPartKind.Summary, new PackSummary(child.DateOfBirth, child.Level, last?.At, last?.Reason, child.RecallOn));
        }
    }

    private async Task ScreeningsAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        foreach (var (child, screening) in await new PackScreenings(db).LatestAsync([.. items.Keys], cancel))
        {
            Add(items[child], PackPartKind.Screening, screening);
        }
    }

    private async Task MissingAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var (ids, since) = (items.Keys.ToList(), now.AddMonths(-MissingMonths));
        var episodes = (await db.Set<MissingEpisode>().AsNoTracking().Where(e => ids.Contains(e.ChildId) && e.WithdrawnAt == null && e.RecordedAt <= now && (e.To == null || e.From >= since)).OrderByDescending(e => e.From)
            .Select(e => new { e.ChildId, Episode = new PackEpisode(e.Category, e.From, e.To) }).ToListAsync(cancel)).ToLookup(e => e.ChildId, e => e.Episode);
        foreach (var (child, item) in items)
        {
            Add(item, PackPartKind.Missing, new PackMissing([.. episodes[child]]));
        }
    }

    private async Task InterventionsAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var ids = items.Keys.ToList();
        var rows = await db.Set<Intervention>().AsNoTracking().Where(i => ids.Contains(i.ChildId)).Select(i => new { i.ChildId, Text = new PackIntervention(i.Agency!.Name, i.State, i.ReferredAt) }).ToListAsync(cancel);
        foreach (var last in rows.GroupBy(r => r.ChildId).Select(g => g.MaxBy(r => r.Text.ReferredAt)!))
        {
            Add(items[last.ChildId], PackPartKind.Intervention, last.Text);
        }
    }

    private async Task LastAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var (ids, body, before) = (items.Keys.ToList(), meeting.BodyId, meeting.StartsAt);
        var rows = await db.Set<AgendaItem>().AsNoTracking()
            .Where(i => i.ChildId != null && ids.Contains(i.ChildId.Value) && i.Meeting!.BodyId == body && i.Meeting.StartsAt < before && i.State == AgendaItemState.Discussed)
            .Select(i => new { Child = i.ChildId!.Value, Text = new PackLast(i.Meeting!.StartsAt, i.Recorded!.Notes.Decision, i.NextReviewOn, i.EndedBecause) }).ToListAsync(cancel);
        foreach (var last in rows.GroupBy(r => r.Child).Select(g => g.MaxBy(r => r.Text.At)!))
        {
            Add(items[last.Child], PackPartKind.LastDecision, last.Text);
        }
    }

    private async Task ReturnsAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var id = meeting.Id;
        var rows = await db.Set<AgencyReturn>().AsNoTracking().Where(r => r.Item!.MeetingId == id).OrderBy(r => r.Agency!.Name).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.ItemId, Text = new PackReturn(r.Agency!.Name, r.State, r.State == ReturnState.Asked && r.DueAt < now, r.AnsweredAt > r.DueAt, r.Text) }).ToListAsync(cancel);
        var kept = await db.Set<RestrictedPart>().AsNoTracking().Where(p => p.Return!.Item!.MeetingId == id && p.Text != null).ToListAsync(cancel);
        foreach (var item in rows.GroupBy(r => r.ItemId).Where(g => items.ContainsValue(g.Key)))
        {
            Add(item.Key, PackPartKind.Returns, new PackReturns([.. item.Select(r => r.Text)]));
            foreach (var (row, part) in item.Join(kept, r => r.Id, p => p.ReturnId, (r, p) => (r, p)))
            {
                Add(item.Key, PackPartKind.Restricted, new PackRestricted(row.Text.Agency, part.Readers, part.Text!), part.Id);
            }
        }
    }

    private async Task ActionsAsync(Dictionary<Guid, Guid> items, CancellationToken cancel)
    {
        var (ids, body, today) = (items.Keys.ToList(), meeting.BodyId, LondonTime.DateOf(now));
        var rows = await db.Set<MeetingAction>().AsNoTracking().AsSplitQuery()
            .Where(a => a.BodyId == body && a.ChildId != null && ids.Contains(a.ChildId.Value) && MeetingAction.Unended.Contains(a.State)).OrderBy(a => a.DueOn).ThenBy(a => a.Id)
            .Select(a => new
            {
                Child = a.ChildId!.Value,
                a.Id,
                a.Text,
                a.OwnerName,
                Agency = db.Set<Agencies.Agency>().Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(),
                a.DueOn,
                Changed = a.Updates.Where(u => u.Kind == ActionUpdateKind.ChangedForChild).OrderBy(u => u.At).Select(u => u.Text!).ToList(),
            }).ToListAsync(cancel);
        var open = rows.ToLookup(r => r.Child, r => new PackAction(r.Id, r.Text, r.OwnerName, r.Agency, r.DueOn, r.DueOn < today, r.Changed));
        foreach (var (child, item) in items)
        {
            Add(item, PackPartKind.Actions, new PackActions([.. open[child]]));
        }
    }
}
