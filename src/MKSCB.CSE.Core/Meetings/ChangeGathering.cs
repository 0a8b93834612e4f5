using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>What happened to each child since that child was last looked at.</summary>
internal sealed record Changes(IReadOnlyDictionary<Guid, LevelMove> Moves, IReadOnlyDictionary<Guid, int> Missing, IReadOnlyDictionary<Guid, int> Screenings)
{
    public required IReadOnlyDictionary<Guid, RepeatedlyMissing> Repeated { get; init; }

    /// <summary>By when the earliest return interview that has become late should have been offered.</summary>
    public required IReadOnlyDictionary<Guid, DateTime> LateInterviews { get; init; }

    public LevelMove? MoveOf(Guid child) => Moves.GetValueOrDefault(child);
}

/// <summary>
/// Levels, missing episodes and screenings of the children a body follows, each counted from that child's own day. One
/// statement to each kind: rows from the earliest of those days on, narrowed to the child's day once they are read.
/// </summary>
internal sealed class ChangeGathering(AppDb db, RepeatMissing repeat)
{
    public async Task<Changes> GatherAsync(Guid body, IReadOnlyDictionary<Guid, DateTime> since, DateTime now, CancellationToken cancel)
    {
        var from = since.Values.DefaultIfEmpty(DateTime.MaxValue).Min();
        var children = CandidateGathering.Followed(db, body);
        // As at that moment: an agenda drafted for an earlier day (a list brought in, the demonstration) knows nothing of what came after.
        bool IsNews(Guid child, DateTime at) => since.TryGetValue(child, out var day) && at > day && at <= now;

        var levels = await db.Set<RiskLevelChange>().Where(l => l.At > from && children.Contains(l.ChildId))
            .OrderBy(l => l.At).ThenBy(l => l.Id).Select(l => new { l.ChildId, l.Before, l.Level, l.At }).ToListAsync(cancel);
        // By when it was recorded: an episode told late is news all the same. All of them, because one told late may make a pattern with old ones.
        var missing = await db.Set<MissingEpisode>().Where(m => m.WithdrawnAt == null && m.RecordedAt <= now && children.Contains(m.ChildId))
            .Select(m => new Episode(m.ChildId, m.From, m.RecordedAt)).ToListAsync(cancel);
        var late = await db.Set<ReturnInterview>().Where(i => !i.IsVoid && i.State == ReturnInterviewState.NotYetOffered && i.DueAt > from && i.DueAt < now && children.Contains(i.ChildId))
            .Select(i => new { i.ChildId, i.DueAt }).ToListAsync(cancel);
        var screenings = await db.Set<ScreeningSubmission>()
            .Where(s => s.ChildId != null && s.SubmittedAt > from && s.State != ScreeningState.Draft && s.State != ScreeningState.Withdrawn && children.Contains(s.ChildId.Value))
            .Select(s => new { ChildId = s.ChildId!.Value, At = s.SubmittedAt!.Value }).ToListAsync(cancel);

        return new Changes(
            levels.Where(l => IsNews(l.ChildId, l.At)).GroupBy(l => l.ChildId)
                .Select(g => (g.Key, Move: new LevelMove(g.First().Before, g.Last().Level, LondonTime.DateOf(g.Last().At))))
                .Where(m => m.Move.From != null && m.Move.From != m.Move.To).ToDictionary(m => m.Key, m => m.Move),
            missing.Where(m => IsNews(m.ChildId, m.RecordedAt)).GroupBy(m => m.ChildId).ToDictionary(g => g.Key, g => g.Count()),
            screenings.Where(s => IsNews(s.ChildId, s.At)).GroupBy(s => s.ChildId).ToDictionary(g => g.Key, g => g.Count()))
        {
            Repeated = missing.GroupBy(m => m.ChildId).Select(g => (g.Key, Pattern: Pattern(g, m => IsNews(g.Key, m.RecordedAt)))).Where(p => p.Pattern != null).ToDictionary(p => p.Key, p => p.Pattern!),
            LateInterviews = late.Where(i => IsNews(i.ChildId, i.DueAt)).GroupBy(i => i.ChildId).ToDictionary(g => g.Key, g => g.Min(i => i.DueAt)),
        };
    }

    /// <summary>The last time the repeat trigger was reached with something new in it.</summary>
    private RepeatedlyMissing? Pattern(IEnumerable<Episode> episodes, Func<Episode, bool> isNew) =>
        repeat.Of(episodes, e => e.From).LastOrDefault(r => r.Episodes.Any(isNew)) is { } reached
            ? new RepeatedlyMissing(reached.Episodes.Count, repeat.Days, repeat.Count, LondonTime.DateOf(reached.By.From))
            : null;

    private sealed record Episode(Guid ChildId, DateTime From, DateTime RecordedAt);
}
