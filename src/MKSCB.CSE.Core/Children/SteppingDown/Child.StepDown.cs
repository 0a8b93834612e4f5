using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

public sealed partial class Child
{
    private readonly List<StepDownRecord> _stepDowns = [];

    public IReadOnlyCollection<StepDownRecord> StepDowns => _stepDowns;

    /// <summary>
    /// Lowers the level: the one way there is, whoever asks and from wherever (product rule "raising is immediate, lowering is guarded").
    /// </summary>
    /// <exception cref="RuleViolation">It lowers nothing, or a guard is missing.</exception>
    public void LowerLevel(LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Level == null || judgement.Level >= Level, "This does not lower the level agreed for this child.");
        StepDown(judgement, how with { Kind = how.Kind ?? StepDownKind.LowerLevel }, by, now);
    }

    /// <summary>Lowers the level, or ends or moves what follows the child, with everything that must be known first.</summary>
    /// <exception cref="RuleViolation">A guard is missing, or the level changed since the page was opened.</exception>
    public void StepDown(LevelJudgement judgement, StepDown how, CurrentUser by, DateTime now)
    {
        RuleViolation.When(how.Earlier.ChildId != Id, "The earlier signs given are another child’s.");
        RuleViolation.When(how.Seen != Level, $"Somebody else changed the level meanwhile: it is {Level?.InWords() ?? "not yet judged"} now. Go back and decide again.");
        var missing = how.Missing(Level, judgement.Level, by, LondonTime.DateOf(now));
        RuleViolation.When(missing.Count > 0, string.Join(". ", missing.Select(m => m.Words)) + ".");
        _stepDowns.Add(StepDownRecord.Of(this, judgement.Level, how, by.Id, now));
        if (judgement.Level < Level)
        {
            Change(judgement, how, by, now);
        }
        else
        {
            RaiseLevel(judgement, by, now);
            RecallOn = how.RecallOn;
        }
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
