using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Actions;

/// <summary>How far up an action that is not done has gone.</summary>
public enum LadderRung
{
    /// <summary>With its owner: not late, or only just.</summary>
    Owner,

    /// <summary>With the lead of the owner's agency, who answers for its word.</summary>
    Manager,

    SubGroupChair,

    IndependentChair,
}

/// <summary>After how many days past the day first promised each rung is reached. To be confirmed by the Board; nothing public gives them.</summary>
public sealed record ActionLadder(int ManagerDays = 5, int SubGroupDays = 15, int IndependentChairDays = 30)
{
    /// <summary>
    /// Where an action stands on a day. Counted from the day first promised: a later day agreed since is kept and shown, and does not stop
    /// the ladder, because an action put off four times is not a new action. One its owner says is not done stands with the manager at once.
    /// </summary>
    public LadderRung RungOn(DateOnly promisedOn, bool notDone, DateOnly today)
    {
        var late = today.DayNumber - promisedOn.DayNumber;
        return late switch
        {
            _ when late >= IndependentChairDays => LadderRung.IndependentChair,
            _ when late >= SubGroupDays => LadderRung.SubGroupChair,
            _ when notDone || late >= ManagerDays => LadderRung.Manager,
            _ => LadderRung.Owner,
        };
    }

    /// <exception cref="RuleViolation">A higher rung would come before a lower one.</exception>
    public ActionLadder Checked()
    {
        RuleViolation.When(!(0 < ManagerDays && ManagerDays < SubGroupDays && SubGroupDays < IndependentChairDays), "The days of the ladder must rise: manager, then sub-group chair, then Independent Chair.");
        return this;
    }
}
