using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>Whether the second person has agreed. A meeting's is agreed by its group.</summary>
public enum StepDownState
{
    Agreed,
    Asked,
    Refused,

    /// <summary>Not answered, and somebody else was asked since.</summary>
    Replaced,
}

/// <summary>A step down as it was decided, with everything it was decided on. Kept for ever. A transfer's acceptance is in StepDownRecord.Transfer.cs.</summary>
public sealed partial class StepDownRecord : Record, IAudited
{
    public const int TextLength = RiskLevelChange.ReasonLength;
    public const int NameLength = 200;

    private readonly List<StepDownIndicator> _indicators = [];

    public required Guid ChildId { get; init; }

    public required StepDownKind Kind { get; init; }

    public required RiskLevel? Before { get; init; }

    public required RiskLevel? After { get; init; }

    public required DateTime At { get; init; }

    public required Guid DecidedById { get; init; }

    public Guid? MeetingId { get; init; }

    public string? Evidence { get; init; }

    public Guid? OtherAgencyId { get; init; }

    public Agency? OtherAgency { get; init; }

    public string? SpokenBy { get; init; }

    public bool? Agrees { get; init; }

    public string? AgencyWords { get; init; }

    public required string Plan { get; init; }

    public required string Lead { get; init; }

    public bool ChildTold { get; init; }

    public string? ChildWhyNot { get; init; }

    public bool ParentsTold { get; init; }

    public string? ParentsWhyNot { get; init; }

    public required DateOnly RecallOn { get; init; }

    public string? ChairReason { get; init; }

    /// <summary>Why this level was judged; null for steps recorded before the second person was asked.</summary>
    public string? Reason { get; init; }

    public Guid? ScreeningId { get; init; }

    /// <summary>The second person; null where a meeting decided.</summary>
    public Guid? SecondPersonId { get; init; }

    public Account? SecondPerson { get; init; }

    public Account? DecidedBy { get; init; }

    public StepDownState State { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why the second person does not agree.</summary>
    public string? Refusal { get; private set; }

    public IReadOnlyList<StepDownIndicator> Indicators { get => _indicators; init => _indicators = [.. value]; }

    public string AuditStream => $"child:{ChildId}";

    /// <summary>The second person answers, and nobody in their place.</summary>
    /// <exception cref="RuleViolation">Somebody else answers, or it is answered.</exception>
    internal void Answer(StepDownState answer, string? why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != SecondPersonId, "Only the person who was asked agrees or refuses, by their own sign-in.");
        RuleViolation.When(State != StepDownState.Asked, "This has already been answered.");
        (State, Refusal, AnsweredAt) = (answer, why, now);
    }

    /// <summary>Somebody else is asked instead, so that no two answers lower a level twice, and nothing waits for a person who left.</summary>
    internal void Replace(DateTime now) => (State, AnsweredAt) = (StepDownState.Replaced, now);

    internal static StepDownRecord Of(Child child, LevelJudgement judgement, StepDown how, Guid by, DateTime now) => new()
    {
        ChildId = child.Id,
        Kind = how.Kind!.Value,
        Before = child.Level,
        After = judgement.Level,
        Reason = judgement.Reason,
        ScreeningId = judgement.ScreeningId,
        SecondPersonId = how.MeetingId == null ? how.SecondPersonId : null,
        State = how.MeetingId == null ? StepDownState.Asked : StepDownState.Agreed,
        HandedOverOn = how.IsTransfer ? how.HandedOverOn : null,
        AcceptedBy = how is { IsTransfer: true, Accepted: true } ? how.AcceptedBy : null,
        AcceptedOn = how is { IsTransfer: true, Accepted: true } ? LondonTime.DateOf(now) : null,
        At = now,
        DecidedById = by,
        MeetingId = how.MeetingId,
        Evidence = how.Evidence,
        OtherAgencyId = how.OtherAgency?.AgencyId,
        SpokenBy = how.OtherAgency?.SpokenBy,
        Agrees = how.OtherAgency?.Agrees,
        AgencyWords = how.OtherAgency?.Words,
        Plan = how.Plan!,
        Lead = how.Lead!,
        ChildTold = how.Child.Told == true,
        ChildWhyNot = how.Child.WhyNot,
        ParentsTold = how.Parents.Told == true,
        ParentsWhyNot = how.Parents.WhyNot,
        RecallOn = how.RecallOn!.Value,
        ChairReason = how.ChairReason,
        Indicators = [.. how.Earlier.Items.Join(how.Indicators.DistinctBy(a => a.Key), e => e.Key, a => a.Key, (e, a) => new StepDownIndicator { Key = e.Key, Text = e.Text, Now = a.Now!.Value, Source = a.Source! })],
    };
}

/// <summary>An earlier sign, and what was known of it when the child was stepped down.</summary>
public sealed class StepDownIndicator
{
    public const int KeyLength = 60;
    public const int TextLength = 500;
    public const int SourceLength = 300;

    public Guid StepDownId { get; private set; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public required IndicatorNow Now { get; init; }

    public required string Source { get; init; }
}
