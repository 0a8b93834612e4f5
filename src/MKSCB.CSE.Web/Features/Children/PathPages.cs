using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Missing;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record LevelRow(RiskLevel Level, RiskLevel? Before, DateTime At, string Reason, string By, string? Evidence, string? SecondPerson, DateOnly? RecallOn);

public sealed record MissingRow(Guid Id, MissingCategory Category, DateTime From, DateTime? To, string ReportedBy, bool IsWithdrawn)
{
    public bool? StrategyAsked { get; init; }

    /// <summary>Null where none is owed.</summary>
    public ReturnInterviewState? Interview { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? FirstOfferedAt { get; init; }

    public DateTime? HeldAt { get; init; }

    public string? Harm { get; init; }

    public string? Associates { get; init; }

    public string? Places { get; init; }

    /// <summary>What the interview told of harm, people and places.</summary>
    public IEnumerable<(string What, string Words)> Learned => ClockWords.Learned(Harm, Associates, Places);
}

/// <summary>Every level ever agreed, the present one first.</summary>
public sealed record LevelsPage(ChildHeading Heading, IReadOnlyList<LevelRow> Levels)
{
    public static async Task<LevelsPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.Levels).OrderByDescending(l => l.At).Take(Paging.PageSize)
            .Select(l => new LevelRow(l.Level, l.Before, l.At, l.Reason, l.JudgedBy!.DisplayName, l.Evidence, l.SecondPerson!.DisplayName, l.RecallOn)).ToListAsync(cancel));
}

/// <summary>Missing episodes, the last first.</summary>
public sealed record MissingPage(ChildHeading Heading, IReadOnlyList<MissingRow> Episodes, RepeatMissing Repeat)
{
    /// <summary>The last time the repeat trigger was reached; null where it never was.</summary>
    public RepeatReached<MissingRow>? Repeated => Repeat.Of(Episodes.Where(e => !e.IsWithdrawn), e => e.From).LastOrDefault();

    public static async Task<MissingPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, RepeatMissing repeat, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.MissingEpisodes).OrderByDescending(m => m.From).Take(Paging.PageSize).AsNoTracking()
            .Select(m => new MissingRow(m.Id, m.Category, m.From, m.To, m.ReportedBy, m.WithdrawnAt != null)
            {
                StrategyAsked = m.StrategyAsked,
                Interview = m.Interview == null || m.Interview.IsVoid ? null : m.Interview.State,
                DueAt = m.Interview!.DueAt,
                FirstOfferedAt = m.Interview.FirstOfferedAt,
                HeldAt = m.Interview.HeldAt,
                Harm = m.Interview.Account!.Harm,
                Associates = m.Interview.Account.Associates,
                Places = m.Interview.Account.Places,
            }).ToListAsync(cancel), repeat);
}

public sealed record ChronologyPage(ChildHeading Heading, Paged<ChronologyRow> Entries);
