using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A question triage asked, with its answer once there is one.</summary>
public sealed record QuestionRow(string Question, DateTime AskedAt, string? Answer, DateTime? AnsweredAt);

/// <summary>What the referrer and their lead are told was decided. Triage's own reasons are not among it.</summary>
public sealed record DecisionRow(DateTime DecidedAt, string Told, string? Asked, IReadOnlyList<TriageOutcome> Outcomes);

/// <summary>One screening whole, on the version of the instrument it was made on.</summary>
public sealed record ScreeningPage
{
    public required Guid Id { get; init; }
    public required string Reference { get; init; }
    public required Guid AuthorId { get; init; }
    public required Guid AgencyId { get; init; }
    public required ScreeningState State { get; init; }
    public required ScreeningOccasion Occasion { get; init; }
    public required DateTime BegunAt { get; init; }
    public DateTime? SubmittedAt { get; init; }
    public required CountersignState Countersign { get; init; }
    public ScreenedChild? About { get; init; }
    public ScreeningVoice? Voice { get; init; }
    public ScreeningSharing? Sharing { get; init; }
    public ScreeningJudgement? Judgement { get; init; }
    public ScreeningResult? Result { get; init; }
    public required InstrumentVersion InstrumentVersion { get; init; }
    public required IReadOnlyList<ScreeningAnswer> Answers { get; init; }
    public required IReadOnlyList<ScreeningEvent> Events { get; init; }
    public required IReadOnlyList<QuestionRow> Questions { get; init; }
    public DecisionRow? Decision { get; init; }

    /// <summary>The name of the locality the child lives in.</summary>
    public string? Place { get; init; }

    private readonly Lazy<InstrumentDefinition> _instrument;

    public ScreeningPage() => _instrument = new(() => InstrumentVersion!.Definition());

    public InstrumentDefinition Instrument => _instrument.Value;

    /// <summary>The stored result beside the judgement; null until it is sent.</summary>
    public TraceView? Trace => Result == null ? null : new TraceView(Judgement, Result.Whole(), $"{Instrument.Title}, version {Instrument.Version}");

    public QuestionRow? OpenQuestion => State == ScreeningState.ReturnedForInformation ? Questions.LastOrDefault(q => q.AnsweredAt == null) : null;

    /// <summary>Every step since it was begun, the last first.</summary>
    public IReadOnlyList<TimelineItem> Timeline => [.. Events.Reverse().Select(e => new TimelineItem(Words.Of(e.Kind), e.At, $"{e.ByName}, {e.ByAgency}", e.Text))];

    public bool AwaitsTriage => State is ScreeningState.Submitted or ScreeningState.Acknowledged or ScreeningState.ReturnedForInformation;

    /// <summary>Null when there is no such screening among the visible ones.</summary>
    public static Task<ScreeningPage?> LoadAsync(IQueryable<ScreeningSubmission> visible, string reference, CancellationToken cancel) =>
        visible.Where(s => s.Reference == reference).AsNoTracking().AsSplitQuery().Select(s => new ScreeningPage
        {
            Id = s.Id,
            Reference = s.Reference,
            AuthorId = s.AuthorId,
            AgencyId = s.AgencyId,
            State = s.State,
            Occasion = s.Occasion,
            BegunAt = s.BegunAt,
            SubmittedAt = s.SubmittedAt,
            Countersign = s.Countersign,
            About = s.About,
            Voice = s.Voice,
            Sharing = s.Sharing,
            Judgement = s.Judgement,
            Result = s.Result,
            InstrumentVersion = s.InstrumentVersion!,
            Answers = s.Answers.ToList(),
            Events = s.Events.OrderBy(e => e.At).ThenBy(e => e.Id).ToList(),
            Questions = s.Requests.OrderBy(r => r.AskedAt).Select(r => new QuestionRow(r.Question, r.AskedAt, r.Answer, r.AnsweredAt)).ToList(),
            Decision = s.Decision == null ? null : new DecisionRow(s.Decision.DecidedAt, s.Decision.Told, s.Decision.Asked, s.Decision.Steps.Select(x => x.Outcome).ToList()),
        }).FirstOrDefaultAsync(cancel);
}
