using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings.Packs;

/// <summary>In what respect a part of a pack speaks of an item; who may read it follows from that.</summary>
public enum PackPartKind
{
    Item,
    Summary,
    Screening,
    Missing,
    Intervention,
    LastDecision,
    Returns,
    Restricted,
    LeftOut,
    Actions,
}

/// <summary>A part before it is stored.</summary>
public sealed record PackPiece(Guid ItemId, PackPartKind Kind, object Content, Guid? RestrictedId = null);

/// <summary>What a copy says of the meeting as a whole; nothing in it is about a child.</summary>
public sealed record PackHead(string Body, string BodyCode, DateTime StartsAt, DateTime EndsAt, string Place)
{
    public required int Number { get; init; }

    public required PackSections Sections { get; init; }

    public string? Note { get; init; }

    public string? WhatIsNew { get; init; }

    public required string Recipient { get; init; }

    public required string Agency { get; init; }

    public required bool IsWhole { get; init; }
}

/// <summary>The line of the agenda.</summary>
public sealed record PackItem(AgendaSubject Subject, Guid? ChildId, string? Reference, string? Name, string? Title)
{
    public required int Minutes { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }
}

/// <summary>What is known: the level, since when and why.</summary>
public sealed record PackSummary(DateOnly? Born, RiskLevel? Level, DateTime? Since, string? Why, DateOnly? LookAgainOn);

/// <summary>The latest screening: what it found, and the signs in the tool's own words. What its author wrote stays in it.</summary>
public sealed record PackScreening(DateTime At, string Agency, string Instrument, string? Found, RiskLevel? Judged, IReadOnlyList<string> Signs);

public sealed record PackEpisode(MissingCategory Category, DateTime From, DateTime? To);

/// <summary>The episodes of the last six months, newest first.</summary>
public sealed record PackMissing(IReadOnlyList<PackEpisode> Episodes);

public sealed record PackIntervention(string Agency, InterventionState State, DateTime ReferredAt);

/// <summary>What the same body decided the last time it discussed the child.</summary>
public sealed record PackLast(DateTime At, string? Decision, DateOnly? NextReviewOn, string? EndedBecause);

public sealed record PackReturn(string Agency, ReturnState State, bool Missing, bool Late, string? Text);

public sealed record PackReturns(IReadOnlyList<PackReturn> All);

/// <summary>What an agency kept to named roles, of which the recipient holds one.</summary>
public sealed record PackRestricted(string Agency, IReadOnlyList<Role> Readers, string Text);

/// <summary>Of how many returns about this item a part was kept to roles the recipient holds none of.</summary>
public sealed record PackLeftOut(int Returns);

public sealed record PackAction(Guid Id, string Text, string Owner, string OwnerAgency, DateOnly DueOn, bool Overdue, IReadOnlyList<string> Changed);

public sealed record PackActions(IReadOnlyList<PackAction> All);

/// <summary>Everything a reader's pack says of one item. What is null was not chosen, or is not theirs to read.</summary>
public sealed record PackEntry(Guid ItemId, PackItem Item)
{
    public required int Number { get; init; }

    public PackSummary? Summary { get; init; }

    public PackScreening? Screening { get; init; }

    public PackMissing? Missing { get; init; }

    public PackIntervention? Intervention { get; init; }

    public PackLast? Last { get; init; }

    public PackReturns? Returns { get; init; }

    public IReadOnlyList<PackRestricted> Restricted { get; init; } = [];

    public PackActions? Actions { get; init; }

    public int LeftOut { get; init; }

    /// <summary>In which respects it differs from the copy before.</summary>
    public IReadOnlyList<PackPartKind> New { get; init; } = [];
}

/// <summary>A pack as one reader reads it.</summary>
public sealed record PackText(PackHead Head, IReadOnlyList<PackEntry> Entries)
{
    /// <summary>Of how many returns a part is kept to other roles.</summary>
    public int LeftOut => Entries.Sum(e => e.LeftOut);

    /// <summary>Puts together parts in their order; the number beside an item counts those that are here.</summary>
    internal static PackText Of(PackHead head, IEnumerable<(PackPiece Piece, bool IsNew)> parts) =>
        new(head, [.. parts.GroupBy(p => p.Piece.ItemId).Where(g => g.Any(p => p.Piece.Kind == PackPartKind.Item)).Select((g, n) => Entry(g.Key, n + 1, [.. g]))]);

    private static PackEntry Entry(Guid item, int number, IReadOnlyList<(PackPiece Piece, bool IsNew)> parts)
    {
        T? One<T>() where T : class => parts.Select(p => p.Piece.Content).OfType<T>().FirstOrDefault();
        return new PackEntry(item, One<PackItem>()!)
        {
            Number = number,
            Summary = One<PackSummary>(),
            Screening = One<PackScreening>(),
            Missing = One<PackMissing>(),
            Intervention = One<PackIntervention>(),
            Last = One<PackLast>(),
            Returns = One<PackReturns>(),
            Restricted = [.. parts.Select(p => p.Piece.Content).OfType<PackRestricted>()],
            Actions = One<PackActions>(),
            LeftOut = One<PackLeftOut>()?.Returns ?? 0,
            New = [.. parts.Where(p => p.IsNew && p.Piece.Kind != PackPartKind.LeftOut).Select(p => p.Piece.Kind).Distinct()],
        };
    }

    internal static object Read(PackPartKind kind, string content) => kind switch
    {
        PackPartKind.Item => PackCopy.Read<PackItem>(content),
        PackPartKind.Summary => PackCopy.Read<PackSummary>(content),
        PackPartKind.Screening => PackCopy.Read<PackScreening>(content),
        PackPartKind.Missing => PackCopy.Read<PackMissing>(content),
        PackPartKind.Intervention => PackCopy.Read<PackIntervention>(content),
        PackPartKind.LastDecision => PackCopy.Read<PackLast>(content),
        PackPartKind.Returns => PackCopy.Read<PackReturns>(content),
        PackPartKind.Restricted => PackCopy.Read<PackRestricted>(content),
        PackPartKind.LeftOut => PackCopy.Read<PackLeftOut>(content),
        _ => PackCopy.Read<PackActions>(content),
    };
}
