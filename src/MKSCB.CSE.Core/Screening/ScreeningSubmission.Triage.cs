using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Core.Screening;

/// <summary>What Children's Social Care does with a submission, and its place in their queue.</summary>
public sealed partial class ScreeningSubmission
{
    public const int UrgencyReasonLength = 400;

    private readonly List<UrgentCall> _calls = [];
    private readonly List<InformationRequest> _requests = [];

    /// <summary>
    /// Its urgency as a number while triage has to act, nothing at any other time: the queue is one range of one index.
    /// Kept by <see cref="Move"/>.
    /// </summary>
    public int? QueuePlace { get; private set; }

    public TriageUrgency Urgency { get; private set; } = TriageUrgency.Standard;

    /// <summary>Why it is that urgent, in a sentence that names nobody.</summary>
    public string? UrgencyReason { get; private set; }

    public DateTime? AcknowledgedAt { get; private set; }

    public Guid? AcknowledgedById { get; private set; }

    public TriageDecision? Decision { get; private set; }

    /// <summary>Telephone calls already made about the child.</summary>
    public IReadOnlyCollection<UrgentCall> Calls => _calls;

    /// <summary>Every time it went back to its author with a question.</summary>
    public IReadOnlyCollection<InformationRequest> Requests => _requests;

    /// <summary>Sets how soon triage looks at it. Called when it is sent, and whenever what it rests on changes.</summary>
    public void RateUrgency(UrgencyFacts facts)
    {
        (Urgency, UrgencyReason) = UrgencyRule.Rate(facts);
        Place();
    }

    /// <summary>Records a telephone call already made. The submission goes to the head of the queue.</summary>
    /// <exception cref="RuleViolation">The call lies in the future, or the submission is already decided or gone.</exception>
    public UrgentCall RecordCall(string madeBy, DateTime madeAt, string to, string? outcome, CurrentUser by, DateTime now)
    {
        RuleViolation.When(madeAt > now, "A call that has been made cannot be in the future.");
        RuleViolation.When(State is ScreeningState.Triaged or ScreeningState.Superseded or ScreeningState.Withdrawn, "This submission is closed. Record the call in the child's chronology.");
        var call = new UrgentCall { SubmissionId = Id, MadeBy = madeBy, MadeAt = madeAt, To = to, Outcome = outcome, RecordedById = by.Id, RecordedAt = now };
        _calls.Add(call);
        (Urgency, UrgencyReason) = (TriageUrgency.Immediate, "A call about immediate danger was made.");
        Place();
        return call;
    }

    /// <summary>Triage has seen it and says so to the referrer; the clock runs on.</summary>
    public void Acknowledge(CurrentUser by, DateTime now)
    {
        Move(ScreeningState.Acknowledged, "Only a submission that has just been sent can be acknowledged.");
        (AcknowledgedAt, AcknowledgedById) = (now, by.Id);
        Note(ScreeningEventKind.Acknowledged, by, now);
    }

    /// <summary>Sends it back to its author with a question. It returns to the queue when they answer.</summary>
    public InformationRequest ReturnForInformation(string question, CurrentUser by, DateTime now)
    {
        Move(ScreeningState.ReturnedForInformation, "Only a submission that waits for triage can be returned for information.");
        var request = new InformationRequest { SubmissionId = Id, Question = question, AskedById = by.Id, AskedAt = now };
        _requests.Add(request);
        Note(ScreeningEventKind.Returned, by, now);
        return request;
    }

    /// <summary>Matches it to the child's record and takes it off the queue. <see cref="TriageDeciding"/> calls it with the decision.</summary>
    internal void MarkTriaged(TriageDecision decision, Child child, CurrentUser by, DateTime now)
    {
        Move(ScreeningState.Triaged, "This submission has already been decided, or no longer waits for triage.");
        (ChildId, Decision) = (child.Id, decision);
        Note(ScreeningEventKind.Triaged, by, now);
    }

    /// <summary>
    /// The decision on another screening by the same agency about the same child is the decision on this one, too. Nothing is
    /// dropped by it: the other is decided, this one stands on the same child's record and says what was told.
    /// </summary>
    /// <param name="decided">The one that carries the decision.</param>
    /// <param name="told">What its author was told.</param>
    /// <exception cref="RuleViolation">The other is not decided or of another agency, which would be told nothing; or this one is already closed.</exception>
    public void DecideWith(ScreeningSubmission decided, string told, CurrentUser by, DateTime now)
    {
        RuleViolation.When(decided.Id == Id, "A screening cannot replace itself.");
        RuleViolation.When(decided.State != ScreeningState.Triaged, "Only a screening that has been decided can carry the decision on another.");
        RuleViolation.When(decided.AgencyId != AgencyId, "Another agency's screening needs a decision of its own: its author is told what was decided.");
        Move(ScreeningState.Superseded, "This screening has already been decided, replaced or withdrawn.");
        (SupersededById, ChildId) = (decided.Id, decided.ChildId);
        var text = $"Decided together with {decided.Reference}. {told}";
        Note(ScreeningEventKind.Superseded, by, now, text.Length > ScreeningEvent.TextLength ? text[..ScreeningEvent.TextLength] : text);
    }

    private void Move(ScreeningState to, string otherwise)
    {
        State = Flow.Move(State, to, otherwise);
        Place();
    }

    private void Place() => QueuePlace = State is ScreeningState.Submitted or ScreeningState.Acknowledged ? (int)Urgency : null;
}
