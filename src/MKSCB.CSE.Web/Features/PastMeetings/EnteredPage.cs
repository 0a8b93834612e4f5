using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>The meeting under whose heading a child is entered.</summary>
public sealed record EnteredMeeting(Guid Id, string Body, DateOnly Day)
{
    public string Title => $"{Body} of {Shared.Say.Date(Day)}";

    public string Address => $"/past-meetings/{Id}";
}

/// <summary>One child as entered.</summary>
public sealed record EnteredItem(Guid RowId, string Who, HistoryEntry First, IReadOnlyList<HistoryAction> Actions);

/// <summary>Everything entered of one past meeting, to be checked before it is written.</summary>
public sealed record EnteredPage(EnteredMeeting Meeting, string? ChairedBy, IReadOnlyList<string> Agencies, IReadOnlyList<EnteredItem> Items)
{
    /// <summary>Two statements. Null when there is none such that this person is entering.</summary>
    public static async Task<EnteredPage?> LoadAsync(CaseRecords records, ReferenceRecords reference, Guid id, CancellationToken cancel)
    {
        var import = await records.HistoryImports.AsNoTracking().Include(i => i.Rows).Include(i => i.Body).FirstOrDefaultAsync(i => i.Id == id && i.Heading != null && i.State == HistoryImportState.Checked, cancel);
        if (import?.Held() is not { } held)
        {
            return null;
        }

        var names = await reference.Agencies.Where(a => held.Agencies.Contains(a.Id)).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancel);
        return new EnteredPage(new EnteredMeeting(import.Id, import.Body!.Name, held.Day), held.ChairedBy, names, Of(import));
    }

    internal static IReadOnlyList<EnteredItem> Of(HistoryImport import) =>
        [.. import.Rows.OrderBy(r => r.Number).GroupBy(r => r.WhoKey).Select(rows => Item([.. rows]))];

    private static EnteredItem Item(IReadOnlyList<HistoryRow> rows)
    {
        var entries = rows.Select(r => r.Entry()).ToList();
        return new EnteredItem(rows[0].Id, entries[0].Reference ?? $"{entries[0].GivenName} {entries[0].FamilyName}", entries[0], [.. entries.Select(e => e.Action).OfType<HistoryAction>()]);
    }
}
