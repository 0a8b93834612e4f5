using System.Text.Json;
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

/// <summary>What is known of a past meeting entered by hand, besides its children.</summary>
/// <param name="Day">When it was held.</param>
/// <param name="ChairedBy">Who chaired it; null where the papers do not say, or it is recorded already.</param>
/// <param name="Agencies">Which agencies were there.</param>
public sealed record HistoryHeading(DateOnly Day, string? ChairedBy, IReadOnlyList<Guid> Agencies);

/// <summary>
/// A list of past meetings somebody brings, or one past meeting entered by hand: read and checked first, then imported, whole or only its good rows. Only who
/// brought it sees its rows, because a row may name a child a colleague must not know of.
/// </summary>
public sealed class HistoryImport : Record, IAudited
{
    /// <summary>More than ten years of monthly meetings of forty children.</summary>
    public const int MostRows = 10_000;

    public const int HeadingLength = 4000;

    private readonly List<HistoryRow> _rows = [];

    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required Guid BroughtById { get; init; }

    public required Guid AgencyId { get; init; }

    public required DateTime BroughtAt { get; init; }

    public HistoryImportState State { get; private set; } = HistoryImportState.Checked;

    public DateTime? EndedAt { get; private set; }

    /// <summary>Of a meeting entered by hand; null for a list that was brought.</summary>
    public string? Heading { get; private init; }

    public bool IsByHand => Heading != null;

    public HistoryHeading? Held() => Heading == null ? null : JsonSerializer.Deserialize<HistoryHeading>(Heading);

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

    /// <summary>One past meeting, to be entered child after child.</summary>
    /// <exception cref="RuleViolation">The day is not past.</exception>
    public static HistoryImport ByHand(MeetingBody body, HistoryHeading heading, CurrentUser by, DateTime now)
    {
        RuleViolation.When(heading.Day >= LondonTime.DateOf(now), "A meeting entered by hand was held before today.");
        return new HistoryImport { BodyId = body.Id, BroughtById = by.Id, AgencyId = by.AgencyId, BroughtAt = now, Heading = JsonSerializer.Serialize(heading) };
    }

    /// <summary>Enters what the meeting recorded of one child, in place of what was entered of them before. Needs <see cref="Rows"/> loaded.</summary>
    /// <exception cref="RuleViolation">It has been written already, or put away.</exception>
    public void Enter(string? inPlaceOf, IReadOnlyCollection<HistoryRow> rows)
    {
        RuleViolation.When(!IsByHand || State != HistoryImportState.Checked, AlreadyEnded);
        _rows.RemoveAll(r => inPlaceOf != null && r.WhoKey == inPlaceOf);
        _rows.AddRange(rows);
    }

    private const string AlreadyEnded = "This list has already been imported or put away.";

    /// <summary>Begins to import. With rows that have problems, only when asked to take the good ones. Needs <see cref="Rows"/> loaded.</summary>
    /// <exception cref="RuleViolation">Some rows have problems and leaving them out was not asked for; or no row is good.</exception>
    public void Begin(bool leaveOutProblems)
    {
        RuleViolation.When(!leaveOutProblems && _rows.Exists(r => r.State == HistoryRowState.Problem), "Some rows have problems. Mend the file and bring it again, or say that only the good rows are to be imported.");
        RuleViolation.When(!_rows.Exists(r => r.State == HistoryRowState.Good), "There is no row to import.");
        State = Flow.Move(State, HistoryImportState.Importing, AlreadyEnded);
    }

    /// <summary>Every row has been dealt with; what the cells said is not kept a second time.</summary>
    public void Finish(DateTime now) => End(HistoryImportState.Done, now);

    /// <summary>The list is put away unused.</summary>
    public void Discard(DateTime now) => End(HistoryImportState.Discarded, now);

    private void End(HistoryImportState to, DateTime now)
    {
        State = Flow.Move(State, to, AlreadyEnded);
        EndedAt = now;
        _rows.ForEach(r => r.Forget());
    }
}
