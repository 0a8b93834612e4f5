using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.History;

public enum HistoryImportState
{
    Checked,
    Importing,
    Done,
    Discarded,
}

/// <summary>
/// A list of past meetings somebody brings: read and checked first, then imported, whole or only its good rows. Only who
/// brought it sees its rows, because a row may name a child a colleague must not know of.
/// </summary>
public sealed class HistoryImport : Record, IAudited
{
    /// <summary>More than ten years of monthly meetings of forty children.</summary>
    public const int MostRows = 10_000;

    private readonly List<HistoryRow> _rows = [];

    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required Guid BroughtById { get; init; }

    public required Guid AgencyId { get; init; }

    public required DateTime BroughtAt { get; init; }

    public HistoryImportState State { get; private set; } = HistoryImportState.Checked;

    public DateTime? EndedAt { get; private set; }

    public IReadOnlyCollection<HistoryRow> Rows => _rows;

    public string AuditStream => $"body:{BodyId}";

    public static readonly Transitions<HistoryImportState> Flow = new()
    {
        [HistoryImportState.Checked] = [HistoryImportState.Importing, HistoryImportState.Discarded],
        [HistoryImportState.Importing] = [HistoryImportState.Done],
    };

    public static HistoryImport Of(MeetingBody body, IEnumerable<HistoryRow> rows, CurrentUser by, DateTime now)
    {
        var import = new HistoryImport { BodyId = body.Id, BroughtById = by.Id, AgencyId = by.AgencyId, BroughtAt = now };
        import._rows.AddRange(rows);
        return import;
    }

    /// <summary>Begins to import. With rows that have problems, only when asked to take the good ones. Needs <see cref="Rows"/> loaded.</summary>
    /// <exception cref="RuleViolation">Some rows have problems and leaving them out was not asked for; or no row is good.</exception>
    public void Begin(bool leaveOutProblems)
    {
        RuleViolation.When(!leaveOutProblems && _rows.Exists(r => r.State == HistoryRowState.Problem), "Some rows have problems. Mend the file and bring it again, or say that only the good rows are to be imported.");
        RuleViolation.When(!_rows.Exists(r => r.State == HistoryRowState.Good), "There is no row to import.");
        State = Flow.Move(State, HistoryImportState.Importing, "This list has already been imported or put away.");
    }

    /// <summary>Every row has been dealt with; what the cells said is not kept a second time.</summary>
    public void Finish(DateTime now) => End(HistoryImportState.Done, now);

    /// <summary>The list is put away unused.</summary>
    public void Discard(DateTime now) => End(HistoryImportState.Discarded, now);

    private void End(HistoryImportState to, DateTime now)
    {
        State = Flow.Move(State, to, "This list has already been imported or put away.");
        EndedAt = now;
        _rows.ForEach(r => r.Forget());
    }
}
