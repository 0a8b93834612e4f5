using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record LevelRow(RiskLevel Level, RiskLevel? Before, DateTime At, string Reason, string By, string? Evidence, string? SecondPerson, DateOnly? RecallOn);

public sealed record MissingRow(Guid Id, MissingCategory Category, DateTime From, DateTime? To, string ReportedBy);

/// <summary>A lower level that waits for the second person, or that they refused; and a transfer, with whether it is accepted.</summary>
public sealed record StepRow(Guid Id, StepDownKind Kind, StepDownState State, RiskLevel? Before, RiskLevel? After, DateTime At)
{
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
        visible.Where(c => c.Id == id).SelectMany(c => c.StepDowns)
            .Where(s => s.State != StepDownState.Agreed || s.Kind == StepDownKind.MovedOutOfArea || s.Kind == StepDownKind.TurnedEighteen).OrderByDescending(s => s.At).Take(Paging.PageSize)
            .Select(s => new StepRow(s.Id, s.Kind, s.State, s.Before, s.After, s.At)
            {
                SecondPerson = s.SecondPerson!.DisplayName,
                Refusal = s.Refusal,
                Plan = s.Plan,
                Lead = s.Lead,
                AcceptedOn = s.AcceptedOn,
                AcceptedBy = s.AcceptedBy,
            });

    public static async Task<LevelsPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.Levels).OrderByDescending(l => l.At).Take(Paging.PageSize)
            .Select(l => new LevelRow(l.Level, l.Before, l.At, l.Reason, l.JudgedBy!.DisplayName, l.Evidence, l.SecondPerson!.DisplayName, l.RecallOn)).ToListAsync(cancel),
            await StepsOf(visible, heading.Id).ToListAsync(cancel));
}

/// <summary>Missing episodes, the last first.</summary>
public sealed record MissingPage(ChildHeading Heading, IReadOnlyList<MissingRow> Episodes)
{
    public static async Task<MissingPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.MissingEpisodes).OrderByDescending(m => m.From).Take(Paging.PageSize)
            .Select(m => new MissingRow(m.Id, m.Category, m.From, m.To, m.ReportedBy)).ToListAsync(cancel));

    /// <summary>How long, in hours under two days and in days after; elapsed time, so a clock change adds nothing.</summary>
    public static string Length(MissingRow row) => row.To is not { } end ? "Still missing"
        : (end - row.From) is { TotalHours: < 48 } hours ? Shared.Say.Count((int)Math.Ceiling(hours.TotalHours), "hour")
        : Shared.Say.Count((int)(end - row.From).TotalDays, "day");
}

public sealed record ChronologyPage(ChildHeading Heading, Paged<ChronologyRow> Entries);
