using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record ChronologyRow(Guid Id, EntryKind Kind, DateOnly HappenedOn, TimeOnly? HappenedAt, string Text, string Source, DateTime RecordedAt, string Author, string Agency)
{
    /// <summary>Days between what happened and its writing down; the reader of a chronology must see what was written late.</summary>
    public int DaysAfter => LondonTime.DateOf(RecordedAt).DayNumber - HappenedOn.DayNumber;
}

/// <summary>A child's story, what happened last first; what happened on one day stands in the order it was written, newest first.</summary>
public static class ChronologyList
{
    public static IQueryable<ChronologyRow> Newest(IQueryable<ChronologyEntry> entries) =>
        entries.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.RecordedAt)
            .Select(e => new ChronologyRow(e.Id, e.Kind, e.HappenedOn, e.HappenedAt, e.Text, e.Source, e.RecordedAt, e.Author!.DisplayName, e.Agency!.Name));

    /// <param name="entries">The child's.</param>
    /// <param name="after">Day and writing time of the last row of the page before, as <see cref="Key"/> makes it.</param>
    /// <param name="cancel">Ends the query with the request.</param>
    public static async Task<Paged<ChronologyRow>> LoadAsync(IQueryable<ChronologyEntry> entries, string? after, CancellationToken cancel)
    {
        if (Read(after) is { } place)
        {
            var (day, written) = place;
            entries = entries.Where(e => e.HappenedOn <= day && (e.HappenedOn < day || e.RecordedAt < written));
        }

        return Paging.Page(await Newest(entries).Take(Paging.Fetch).ToListAsync(cancel), Key, after);
    }

    private static string Key(ChronologyRow row) =>
        $"{row.HappenedOn.DayNumber}-{row.RecordedAt.Ticks}";

    private static (DateOnly Day, DateTime Written)? Read(string? after)
    {
        var parts = (after ?? "").Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= DateOnly.MaxValue.DayNumber
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
                ? (DateOnly.FromDayNumber(day), new DateTime(ticks, DateTimeKind.Utc))
                : null;
    }
}
