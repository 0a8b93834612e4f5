using System.Text.Json;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.History;

public enum HistoryRowState
{
    Good,
    Problem,
    AlreadyThere,
    Imported,
}

/// <summary>One row of a list of past meetings, from its check to its end. Not audited itself: what comes of it is.</summary>
public sealed class HistoryRow : Record
{
    public const int KeyLength = 64;
    public const int ProblemLength = 1000;
    public const int CellsLength = 8000;

    public Guid ImportId { get; init; }

    /// <summary>The line in the file, the headings being line 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day of its meeting, where it could be read.</summary>
    public DateOnly? MeetingDay { get; init; }

    /// <summary>The child matched; null for one who has no record yet.</summary>
    public Guid? ChildId { get; private set; }

    /// <summary>The same for every row of the list about the same child; a digest, because it is made of the name.</summary>
    public string? WhoKey { get; private init; }

    public HistoryRowState State { get; private set; }

    /// <summary>What is wrong with it, or why it was left out.</summary>
    public string? Problem { get; private set; }

    /// <summary>What the row says; forgotten once the list has ended.</summary>
    public string? Cells { get; private set; }

    /// <summary>Set when it is imported: unique, so that the same row is never imported twice, whoever brings it again.</summary>
    public string? ImportedKey { get; private set; }

    public static HistoryRow Good(int number, HistoryEntry entry, Guid? child) =>
        new() { Number = number, MeetingDay = entry.MeetingDay, ChildId = child, WhoKey = entry.WhoKey, State = HistoryRowState.Good, Cells = JsonSerializer.Serialize(entry) };

    public static HistoryRow Wrong(int number, IEnumerable<string> problems) =>
        new() { Number = number, State = HistoryRowState.Problem, Problem = Cut(string.Join(" ", problems)) };

    public static HistoryRow Known(int number, DateOnly day, string why) =>
        new() { Number = number, MeetingDay = day, State = HistoryRowState.AlreadyThere, Problem = why };

    public HistoryEntry Entry() => JsonSerializer.Deserialize<HistoryEntry>(Cells ?? throw new InvalidOperationException("The row has been forgotten."))!;

    internal void IsAbout(Guid child) => ChildId = child;

    internal void Import(string key) => (State, ImportedKey) = (HistoryRowState.Imported, key);

    internal void LeaveOut(string why) => (State, Problem) = (HistoryRowState.Problem, Cut(why));

    internal void Skip(string why) => (State, Problem) = (HistoryRowState.AlreadyThere, why);

    internal void Forget() => Cells = null;

    private static string Cut(string text) => text.Length > ProblemLength ? text[..ProblemLength] : text;
}
