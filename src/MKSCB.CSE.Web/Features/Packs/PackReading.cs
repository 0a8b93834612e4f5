using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>A pack as somebody reads it: their own copy, one they sent, or a preview of one.</summary>
public sealed record PackReading(Guid MeetingId, PackText Text)
{
    /// <summary>Null for a preview.</summary>
    public PackCopy? Copy { get; init; }

    /// <summary>The hash kept with the copy fits what is stored.</summary>
    public bool IsIntact { get; init; } = true;

    /// <summary>It is read by its recipient, who can print it.</summary>
    public bool IsMine { get; init; }

    /// <summary>The numbers of the reader's own copies, newest first.</summary>
    public IReadOnlyList<int> Versions { get; init; } = [];

    public string Title => PackWords.Title(Text.Head);

    public string Address => $"/packs/{MeetingId}";

    public bool IsLatest => Copy == null || Versions.Count == 0 || Versions[0] == Copy.Number;

    public string Status => Copy is { } copy ? $"Version {copy.Number}, as circulated at {Say.DateTime(copy.CirculatedAt)}. SHA-256 {copy.Hash[..4]} {copy.Hash[4..8]} {copy.Hash[8..12]} {copy.Hash[12..16]}." : "A preview: not circulated.";

    /// <summary>What stands before the items: what is new, the note, what is left out, and the rule for everybody.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. new[]
        {
            IsIntact ? null : "This copy is no longer what was circulated. Do not rely on it, and tell information governance.",
            Text.Head.WhatIsNew == null ? null : $"What is new in version {Text.Head.Number}: {Text.Head.WhatIsNew}",
            Text.Head.Note,
            PackWords.LeftOut(Text),
            Text.Head.IsWhole ? null : PackWords.ForItems,
            PackWords.Rule,
        }.OfType<string>(),
    ];

    public IEnumerable<Guid> Shown => Text.Entries.Select(e => e.Item.ChildId ?? e.ItemId);

    /// <summary>The reader's own copy: the latest, or the version asked for. Null when there is none.</summary>
    public static async Task<PackReading?> MineAsync(PackRecords packs, CurrentUser who, Guid meeting, int? version, CancellationToken cancel)
    {
        var me = who.Id;
        var mine = packs.Copies.Where(c => c.MeetingId == meeting && c.AccountId == me);
        if (await packs.ReadAsync(mine.Where(c => version == null || c.Number == version), cancel) is not { } read)
        {
            return null;
        }

        var versions = await mine.OrderByDescending(c => c.Number).Select(c => c.Number).ToListAsync(cancel);
        return Of(read) with { IsMine = true, Versions = versions };
    }

    public static PackReading Of(ReadCopy read) => new(read.Copy.MeetingId, read.Text) { Copy = read.Copy, IsIntact = read.IsIntact };
}
