using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Why something is on an agenda. The order of the names is the order of their weight.</summary>
public enum Factor
{
    HarmEvidenced,
    LevelRaised,
    WaitedLong,
    RepeatedlyMissing,
    LevelHigh,
    CarriedOverAgain,
    PassedBack,
    OverdueAction,
    PassedHere,
    NewReferral,
    LookAgain,
    TurnsEighteen,
    WentMissing,
    CarriedOver,
    ReviewOverdue,
    InterviewLate,
    ReviewDue,
    AddedByHand,
    NewScreening,
    OpenAction,
    LevelLowered,
    PassedAway,
    FromLocality,
    DeclinedBefore,
    NoLongerDue,
}

/// <summary>One reason: which factor, how much it weighs, and the sentence a person reads.</summary>
public readonly record struct Reason(Factor Factor, int Weight, string Sentence);

/// <summary>A reason kept with the item, so that the agenda can be explained later exactly as it was drafted.</summary>
public sealed class AgendaFactor : Record
{
    public const int SentenceLength = 700;

    public Guid ItemId { get; init; }

    public required Factor Code { get; init; }

    public required int Weight { get; init; }

    public required string Sentence { get; init; }

    public required int Order { get; init; }

    public Reason Reason => new(Code, Weight, Sentence);
}
