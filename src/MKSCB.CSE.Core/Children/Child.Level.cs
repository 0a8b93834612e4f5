using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>A level somebody judged, and on what.</summary>
public sealed record LevelJudgement(RiskLevel Level, string Reason, Guid? ScreeningId = null);

/// <summary>What triage needs to agree a level lower than the referrer judged. A lower level than the child's own needs a <see cref="StepDown"/>.</summary>
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
            Change(judgement, null, by.Id, now);
        }
    }

    private void Change(LevelJudgement judgement, StepDownRecord how, DateTime now) => Change(judgement, how, how.DecidedById, now);

    private void Change(LevelJudgement judgement, StepDownRecord? how, Guid by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(judgement.Reason), "Say why this level was judged.");
        _levels.Add(new RiskLevelChange
        {
            ChildId = Id,
            Level = judgement.Level,
            Before = Level,
            At = now,
            JudgedById = by,
            Reason = judgement.Reason,
            ScreeningId = judgement.ScreeningId,
            Evidence = how?.Evidence,
            SecondPersonId = how?.SecondPersonId,
            RecallOn = how?.RecallOn,
        });
        (Level, RecallOn) = (judgement.Level, how?.RecallOn);
    }
}
