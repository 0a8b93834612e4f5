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

/// <summary>A lower level that waits for the second person, or that they refused; and a transfer, with whether it is accepted.</summary>
public sealed record StepRow(Guid Id, StepDownKind Kind, StepDownState State, RiskLevel? Before, RiskLevel? After, DateTime At)
{
    /// <summary>The level has not moved since it was asked.</summary>
    public required bool Holds { get; init; }

    public required string? SecondPerson { get; init; }

    public required string? Refusal { get; init; }

    public required string Plan { get; init; }

    public required string Lead { get; init; }

    public required DateOnly? AcceptedOn { get; init; }

    public required string? AcceptedBy { get; init; }

    public bool IsTransfer => Kind is StepDownKind.MovedOutOfArea or StepDownKind.TurnedEighteen;
}

/// <summary>Every level ever agreed, the present one first.</summary>
public sealed record LevelsPage(ChildHeading Heading, IReadOnlyList<LevelRow> Levels, IReadOnlyList<StepRow> Steps)
{
    private static IQueryable<StepRow> StepsOf(IQueryable<Child> visible, Guid id) =>
        visible.Where(c => c.Id == id).SelectMany(c => c.StepDowns, (c, s) => new { Step = s, Holds = s.Before == c.Level && !c.Levels.Any(l => l.At > s.At) })
            .Where(s => s.Step.State != StepDownState.Agreed || s.Step.Kind == StepDownKind.MovedOutOfArea || s.Step.Kind == StepDownKind.TurnedEighteen).OrderByDescending(s => s.Step.At).Take(Paging.PageSize)
            .Select(s => new StepRow(s.Step.Id, s.Step.Kind, s.Step.State, s.Step.Before, s.Step.After, s.Step.At)
            {
                Holds = s.Holds,
                SecondPerson = s.Step.SecondPerson!.DisplayName,
                Refusal = s.Step.Refusal,
                Plan = s.Step.Plan,
                Lead = s.Step.Lead,
                AcceptedOn = s.Step.AcceptedOn,
                AcceptedBy = s.Step.AcceptedBy,
            });

    public static async Task<LevelsPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.Levels).OrderByDescending(l => l.At).Take(Paging.PageSize)
            .Select(l => new LevelRow(l.Level, l.Before, l.At, l.Reason, l.JudgedBy!.DisplayName, l.Evidence, l.SecondPerson!.DisplayName, l.RecallOn)).ToListAsync(cancel),
            await StepsOf(visible, heading.Id).ToListAsync(cancel));
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
