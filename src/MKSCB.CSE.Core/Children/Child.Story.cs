using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

public sealed partial class Child
{
    /// <summary>Adds a line to the chronology. The time of writing is kept beside the time it happened.</summary>
    /// <exception cref="RuleViolation">It has not happened yet.</exception>
    public ChronologyEntry Note(EntryKind kind, DateOnly happenedOn, TimeOnly? at, string text, string source, CurrentUser by, DateTime now)
    {
        RuleViolation.When(happenedOn > LondonTime.DateOf(now), "The chronology records what has happened; this date is in the future.");
        var entry = new ChronologyEntry
        {
            ChildId = Id,
            Kind = kind,
            HappenedOn = happenedOn,
            HappenedAt = at,
            Text = text,
            Source = source,
            RecordedAt = now,
            AuthorId = by.Id,
            AgencyId = by.AgencyId,
        };
        _chronology.Add(entry);
        return entry;
    }

    /// <summary>A professional works with the child from this day: they, and the leads of their agency, may open the record.</summary>
    /// <exception cref="RuleViolation">That person's work with the child is already recorded. Needs <see cref="Involvements"/> loaded.</exception>
    public Involvement Involve(Guid agencyId, Guid? accountId, string workerName, string workerRole, DateOnly from)
    {
        RuleViolation.When(accountId != null && _involvements.Exists(i => i.AccountId == accountId && (i.To == null || i.To >= from)), "This person's work with the child is already recorded.");
        var involvement = new Involvement { ChildId = Id, AgencyId = agencyId, AccountId = accountId, WorkerName = workerName, WorkerRole = workerRole, From = from };
        _involvements.Add(involvement);
        return involvement;
    }

    /// <summary>Says who leads the work with the child from now on; whoever led before no longer does. Needs <see cref="Involvements"/> loaded.</summary>
    public void LedBy(Involvement lead)
    {
        foreach (var involvement in _involvements)
        {
            involvement.Lead(involvement == lead);
        }
    }

    /// <summary>The child comes under a plan or order from this day; the one before ends the day before. Needs <see cref="LegalStatuses"/> loaded.</summary>
    /// <exception cref="RuleViolation">A later status is already recorded, or it is the same one.</exception>
    public LegalStatusPeriod ChangeLegalStatus(LegalStatus status, DateOnly from, string? note, CurrentUser by, DateTime now)
    {
        var current = _legalStatuses.Find(p => p.To == null);
        RuleViolation.When(current?.Status == status, "This status is already recorded as the present one.");
        RuleViolation.When(_legalStatuses.Exists(p => p.From >= from), "A status is already recorded from that day or a later one. Statuses are recorded in order.");
        current?.End(from.AddDays(-1));
        var period = new LegalStatusPeriod { ChildId = Id, Status = status, From = from, Note = note, RecordedAt = now, RecordedById = by.Id };
        _legalStatuses.Add(period);
        return period;
    }

    /// <summary>The child went missing.</summary>
    /// <exception cref="RuleViolation">The time lies in the future, or the child is already recorded as missing (with <see cref="MissingEpisodes"/> loaded).</exception>
    public MissingEpisode GoMissing(MissingCategory category, DateTime from, string reportedBy, CurrentUser by, DateTime now)
    {
        RuleViolation.When(from > now, "A missing episode cannot begin in the future.");
        RuleViolation.When(_missingEpisodes.Exists(e => e.To == null), "This child is already recorded as missing. Record the return first.");
        var episode = new MissingEpisode { ChildId = Id, Category = category, From = from, ReportedBy = reportedBy, RecordedAt = now, RecordedById = by.Id };
        _missingEpisodes.Add(episode);
        return episode;
    }

    /// <summary>Somebody must not see this record: from the next click it answers them as if it did not exist. Needs <see cref="Conflicts"/> loaded.</summary>
    /// <exception cref="RuleViolation">It is already recorded.</exception>
    public ConflictOfInterest DeclareConflict(Guid accountId, string reason, DateTime now)
    {
        RuleViolation.When(_conflicts.Exists(c => c.AccountId == accountId), "This conflict of interest is already recorded.");
        var conflict = new ConflictOfInterest { ChildId = Id, AccountId = accountId, Reason = reason, DeclaredAt = now };
        _conflicts.Add(conflict);
        return conflict;
    }
}
