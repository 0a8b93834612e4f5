using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children.Sharing;

public sealed record SharingRow
{
    public required Guid Id { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required bool Shared { get; init; }

    public required string What { get; init; }

    public required string WithWhom { get; init; }

    public required string Purpose { get; init; }

    public SharingBasis? Basis { get; init; }

    public required string Reasoning { get; init; }

    public required ServiceConsent Consent { get; init; }

    public string? HowSent { get; init; }

    /// <summary>The day of the entry that this one puts right.</summary>
    public DateOnly? CorrectsOf { get; init; }

    /// <summary>A later entry puts this one right.</summary>
    public bool IsCorrected { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Agency { get; init; }
}

/// <summary>Every decision to share or not to share, the last first.</summary>
public sealed record SharingPage(ChildHeading Heading, IReadOnlyList<SharingRow> Rows, int PageNumber, int Total)
{
    private const int Furthest = 10_000;

    public int Pages => Math.Max(1, (Total + Paging.PageSize - 1) / Paging.PageSize);

    public static async Task<SharingPage> LoadAsync(CaseRecords records, ChildHeading heading, int page, CancellationToken cancel)
    {
        var all = records.Children.Where(c => c.Id == heading.Id).SelectMany(c => c.SharingDecisions);
        var number = Math.Clamp(page, 1, Furthest);
        return new SharingPage(heading, await Read(all.OrderByDescending(s => s.DecidedOn).ThenByDescending(s => s.RecordedAt).Skip((number - 1) * Paging.PageSize).Take(Paging.PageSize), all).ToListAsync(cancel), number, await all.CountAsync(cancel));
    }

    private static IQueryable<SharingRow> Read(IQueryable<SharingDecision> shown, IQueryable<SharingDecision> all) => shown.Select(s => new SharingRow
    {
        Id = s.Id,
        DecidedOn = s.DecidedOn,
        Shared = s.Shared,
        What = s.What,
        WithWhom = s.WithWhom,
        Purpose = s.Purpose,
        Basis = s.Basis,
        Reasoning = s.Reasoning,
        Consent = s.Consent,
        HowSent = s.HowSent,
        CorrectsOf = s.Corrects == null ? null : s.Corrects.DecidedOn,
        IsCorrected = all.Any(later => later.CorrectsId == s.Id),
        RecordedAt = s.RecordedAt,
        RecordedBy = s.RecordedBy!.DisplayName,
        Agency = s.Agency!.Name,
    });
}
