namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>Judges each row in turn, knowing the rows before it.</summary>
internal sealed class HistoryJudging(Guid body, HistoryKnown known)
{
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<(DateOnly, string), (int Number, HistoryEntry Entry, bool IsGood)> _first = [];

    public HistoryRow Judge(int number, HistoryEntry entry)
    {
        var key = entry.KeyFor(body);
        if (!_seen.TryAdd(key, number))
        {
            return HistoryRow.Known(number, entry.MeetingDay, $"The same as row {_seen[key]}.");
        }

        var (child, problem) = known.Match(entry);
        var isKnown = known.IsImported(key);
        problem ??= isKnown ? null : known.Refuses(entry, child) ?? Beside(entry, child);
        _first.TryAdd((entry.MeetingDay, entry.Who), (number, entry, problem == null));
        return isKnown ? HistoryRow.Known(number, entry.MeetingDay, "Imported before.")
            : problem != null ? HistoryRow.Wrong(number, [problem])
            : HistoryRow.Good(number, entry, child);
    }

    private string? Beside(HistoryEntry entry, Guid? child)
    {
        if (_first.TryGetValue((entry.MeetingDay, entry.Who), out var first))
        {
            return !first.IsGood ? $"Row {first.Number}, the first of this child at this meeting, has a problem."
                : entry.NextReview != null && entry.NextReview != first.Entry.NextReview ? $"Next review differs from row {first.Number} of the same child and meeting."
                : entry.Ended != null && entry.Ended != first.Entry.Ended ? $"Why the child is no longer followed differs from row {first.Number} of the same child and meeting."
                : null;
        }

        return known.HasItem(entry.MeetingDay, child) ? null
            : entry.Discussion == null ? "Discussion is empty on the first row of this child at this meeting."
            : entry.NextReview == null && entry.Ended == null ? "Give the next review, or why the child was no longer followed."
            : entry.Reference == null && child == null && entry.LocalityCode == null ? "Give the locality: the child has no record yet."
            : null;
    }
}
