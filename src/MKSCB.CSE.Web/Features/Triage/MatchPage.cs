using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>The child as the author described them, with what a match rests on.</summary>
public sealed record ReportedChild(Guid SubmissionId, string Reference, ScreeningState State, Guid AuthorId, Guid AgencyId, ScreenedChild About, RiskLevel? Judged, long Version)
{
    /// <summary>Null when there is no such submission for this person.</summary>
    public static Task<ReportedChild?> LoadAsync(IQueryable<ScreeningSubmission> visible, string reference, CancellationToken cancel) =>
        visible.AsNoTracking().Where(s => s.Reference == reference && s.State != ScreeningState.Draft)
            .Select(s => new ReportedChild(s.Id, s.Reference, s.State, s.AuthorId, s.AgencyId, s.About!, s.Judgement!.Level, s.Version))
            .FirstOrDefaultAsync(cancel);

    public string Name => $"{About.GivenName} {About.FamilyName}".Trim();

    public ChildClues Clues => new(About.GivenName, About.FamilyName, About.AlsoKnownAs, About.DateOfBirth, About.Postcode);

    public bool CanDecide => ScreeningSubmission.Flow.Allows(State, ScreeningState.Triaged);
}

/// <summary>A screening of the child before this one: the level judged, who sent it, what was decided on it.</summary>
public sealed record EarlierScreening(Guid Id, Guid ChildId, string Reference, DateTime? SubmittedAt, RiskLevel? Judged, ScreeningState State, string? From, IReadOnlyList<TriageOutcome> Outcomes)
{
    /// <summary>What was decided in triage's own words, or where it stands.</summary>
    public string Became => Outcomes.Count == 0 ? State.InWords() : string.Join("; ", Outcomes.Order().Select(o => o.Row().Name));
}

/// <summary>A child already recorded, as far as a decision needs: the level, earlier screenings, who works with them.</summary>
public sealed record KnownChild(Guid Id, string Reference, string Name, DateOnly? DateOfBirth, string? Postcode, string Locality, RiskLevel? Level, IReadOnlyList<string> Aliases)
{
    private const int Most = 60;

    public IReadOnlyList<EarlierScreening> Screenings { get; private init; } = [];

    /// <summary>Those who work with the child now, the newest first.</summary>
    public IReadOnlyList<string> Workers { get; private init; } = [];

    public DateTime? MissingSince { get; private init; }

    /// <summary>Plans and orders that hold today, oldest first.</summary>
    public IReadOnlyList<LegalStatus> Plans { get; private init; } = [];

    /// <summary>One statement: who they are, the level, what is in place.</summary>
    public static Task<List<KnownChild>> LoadAsync(IQueryable<Child> children, DateOnly today, CancellationToken cancel) => children
        .Select(c => new KnownChild(
            c.Id,
            c.Reference,
            c.GivenName + " " + c.FamilyName,
            c.DateOfBirth,
            c.Postcode,
            c.Locality!.Name,
            c.Level,
            c.Aliases.Select(a => a.Name).ToList())
        {
            MissingSince = c.MissingEpisodes.Where(e => e.To == null && e.WithdrawnAt == null).Select(e => (DateTime?)e.From).FirstOrDefault(),
            Plans = c.LegalStatuses.Where(p => p.From <= today && (p.To == null || p.To >= today)).OrderBy(p => p.From).Select(p => p.Status).ToList(),
        })
        .AsSingleQuery()
        .ToListAsync(cancel);

    /// <summary>With who works with them and their earlier screenings: two statements, whatever the number of children and whatever is known of them.</summary>
    public static async Task<IReadOnlyList<KnownChild>> WithStoryAsync(CaseRecords records, IReadOnlyList<KnownChild> known, CancellationToken cancel)
    {
        var ids = known.Select(c => c.Id).ToList();
        var workers = await records.Children.Where(c => ids.Contains(c.Id)).SelectMany(c => c.Involvements).Where(i => i.To == null).OrderByDescending(i => i.From)
            .Select(i => new { i.ChildId, Words = i.WorkerName + ", " + i.WorkerRole + ", " + i.Agency!.Name }).ToListAsync(cancel);
        var screenings = await records.Screenings.Where(s => s.ChildId != null && ids.Contains(s.ChildId.Value) && s.State != ScreeningState.Draft)
            .OrderByDescending(s => s.SubmittedAt).Take(Most)
            .Select(s => new EarlierScreening(
                s.Id,
                s.ChildId!.Value,
                s.Reference,
                s.SubmittedAt,
                s.Judgement!.Level,
                s.State,
                s.Events.OrderBy(e => e.At).Select(e => e.ByName + ", " + e.ByAgency).FirstOrDefault(),
                s.Decision!.Steps.Select(t => t.Outcome).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancel);
        return [.. known.Select(c => c with
        {
            Workers = [.. workers.Where(w => w.ChildId == c.Id).Select(w => w.Words)],
            Screenings = [.. screenings.Where(s => s.ChildId == c.Id)],
        })];
    }
}

public sealed record MatchRow(KnownChild Child, IReadOnlyList<string> Reasons);

/// <summary>The child reported beside the children they may be, likeliest first, each with why.</summary>
public sealed record MatchPage(ReportedChild Reported, IReadOnlyList<MatchRow> Candidates)
{
    /// <summary>A fixed number of statements, whatever the number of children.</summary>
    public static async Task<MatchPage> LoadAsync(CaseRecords records, ChildFinding finding, ReportedChild reported, DateOnly today, CancellationToken cancel)
    {
        var candidates = await finding.LikeAsync(reported.Clues, cancel);
        var ids = candidates.Select(c => c.Id).ToList();
        var like = await KnownChild.LoadAsync(records.Children.Where(c => ids.Contains(c.Id)), today, cancel);
        var known = (await KnownChild.WithStoryAsync(records, like, cancel)).ToDictionary(c => c.Id);
        return new MatchPage(reported, [.. candidates.Where(c => known.ContainsKey(c.Id)).Select(c => new MatchRow(known[c.Id], c.Reasons))]);
    }
}
