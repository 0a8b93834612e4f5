using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;
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
    public MissingEpisode GoMissing(MissingCategory category, DateTime from, string reportedBy, CurrentUser by, DateTime now, EpisodeReport? report = null)
    {
        RuleViolation.When(from > now, "A missing episode cannot begin in the future.");
        RuleViolation.When(_missingEpisodes.Exists(e => !e.IsWithdrawn && e.To == null), "This child is already recorded as missing. Record the return first.");
        RuleViolation.When(_missingEpisodes.Exists(e => !e.IsWithdrawn && e.To > from), "Another missing episode is recorded at that time. Look at the episodes already there.");
        var episode = MissingEpisode.Begin(this, category, from, reportedBy, report ?? EpisodeReport.Nothing, by, now);
        _missingEpisodes.Add(episode);
        return episode;
    }

    /// <summary>The child was missing and is back: an episode told of afterwards, whatever has happened since. Needs <see cref="MissingEpisodes"/> loaded.</summary>
    /// <exception cref="RuleViolation">It lies in the future, ends before it began, or overlaps another episode.</exception>
    public MissingEpisode WasMissing(MissingCategory category, DateTime from, DateTime to, string reportedBy, CurrentUser by, DateTime now, EpisodeReport? report = null, EpisodeReturn? told = null)
    {
        MustBeFree(from, to, null, now);
        var episode = MissingEpisode.Begin(this, category, from, reportedBy, report ?? EpisodeReport.Nothing, by, now);
        episode.Return(to, now, told);
        _missingEpisodes.Add(episode);
        return episode;
    }

    /// <summary>Puts right an episode recorded wrongly; what it said before is kept with the reason. Needs <see cref="MissingEpisodes"/>, and the episode's interview with its steps, loaded.</summary>
    /// <exception cref="RuleViolation">No reason, times that cannot be, another episode at that time, or steps of the return interview that came before.</exception>
    public void Correct(MissingEpisode episode, EpisodeFacts facts, string reason, CurrentUser by, DateTime now)
    {
        MustBeFree(facts.From, facts.To ?? now, episode, now);
        RuleViolation.When(facts.To == null && _missingEpisodes.Exists(e => e != episode && !e.IsWithdrawn && e.From > facts.From), "The child has been missing again since then, and so was back in between.");
        episode.Correct(facts, reason, by, now);
    }

    private void MustBeFree(DateTime from, DateTime to, MissingEpisode? but, DateTime now) =>
        RuleViolation.When(_missingEpisodes.Exists(e => e != but && !e.IsWithdrawn && from < (e.To ?? now) && e.From < to), "Another missing episode is recorded at that time. Look at the episodes already there.");
}
