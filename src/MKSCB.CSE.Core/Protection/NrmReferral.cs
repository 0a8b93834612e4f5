using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Protection;

/// <summary>
/// A referral to the National Referral Mechanism, or the decision not to make one. A child's consent is not required, and the child
/// is safeguarded first (Medway Safeguarding Children Partnership, National Referral Mechanism).
/// </summary>
public sealed class NrmReferral : Record, IAudited
{
    public const int ShortLength = 200;
    public const int TextLength = 2000;

    /// <summary>A negative decision may be looked at again: the referral then waits for the same decision anew.</summary>
    public static readonly Transitions<NrmState> Flow = new()
    {
        [NrmState.Considered] = [NrmState.Referred, NrmState.ConsideredNotReferred],
        [NrmState.Referred] = [NrmState.ReasonableGrounds, NrmState.NoReasonableGrounds, NrmState.Withdrawn],
        [NrmState.NoReasonableGrounds] = [NrmState.Referred],
        [NrmState.ReasonableGrounds] = [NrmState.ConclusiveGrounds, NrmState.NoConclusiveGrounds, NrmState.Withdrawn],
        [NrmState.NoConclusiveGrounds] = [NrmState.ReasonableGrounds],
    };

    private readonly List<NrmStep> _steps = [];

    private NrmReferral()
    {
    }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public NrmState State { get; private set; }

    /// <summary>The day of the referral, or of the decision not to refer.</summary>
    public DateOnly On { get; private init; }

    public string Reason { get; private init; } = "";

    public string? FirstResponder { get; private init; }

    public string? ReferenceNumber { get; private init; }

    /// <summary>The day an independent guardian was asked for; null when none was.</summary>
    public DateOnly? GuardianAskedOn { get; private init; }

    /// <summary>The day of the last step.</summary>
    public DateOnly Since { get; private set; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    public Account? RecordedBy { get; private init; }

    public IReadOnlyCollection<NrmStep> Steps => _steps;

    public string AuditStream => $"child:{ChildId}";

    internal static NrmReferral Of(Child child, NrmFacts facts, CurrentUser by, DateTime now)
    {
        RuleViolation.When(facts.On > LondonTime.DateOf(now) || facts.GuardianAskedOn > LondonTime.DateOf(now), "This day is in the future.");
        RuleViolation.When(facts.Refer && string.IsNullOrWhiteSpace(facts.FirstResponder), "A referral is made by a first responder: name the organisation.");
        return new NrmReferral
        {
            ChildId = child.Id,
            Child = child,
            State = Flow.Move(NrmState.Considered, facts.Refer ? NrmState.Referred : NrmState.ConsideredNotReferred, "It is recorded as referred or not."),
            On = facts.On,
            Since = facts.On,
            Reason = facts.Reason,
            FirstResponder = facts.Refer ? facts.FirstResponder : null,
            ReferenceNumber = facts.Refer ? facts.ReferenceNumber : null,
            GuardianAskedOn = facts.GuardianAskedOn,
            RecordedAt = now,
            RecordedById = by.Id,
        };
    }

    /// <summary>What became of it. Needs <see cref="Child"/> loaded: the chronology says so.</summary>
    /// <exception cref="RuleViolation">It does not stand where this can follow, or a day that cannot be.</exception>
    public void Move(NrmState to, DateOnly on, string? words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(on > LondonTime.DateOf(now), "This day is in the future.");
        RuleViolation.When(on < Since, "That day is before the step recorded last.");
        State = Flow.Move(State, to, "This cannot follow where the referral stands now.");
        Since = on;
        _steps.Add(new NrmStep { ReferralId = Id, State = to, On = on, Words = words, RecordedAt = now, RecordedById = by.Id });
        Child!.Note(EntryKind.Fact, on, null, $"National Referral Mechanism. {to.InWords()}.", "Told by the first responder", by, now);
    }
}

/// <summary>One step of a referral: dated, and signed by who recorded it.</summary>
public sealed class NrmStep : Record
{
    public required Guid ReferralId { get; init; }

    public required NrmState State { get; init; }

    public required DateOnly On { get; init; }

    public string? Words { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public Account? RecordedBy { get; private init; }
}

/// <summary>What was decided about a referral.</summary>
public sealed record NrmFacts(bool Refer, DateOnly On, string Reason, string? FirstResponder, string? ReferenceNumber, DateOnly? GuardianAskedOn);
