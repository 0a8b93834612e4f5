using System.Globalization;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>One row of a file as text, by column heading. Cells of dates come as yyyy-MM-dd or as people write them.</summary>
public sealed record HistoryCells(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[HistoryColumn column] => Cells.TryGetValue(column.Name, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>Reads one row, naming everything that is wrong with it at once. Looks nothing up but codes.</summary>
/// <param name="localities">Name and code → code, without regard to case.</param>
/// <param name="agencies">Name and code → id, without regard to case.</param>
/// <param name="today">In London.</param>
public sealed class HistoryReading(IReadOnlyDictionary<string, string> localities, IReadOnlyDictionary<string, Guid> agencies, DateOnly today)
{
    private static readonly string[] DateForms = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy"];

    public (HistoryEntry? Entry, IReadOnlyList<string> Problems) Read(HistoryCells row)
    {
        var wrong = new List<string>();
        foreach (var column in HistoryColumns.All.Where(c => row[c]?.Length > c.Longest))
        {
            wrong.Add($"{column.Name} has more than {column.Longest} characters.");
        }

        var day = Day(row, HistoryColumns.MeetingDate, wrong);
        if (day == null && row[HistoryColumns.MeetingDate] == null)
        {
            wrong.Add("Meeting date is empty.");
        }
        else if (day >= today)
        {
            wrong.Add("Meeting date is not in the past.");
        }

        var entry = new HistoryEntry
        {
            MeetingDay = day ?? default,
            Reference = row[HistoryColumns.Reference]?.ToUpperInvariant(),
            GivenName = row[HistoryColumns.GivenName],
            FamilyName = row[HistoryColumns.FamilyName],
            DateOfBirth = Day(row, HistoryColumns.DateOfBirth, wrong),
            LocalityCode = Known(row, HistoryColumns.Locality, localities, wrong),
            Level = row[HistoryColumns.Level],
            Discussion = row[HistoryColumns.Discussion],
            NextReview = Day(row, HistoryColumns.NextReview, wrong),
            Ended = row[HistoryColumns.Ended],
            Action = Action(row, wrong),
        };
        CheckWho(entry, wrong);
        if (day < today)
        {
            CheckOrder(entry, wrong);
        }

        return wrong.Count == 0 ? (entry, []) : (null, wrong);
    }

    private static void CheckWho(HistoryEntry entry, List<string> wrong)
    {
        if (entry.Reference == null && (entry.GivenName == null || entry.FamilyName == null || entry.DateOfBirth == null))
        {
            wrong.Add("Give the child's reference, or both names and the date of birth.");
        }

        if (entry is { NextReview: not null, Ended: not null })
        {
            wrong.Add("Next review and why the child is no longer followed exclude each other.");
        }
    }

    private static void CheckOrder(HistoryEntry entry, List<string> wrong)
    {
        if (entry.DateOfBirth > entry.MeetingDay)
        {
            wrong.Add("Date of birth is after the meeting.");
        }

        if (entry.NextReview <= entry.MeetingDay)
        {
            wrong.Add("Next review is not after the meeting.");
        }
    }

    private HistoryAction? Action(HistoryCells row, List<string> wrong)
    {
        HistoryColumn[] parts = [HistoryColumns.Owner, HistoryColumns.OwnerAgency, HistoryColumns.Due];
        var given = parts.Append(HistoryColumns.Outcome).Where(c => row[c] != null).ToList();
        if (row[HistoryColumns.Action] is not { } text)
        {
            wrong.AddRange(given.Take(1).Select(c => $"{c.Name} is given, but no action."));
            return null;
        }

        wrong.AddRange(parts.Where(c => row[c] == null).Select(c => $"The action needs {char.ToLowerInvariant(c.Name[0])}{c.Name[1..]}."));
        var due = Day(row, HistoryColumns.Due, wrong);
        var agency = row[HistoryColumns.OwnerAgency];
        if (agency != null && !agencies.ContainsKey(agency))
        {
            wrong.Add("Action agency is not the name or code of an agency here.");
        }

        return new HistoryAction(text, row[HistoryColumns.Owner] ?? "", agencies.GetValueOrDefault(agency ?? ""), due ?? default, row[HistoryColumns.Outcome]);
    }

    private static string? Known(HistoryCells row, HistoryColumn column, IReadOnlyDictionary<string, string> known, List<string> wrong)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (known.TryGetValue(text, out var code))
        {
            return code;
        }

        wrong.Add($"{column.Name} is not one of those here.");
        return null;
    }

    private static DateOnly? Day(HistoryCells row, HistoryColumn column, List<string> wrong)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200)
        {
            return day;
        }

        wrong.Add($"{column.Name} is not a date such as 12/09/2013.");
        return null;
    }
}
