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

    /// <summary>The child went missing. Needs <see cref="MissingEpisodes"/> loaded.</summary>
    /// <exception cref="RuleViolation">The time lies in the future, or the child is already recorded as missing.</exception>
    public MissingEpisode GoMissing(MissingCategory category, DateTime from, string reportedBy, CurrentUser by, DateTime now)
    {
        RuleViolation.When(from > now, "A missing episode cannot begin in the future.");
        RuleViolation.When(_missingEpisodes.Exists(e => e.To == null), "This child is already recorded as missing. Record the return first.");
        RuleViolation.When(_missingEpisodes.Exists(e => e.To > from), "Another missing episode is recorded at that time. Look at the episodes already there.");
        var episode = new MissingEpisode { ChildId = Id, Category = category, From = from, ReportedBy = reportedBy, RecordedAt = now, RecordedById = by.Id };
        _missingEpisodes.Add(episode);
        return episode;
    }

    /// <summary>The child was missing and is back: an episode told of afterwards, whatever has happened since. Needs <see cref="MissingEpisodes"/> loaded.</summary>
    /// <exception cref="RuleViolation">It lies in the future, ends before it began, or overlaps another episode.</exception>
    public MissingEpisode WasMissing(MissingCategory category, DateTime from, DateTime to, string reportedBy, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_missingEpisodes.Exists(e => from < (e.To ?? now) && e.From < to), "Another missing episode is recorded at that time. Look at the episodes already there.");
        var episode = new MissingEpisode { ChildId = Id, Category = category, From = from, ReportedBy = reportedBy, RecordedAt = now, RecordedById = by.Id };
        episode.Return(to, now);
        _missingEpisodes.Add(episode);
        return episode;
    }
}
