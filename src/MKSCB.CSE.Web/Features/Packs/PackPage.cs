using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>Somebody who was sent a version, and when they first opened it.</summary>
public sealed record SentCopy(Guid Id, Guid PackId, string Name, string Agency, bool IsWhole, string Hash)
{
    public DateTime? OpenedAt { get; init; }

    public string ShortHash => $"{Hash[..4]} {Hash[4..8]} {Hash[8..12]} {Hash[12..16]}";
}

/// <summary>One version of a meeting's pack.</summary>
public sealed record PackVersion(Guid Id, int Number, PackState State, PackSections Sections, string? Note, string? WhatIsNew, DateTime? CirculatedAt, long Seen)
{
    public IReadOnlyList<Guid> Recipients { get; init; } = [];

    /// <summary>As far as who prepares the meeting may know of them.</summary>
    public IReadOnlyList<SentCopy> Copies { get; init; } = [];
}

/// <summary>The pack of one meeting, for those who prepare it.</summary>
public sealed record PackPage(Guid MeetingId, string Body, DateTime StartsAt, MeetingState State)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<PackVersion> Versions { get; init; } = [];

    public IReadOnlyList<PackCandidate> Candidates { get; init; } = [];

    public PackVersion? Draft => Versions.FirstOrDefault(v => v.State == PackState.Draft);

    public IEnumerable<PackVersion> Circulated => Versions.Where(v => v.State != PackState.Draft);

    public bool IsAhead => State is MeetingState.Scheduled or MeetingState.AgendaDraft or MeetingState.AgendaIssued;

    public bool IsIssued => State == MeetingState.AgendaIssued;

    public string Title => $"{Body}: pack for {Say.Date(StartsAt)}";

    public string Address => $"/meetings/{MeetingId}/pack";

    /// <summary>Those chosen who this person may know of.</summary>
    public IReadOnlyList<PackCandidate> Chosen(PackVersion version) => [.. Candidates.Where(c => version.Recipients.Contains(c.AccountId))];

    /// <summary>A fixed number of statements. Null when there is no such meeting that this person prepares.</summary>
    public static async Task<PackPage?> LoadAsync(PackSources from, Guid id, CancellationToken cancel)
    {
        var (packs, prepares) = (from.Packs, from.Who.PreparesBodies);
        var page = await from.Records.Meetings.Where(m => m.Id == id && prepares.Contains(m.BodyId) && m.ImportedAt == null).Select(m => new PackPage(m.Id, m.Body!.Name, m.StartsAt, m.State)).FirstOrDefaultAsync(cancel);
        if (page == null)
        {
            return null;
        }

        var versions = await packs.Packs.AsNoTracking().AsSplitQuery().Where(p => p.MeetingId == id).OrderByDescending(p => p.Number)
            .Select(p => new PackVersion(p.Id, p.Number, p.State, p.Sections, p.Note, p.WhatIsNew, p.CirculatedAt, p.Version) { Recipients = p.Recipients.Select(r => r.AccountId).ToList() }).ToListAsync(cancel);
        var copies = await packs.Copies.Where(c => c.MeetingId == id && c.Pack!.State != PackState.Draft).OrderBy(c => c.Account!.DisplayName).ThenBy(c => c.Id)
            .Select(c => new SentCopy(c.Id, c.PackId, c.Account!.DisplayName, c.Account.Agency!.Name, c.IsWhole, c.Hash)).ToListAsync(cancel);
        var opened = copies.Count == 0 ? [] : await packs.OpenedAsync(copies.ConvertAll(c => c.Id), cancel);
        var sent = copies.Select(c => c with { OpenedAt = opened.TryGetValue(c.Id, out var at) ? at : null }).ToLookup(c => c.PackId);
        return page with
        {
            Versions = versions.ConvertAll(v => v with { Copies = [.. sent[v.Id]] }),
            Candidates = page.IsAhead ? await packs.CandidatesAsync(id, cancel) : [],
        };
    }
}

/// <summary>What the pages of a pack are made from.</summary>
public sealed class PackSources(PackRecords packs, CaseRecords records, CurrentUser who)
{
    public PackRecords Packs => packs;

    public CaseRecords Records => records;

    public CurrentUser Who => who;

    /// <summary>The draft of this meeting's pack, to change it.</summary>
    public Task<MeetingPack?> DraftAsync(Guid meeting, CancellationToken cancel) =>
        packs.Packs.Include(p => p.Recipients).FirstOrDefaultAsync(p => p.MeetingId == meeting && p.State == PackState.Draft, cancel);

    /// <summary>The draft, begun if there is none. Two people who begin at once meet on the meeting.</summary>
    public async Task<MeetingPack> DraftOrBegunAsync(Guid meeting, CancellationToken cancel)
    {
        if (await DraftAsync(meeting, cancel) is { } draft)
        {
            return draft;
        }

        var held = await records.Meetings.SingleAsync(m => m.Id == meeting, cancel);
        var last = await packs.Packs.Include(p => p.Recipients).Where(p => p.MeetingId == meeting).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);
        var begun = MeetingPack.Begin(held, last);
        records.Expect(held, held.Version);
        records.Add(begun);
        return begun;
    }
}
