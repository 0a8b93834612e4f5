using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public sealed partial class Meeting
{
    /// <summary>The meeting turns to this item: its clock runs, and no other's. Needs the items' records loaded.</summary>
    /// <exception cref="RuleViolation">The meeting is not in session.</exception>
    public void TurnTo(AgendaItem item, DateTime now)
    {
        foreach (var other in _items.Where(i => i != item))
        {
            other.StopClock(now);
        }

        item.StartClock(now);
    }

    /// <summary>Every clock stops, for a break or at the end.</summary>
    public void StopClocks(DateTime now) => _items.ForEach(i => i.StopClock(now));
}
