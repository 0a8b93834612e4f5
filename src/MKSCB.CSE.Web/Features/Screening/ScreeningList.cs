using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>One screening in a list.</summary>
public sealed record ScreeningRow(Guid Id, string Reference, string? GivenName, string? FamilyName, string? AlsoKnownAs, ScreeningState State, DateTime SavedAt, DateTime? SubmittedAt, CountersignState Countersign, RiskLevel? Level)
{
    public string Name => (GivenName ?? FamilyName) == null ? AlsoKnownAs ?? "No name yet" : $"{GivenName} {FamilyName}".Trim();
}

/// <summary>Screenings, those changed last first, a page at a time.</summary>
public static class ScreeningList
{
    public static async Task<Paged<ScreeningRow>> LoadAsync(IQueryable<ScreeningSubmission> visible, string? after, CancellationToken cancel)
    {
        var rows = await From(visible, after).OrderByDescending(s => s.SavedAt).ThenByDescending(s => s.Reference).Take(Paging.Fetch).AsNoTracking()
            .Select(s => new ScreeningRow(s.Id, s.Reference, s.About!.GivenName, s.About.FamilyName, s.About.AlsoKnownAs, s.State, s.SavedAt, s.SubmittedAt, s.Countersign, s.Judgement!.Level))
            .ToListAsync(cancel);
        return Paging.Page(rows, row => $"{row.SavedAt.Ticks.ToString(CultureInfo.InvariantCulture)}.{row.Reference}", after);
    }

    private static IQueryable<ScreeningSubmission> From(IQueryable<ScreeningSubmission> visible, string? after)
    {
        var parts = after?.Split('.', 2) ?? [];
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTime.MaxValue.Ticks)
        {
            return visible;
        }

        var (at, reference) = (new DateTime(ticks, DateTimeKind.Utc), parts[1]);
#pragma warning disable CA1309 // Compared by the database, as it orders.
        return visible.Where(s => s.SavedAt <= at && (s.SavedAt < at || string.Compare(s.Reference, reference) < 0));
#pragma warning restore CA1309
    }
}
