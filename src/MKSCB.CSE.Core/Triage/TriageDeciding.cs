using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Triage;

/// <summary>
/// Decides on a submission: the submission, the child's level and the child's chronology change together or not at all.
/// One save follows; a second officer who decides at the same time meets a stale version.
/// </summary>
public sealed class TriageDeciding(WorkingDays days)
{
    /// <param name="submission">Waiting for triage.</param>
    /// <param name="child">The record matched or just opened.</param>
    /// <param name="choice">What was chosen.</param>
    /// <param name="judged">The referrer's judged level.</param>
    /// <param name="by">The triage officer.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleViolation">Already decided; a meeting is missing; decisions that exclude each other; a lowering without its guards.</exception>
    public TriageDecision Decide(ScreeningSubmission submission, Child child, TriageChoice choice, RiskLevel? judged, CurrentUser by, DateTime now)
    {
        CheckSteps(choice);
        CheckLevel(choice, judged, by, now);
        var decision = Decision(submission, child, choice, judged, by, now);
        foreach (var step in choice.Steps)
        {
            decision.Take(step);
        }

        submission.MarkTriaged(decision, child, by, now);
        Agree(child, submission, choice, by, now);
        child.Note(EntryKind.Fact, LondonTime.DateOf(now), TimeOnly.FromDateTime(LondonTime.ToLondon(now)), Line(submission, choice, choice.AgreedLevel < child.Level), "Triage, Children's Social Care", by, now);
        return decision;
    }

    private static void CheckSteps(TriageChoice choice)
    {
        RuleViolation.When(choice.Steps.Count == 0, "Choose what is decided.");
        RuleViolation.When(choice.Steps.Count > 1 && choice.Steps.Any(s => s.Outcome.Row().StandsAlone), "Advice only and transfer to another area stand alone: nothing else can be decided beside them.");
        RuleViolation.When(choice.Steps.Any(s => s.Outcome.Row().NeedsBody != (s.MeetingBodyId != null)), "Name the meeting for MARMM or a locality meeting, and for no other decision.");
        RuleViolation.When(choice.Steps.DistinctBy(s => s.Outcome).Count() != choice.Steps.Count, "The same decision was chosen twice.");
        RuleViolation.When(string.IsNullOrWhiteSpace(choice.Reasons) || string.IsNullOrWhiteSpace(choice.Told), "Give the reasons, and what the referrer is told.");
    }

    private static void CheckLevel(TriageChoice choice, RiskLevel? judged, CurrentUser by, DateTime now)
    {
        if (choice.AgreedLevel >= judged || judged == null)
        {
            return;
        }

        RuleViolation.When(string.IsNullOrWhiteSpace(choice.Lowering?.Evidence), "The referrer judged a higher level. Say why it is lower, and who agrees.");
        RuleViolation.When(choice.Lowering!.SecondPersonId == by.Id || choice.Lowering.SecondPersonId == Guid.Empty, "A second person, other than the one who decides, must agree to a level lower than the referrer judged.");
        RuleViolation.When(choice.Lowering.RecallOn <= LondonTime.DateOf(now), "The date to look again must lie in the future.");
    }

    private static void Agree(Child child, ScreeningSubmission submission, TriageChoice choice, CurrentUser by, DateTime now)
    {
        var judgement = new LevelJudgement(choice.AgreedLevel, choice.Reasons.Cut(RiskLevelChange.ReasonLength), submission.Id);
        if (choice.AgreedLevel < child.Level)
        {
            RuleViolation.When(choice.StepDown == null, "This would lower the level agreed for this child. Say what became of each earlier sign, what shows that risk is less, who agrees, and when it is looked at again.");
            child.AskToLower(judgement, choice.StepDown!, by, now);
        }
        else
        {
            child.RaiseLevel(judgement, by, now);
        }
    }

    private TriageDecision Decision(ScreeningSubmission submission, Child child, TriageChoice choice, RiskLevel? judged, CurrentUser by, DateTime now) => new()
    {
        SubmissionId = submission.Id,
        ChildId = child.Id,
        DecidedById = by.Id,
        DecidedAt = now,
        DueAt = days.DecisionDue(submission.SubmittedAt ?? submission.BegunAt),
        Reasons = choice.Reasons,
        AgreedLevel = choice.AgreedLevel,
        JudgedLevel = judged,
        LowerBecause = choice.Lowering?.Evidence,
        SecondPersonId = choice.Lowering?.SecondPersonId,
        Told = choice.Told,
        Asked = choice.Asked,
    };

    private static string Line(ScreeningSubmission submission, TriageChoice choice, bool waits) =>
        $"Screening {submission.Reference} was decided: {string.Join("; ", choice.Steps.Select(s => s.Outcome.Row().Name))}. Level agreed: {choice.AgreedLevel.InWords()}{(waits ? ", once the second person has agreed" : "")}.";
}
