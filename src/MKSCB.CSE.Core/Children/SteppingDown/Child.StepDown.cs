using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

public sealed partial class Child
{
    private readonly List<StepDownRecord> _stepDowns = [];

    public IReadOnlyCollection<StepDownRecord> StepDowns => _stepDowns;

    /// <summary>
    /// Asks the second person to agree that the level is lowered, outside a meeting: the one way there is, from wherever (product rule "raising is
    /// immediate, lowering is guarded"). The level does not move until that person has confirmed it by their own sign-in.
    /// </summary>
    /// <remarks>Needs those of <see cref="StepDowns"/> that are still asked: the new one takes their place.</remarks>
    /// <exception cref="RuleViolation">It lowers nothing, or a guard is missing.</exception>
    public StepDownRecord AskToLower(LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Level == null || judgement.Level >= Level, "This does not lower the level agreed for this child.");
        var step = Checked(judgement, how with { Kind = StepDownKind.LowerLevel, MeetingId = null }, by, now);
        _stepDowns.Where(s => s.State == StepDownState.Asked).ToList().ForEach(s => s.Replace(now));
        _stepDowns.Add(step);
        return step;
    }

    /// <summary>The second person agrees, and the level is lowered. Needs <see cref="Levels"/>: a level that rose and came back rests on other facts.</summary>
    /// <exception cref="RuleViolation">Somebody else answers, it is answered, or the level moved since.</exception>
    public void ConfirmStepDown(StepDownRecord step, CurrentUser by, DateTime now)
    {
        RuleViolation.When(step.ChildId != Id, "This is about another child.");
        RuleViolation.When(step.Before != Level || _levels.Exists(l => l.At > step.At), $"Somebody else changed the level meanwhile: it is {Level?.InWords() ?? "not yet judged"} now. What you were asked no longer holds.");
        step.Answer(StepDownState.Agreed, null, by, now);
        Change(new LevelJudgement(step.After!.Value, step.Reason ?? step.Evidence!, step.ScreeningId), step, now);
    }

    /// <summary>The second person does not agree; the level stays, and why stands beside what was asked.</summary>
    public void RefuseStepDown(StepDownRecord step, string why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(step.ChildId != Id, "This is about another child.");
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why you do not agree.");
        step.Answer(StepDownState.Refused, why, by, now);
    }

    /// <summary>In a meeting: lowers the level, or ends or moves what follows the child, with everything that must be known first. The group is the second person.</summary>
    /// <exception cref="RuleViolation">A guard is missing, or the level changed since the page was opened.</exception>
    public void StepDown(LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(how.MeetingId == null, "Outside a meeting a second person is asked.");
        var step = Checked(judgement, how, by, now);
        _stepDowns.Add(step);
        if (judgement.Level < Level)
        {
            Change(judgement, step, now);
        }
        else
        {
            RaiseLevel(judgement, by, now);
            RecallOn = how.RecallOn;
        }
    }

    private StepDownRecord Checked(LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(how.Earlier.ChildId != Id, "The earlier signs given are another child’s.");
        RuleViolation.When(how.Seen != Level, $"Somebody else changed the level meanwhile: it is {Level?.InWords() ?? "not yet judged"} now. Go back and decide again.");
        RuleViolation.When(string.IsNullOrWhiteSpace(judgement.Reason), "Say why this level was judged.");
        var missing = how.Missing(Level, judgement.Level, by, LondonTime.DateOf(now));
        RuleViolation.When(missing.Count > 0, string.Join(". ", missing.Select(m => m.Words)) + ".");
        return StepDownRecord.Of(this, judgement, how, by.Id, now);
    }

    /// <summary>On or before the day of recall somebody looked again and the level holds: the recall ends, and the story says so.</summary>
    public void LookAgain(string found, CurrentUser by, DateTime now)
    {
        RuleViolation.When(RecallOn == null, "Nothing is to be looked at again for this child.");
        RuleViolation.When(string.IsNullOrWhiteSpace(found), "Say what was found.");
        Note(EntryKind.Fact, LondonTime.DateOf(now), null, $"Looked at again after the level was lowered: {found}".Cut(ChronologyEntry.TextLength), by.AgencyName, by, now);
        RecallOn = null;
    }
}
