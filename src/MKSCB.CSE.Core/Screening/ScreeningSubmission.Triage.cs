using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>What Children's Social Care does with it.</summary>
public sealed partial class ScreeningSubmission
{
    /// <summary>Triage has taken it up; the author sees that somebody is looking.</summary>
    /// <exception cref="RuleViolation">It is not waiting to be taken up.</exception>
    public void Acknowledge(CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, ScreeningState.Acknowledged, "This screening is not waiting to be taken up.");
        Note(ScreeningEventKind.Acknowledged, by, now);
    }

    /// <summary>Asks the author for something before deciding. The clock runs on: a question is no reason for a child to wait.</summary>
    /// <exception cref="RuleViolation">It is not with triage.</exception>
    public void ReturnForInformation(string question, CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, ScreeningState.ReturnedForInformation, "This screening is not with triage, so nothing can be asked about it.");
        Note(ScreeningEventKind.Returned, by, now, question);
    }

    /// <summary>Triage has decided, and matched or opened the child's record.</summary>
    /// <param name="feedback">What the author and their agency are told, in words.</param>
    /// <exception cref="RuleViolation">It has already been decided or withdrawn.</exception>
    public void MarkTriaged(Guid? childId, string feedback, CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, ScreeningState.Triaged, "This screening has already been decided, replaced or withdrawn.");
        ChildId = childId ?? ChildId;
        Note(ScreeningEventKind.Triaged, by, now, feedback);
    }

    /// <summary>A later screening of the same child, not yet decided, replaces this one.</summary>
    /// <exception cref="RuleViolation">It has already been decided or withdrawn.</exception>
    public void Supersede(ScreeningSubmission later, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(later.Id == Id, "A screening cannot replace itself.");
        State = Flow.Move(State, ScreeningState.Superseded, "This screening has already been decided, replaced or withdrawn.");
        SupersededById = later.Id;
        Note(ScreeningEventKind.Superseded, by, now, reason);
    }
}
