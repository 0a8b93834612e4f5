using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;

namespace MKSCB.CSE.Web.Features.Missing;

public sealed record EpisodeDetail
{
    public required MissingCategory Category { get; init; }

    public required string ReportedBy { get; init; }

    public DateTime? ReportedToPoliceAt { get; init; }

    public string? PoliceReference { get; init; }

    public string? LastSeenWhere { get; init; }

    public string? Responsible { get; init; }

    public string? Host { get; init; }

    public ReturnHow? How { get; init; }

    public string? FoundWhere { get; init; }

    public string? FoundWith { get; init; }

    public string? Harm { get; init; }

    public string? FirstThoughts { get; init; }

    public DateTime? WithdrawnAt { get; init; }

    public bool? StrategyAsked { get; init; }

    public string? StrategyReason { get; init; }

    public DateTime? StrategyAt { get; init; }

    public string? StrategyBy { get; init; }

    public InterviewAccount? Account { get; init; }

    /// <summary>This person may open the child's record.</summary>
    public required bool OpensRecord { get; init; }
}

public sealed record MoveRow(ReturnInterviewState State, DateTime At, string? Person, string? Words, string By, DateTime RecordedAt);

public sealed record CorrectionRow(MissingCategory Category, DateTime From, DateTime? To, string ReportedBy, bool IsWithdrawal, string Reason, DateTime At, string By);

/// <summary>One episode: what happened, what became of the return interview, what was learned, and what was put right.</summary>
public sealed record EpisodePage(EpisodeHeading Heading, EpisodeDetail Detail)
{
    public required IReadOnlyList<MoveRow> Steps { get; init; }

    public required IReadOnlyList<ReasonForGoing> Reasons { get; init; }

    public required IReadOnlyList<CorrectionRow> Corrections { get; init; }

    /// <summary>How many episodes this one completed to the repeat trigger; null where it did not.</summary>
    public required int? Repeated { get; init; }

    public required RepeatMissing Repeat { get; init; }

    /// <summary>Six statements, whatever has happened.</summary>
    public static async Task<EpisodePage?> LoadAsync(CaseRecords records, CurrentUser who, RepeatMissing repeat, Guid id, CancellationToken cancel)
    {
        if (await EpisodeHeading.LoadAsync(records, id, cancel) is not { } heading)
        {
            return null;
        }

        var (one, interview) = (records.MissingEpisodes.Where(e => e.Id == id), records.ReturnInterviews.Where(i => i.EpisodeId == id));
        var begun = await records.MissingEpisodes.Where(e => e.ChildId == heading.ChildId && e.WithdrawnAt == null).Select(e => new { e.Id, e.From }).ToListAsync(cancel);
        return new EpisodePage(heading, await DetailAsync(records, who, one, cancel))
        {
            Steps = await interview.SelectMany(i => i.Steps).OrderByDescending(s => s.At).ThenByDescending(s => s.Order).Select(s => new MoveRow(s.State, s.At, s.Person, s.Words, s.By!.DisplayName, s.RecordedAt)).ToListAsync(cancel),
            Reasons = [.. (await interview.SelectMany(i => i.Reasons).Select(r => r.Reason).ToListAsync(cancel)).Order()],
            Corrections = await one.SelectMany(e => e.Corrections).OrderByDescending(c => c.At).Select(c => new CorrectionRow(c.Category, c.From, c.To, c.ReportedBy, c.IsWithdrawal, c.Reason, c.At, c.By!.DisplayName)).ToListAsync(cancel),
            Repeated = repeat.Of(begun, e => e.From).FirstOrDefault(r => r.By.Id == id)?.Episodes.Count,
            Repeat = repeat,
        };
    }

    private static Task<EpisodeDetail> DetailAsync(CaseRecords records, CurrentUser who, IQueryable<MissingEpisode> one, CancellationToken cancel)
    {
        var opens = who.Can(Permission.ViewChild);
        return one.AsNoTracking().Select(e => new EpisodeDetail
        {
            Category = e.Category,
            ReportedBy = e.ReportedBy,
            ReportedToPoliceAt = e.ReportedToPoliceAt,
            PoliceReference = e.PoliceReference,
            LastSeenWhere = e.LastSeenWhere,
            Responsible = e.ResponsibleAgency!.Name ?? e.ResponsibleElsewhere,
            Host = e.HostAuthority,
            How = e.How,
            FoundWhere = e.FoundWhere,
            FoundWith = e.FoundWith,
            Harm = e.Harm,
            FirstThoughts = e.FirstThoughts,
            WithdrawnAt = e.WithdrawnAt,
            StrategyAsked = e.StrategyAsked,
            StrategyReason = e.StrategyReason,
            StrategyAt = e.StrategyAt,
            StrategyBy = e.StrategyBy!.DisplayName,
            Account = e.Interview!.Account,
            OpensRecord = opens && records.Children.Any(c => c.Id == e.ChildId),
        }).FirstAsync(cancel);
    }
}
