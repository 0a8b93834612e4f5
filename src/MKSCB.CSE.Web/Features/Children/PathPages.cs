using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record LevelRow(RiskLevel Level, RiskLevel? Before, DateTime At, string Reason, string By, string? Evidence, string? SecondPerson, DateOnly? RecallOn);

public sealed record MissingRow(Guid Id, MissingCategory Category, DateTime From, DateTime? To, string ReportedBy);

/// <summary>Every level ever agreed, the present one first.</summary>
public sealed record LevelsPage(ChildHeading Heading, IReadOnlyList<LevelRow> Levels)
{
    public static async Task<LevelsPage> LoadAsync(IQueryable<Child> visible, ChildHeading heading, CancellationToken cancel) =>
        new(heading, await visible.Where(c => c.Id == heading.Id).SelectMany(c => c.Levels).OrderByDescending(l => l.At).Take(Paging.PageSize)
            .Select(l => new LevelRow(l.Level, l.Before, l.At, l.Reason, l.JudgedBy!.DisplayName, l.Evidence, l.SecondPerson!.DisplayName, l.RecallOn)).ToListAsync(cancel));
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
