using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>A level somebody judged, and on what.</summary>
public sealed record LevelJudgement(RiskLevel Level, string Reason, Guid? ScreeningId = null);

/// <summary>What a lowering needs beyond its reason.</summary>
/// <param name="Evidence">What shows that risk is less, and not merely that it has been quiet.</param>
/// <param name="SecondPersonId">The second person who agrees.</param>
/// <param name="RecallOn">The day it is looked at again.</param>
public sealed record LoweringGuard(string Evidence, Guid SecondPersonId, DateOnly RecallOn);

public sealed partial class Child
{
    /// <summary>The level agreed last; null until somebody has judged one.</summary>
    public RiskLevel? Level { get; private set; }

    /// <summary>The day a lowered level must be looked at again.</summary>
    public DateOnly? RecallOn { get; private set; }

    /// <summary>Agrees the first level or a higher one. Takes effect at once and needs nobody else; the same level again changes nothing.</summary>
    /// <exception cref="RuleViolation">The level is lower than the one agreed.</exception>
    public void RaiseLevel(LevelJudgement judgement, CurrentUser by, DateTime now)
    {
        RuleViolation.When(judgement.Level < Level, "This would lower the level agreed for this child. Lowering needs evidence that risk is less, a second person and a date to look again.");
        if (judgement.Level != Level)
        {
            Change(judgement, null, by, now);
        }
    }

    /// <summary>
    /// Lowers the level by one step: with evidence, a second person and a recall date (product rule "raising is immediate, lowering
    /// is guarded"; children taken down too far too fast: IICSA F.4, F.5).
    /// </summary>
    /// <exception cref="RuleViolation">A guard is missing, or more than one level would be dropped at once.</exception>
    public void LowerLevel(LevelJudgement judgement, LoweringGuard guard, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Level == null || judgement.Level >= Level, "This does not lower the level agreed for this child.");
        RuleViolation.When(Level - judgement.Level > 1, "Lowering by more than one level at once needs the chair of the meeting that follows this child. Lower by one level, or take it to the meeting.");
        RuleViolation.When(string.IsNullOrWhiteSpace(guard.Evidence), "Say what shows that risk is less, and not merely that it has been quiet.");
        RuleViolation.When(guard.SecondPersonId == by.Id || guard.SecondPersonId == Guid.Empty, "A second person, other than the one who judges, must agree to a lower level.");
        RuleViolation.When(guard.RecallOn <= LondonTime.DateOf(now), "The date to look again must lie in the future.");
        Change(judgement, guard, by, now);
    }

    private void Change(LevelJudgement judgement, LoweringGuard? guard, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(judgement.Reason), "Say why this level was judged.");
        _levels.Add(new RiskLevelChange
        {
            ChildId = Id,
            Level = judgement.Level,
            Before = Level,
            At = now,
            JudgedById = by.Id,
            Reason = judgement.Reason,
            ScreeningId = judgement.ScreeningId,
            Evidence = guard?.Evidence,
            SecondPersonId = guard?.SecondPersonId,
            RecallOn = guard?.RecallOn,
        });
        (Level, RecallOn) = (judgement.Level, guard?.RecallOn);
    }
}
