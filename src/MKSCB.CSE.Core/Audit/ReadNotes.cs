namespace MKSCB.CSE.Core.Audit;

/// <summary>In what way case data was shown.</summary>
public enum ReadKind
{
    List,
    Detail,
    Print,
    Export,
    Search,

    /// <summary>Somebody asked for a record that exists but is hidden from them; they were told it does not.</summary>
    Refused,
}

/// <summary>One thing the page about to be sent shows.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Subject">A stable word such as <c>child</c>, <c>screening</c>, <c>triage-queue</c>; never a name.</param>
/// <param name="RecordId">The record, where the page is about one.</param>
/// <param name="Shown">The records listed.</param>
/// <param name="Reason">Why, where the page asks.</param>
public sealed record ReadNote(ReadKind Kind, string Subject, Guid? RecordId, IReadOnlyList<Guid> Shown, string? Reason);

/// <summary>What this request will show; made durable before the first byte of the body leaves.</summary>
public sealed class ReadNotes
{
    private readonly List<ReadNote> _notes = [];

    public IReadOnlyList<ReadNote> Notes => _notes;

    internal void Add(ReadNote note) => _notes.Add(note);

    /// <summary>Hands the notes over to be written; an error page shown after does not write them again.</summary>
    public IReadOnlyList<ReadNote> Take()
    {
        var taken = _notes.ToList();
        _notes.Clear();
        return taken;
    }
}
