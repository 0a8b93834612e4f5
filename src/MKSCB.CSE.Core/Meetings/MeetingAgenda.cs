using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// What people do to an agenda. Only the items the acting person may see are loaded; moves exchange those items'
/// positions among themselves, so an item hidden from that person keeps its place and tells nothing by it.
/// </summary>
public sealed partial class Meeting
{
    /// <summary>The items that will be discussed, in order.</summary>
    public IEnumerable<AgendaItem> OnAgenda => _items.Where(i => i.IsOnAgenda).OrderBy(i => i.Position).ThenBy(i => i.Id);

    /// <summary>The number a reader sees beside the item: its place among the items they may see.</summary>
    public int NumberOf(AgendaItem item) => OnAgenda.TakeWhile(i => i.Id != item.Id).Count() + 1;

    /// <summary>The items at the end of the order for which there is no time.</summary>
    public IReadOnlyList<AgendaItem> DoNotFit
    {
        get
        {
            var order = OnAgenda.ToList();
            return order[^AgendaTiming.Of(order.ConvertAll(i => i.MinutesAllotted), LengthMinutes, ItemCapacity).ToDefer..];
        }
    }

    /// <summary>Puts off, with one reason, every item for which there is no time.</summary>
    public void DeferWhatDoesNotFit(string reason, CurrentUser by, DateTime now)
    {
        foreach (var item in DoNotFit)
        {
            Defer(item, reason, by, now);
        }
    }

    /// <summary>Keeps the item on the agenda, or puts it back.</summary>
    public void Accept(AgendaItem item, CurrentUser by, DateTime now)
    {
        MustBeOpen();
        if (item.State != AgendaItemState.Accepted)
        {
            item.Decide(AgendaItemState.Accepted, null, by, now);
        }
    }

    /// <summary>Accepts every item nobody has decided on yet; the number accepted.</summary>
    public int AcceptAll(CurrentUser by, DateTime now)
    {
        MustBeOpen();
        var undecided = _items.Where(i => i.State == AgendaItemState.Proposed).ToList();
        undecided.ForEach(i => i.Decide(AgendaItemState.Accepted, null, by, now));
        return undecided.Count;
    }

    /// <summary>Puts the item off to the next meeting, where it stands again by itself with this reason.</summary>
    public void Defer(AgendaItem item, string reason, CurrentUser by, DateTime now)
    {
        MustBeOpen();
        item.Decide(AgendaItemState.Deferred, reason, by, now);
    }

    /// <summary>Takes the item off; if it is still due next time it comes back, saying why it was declined.</summary>
    public void Decline(AgendaItem item, string reason, CurrentUser by, DateTime now)
    {
        MustBeOpen();
        item.Decide(AgendaItemState.Declined, reason, by, now);
    }

    /// <summary>Gives an item more or less of the meeting's time.</summary>
    public void Allot(AgendaItem item, int minutes)
    {
        MustBeOpen();
        item.Allot(minutes);
    }

    /// <summary>Adds a child by hand, with the reason; at the end of the agenda, accepted.</summary>
    /// <exception cref="RuleViolation">The child is already on it.</exception>
    public AgendaItem AddChild(Child child, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_items.Any(i => i.ChildId == child.Id), $"{child.Reference} is already on this agenda. Change that item instead.");
        return AddByHand(new AgendaItem { MeetingId = Id, Subject = AgendaSubject.Child, ChildId = child.Id, AddedBecause = reason, AddedById = by.Id }, by, now);
    }

    /// <summary>Adds a subject that has no record of its own, such as a theme.</summary>
    public AgendaItem AddSubject(AgendaSubject subject, string title, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(subject == AgendaSubject.Child, "A child is added by reference.");
        return AddByHand(new AgendaItem { MeetingId = Id, Subject = subject, Title = title, AddedBecause = reason, AddedById = by.Id }, by, now);
    }

    /// <summary>Moves the item one place towards the start.</summary>
    public void MoveUp(AgendaItem item) => MoveTo(item, NumberOf(item) - 1);

    /// <summary>Moves the item one place towards the end.</summary>
    public void MoveDown(AgendaItem item) => MoveTo(item, NumberOf(item) + 1);

    /// <summary>Moves the item to that number on the agenda; beyond an end means that end.</summary>
    /// <exception cref="RuleViolation">The agenda is issued, or the item is not on it.</exception>
    public void MoveTo(AgendaItem item, int number)
    {
        MustBeOpen();
        RuleViolation.When(!item.IsOnAgenda, "This item is not on the agenda. Accept it first, then move it.");
        var order = OnAgenda.ToList();
        var places = DistinctPlaces(order);
        order.Remove(item);
        order.Insert(Math.Clamp(number, 1, places.Count) - 1, item);
        for (var i = 0; i < order.Count; i++)
        {
            order[i].Position = places[i];
        }

        OrderedByHand = true;
    }

    /// <summary>Two items added at the same moment may share a place; exchanging equal places would move nothing.</summary>
    private static List<int> DistinctPlaces(List<AgendaItem> order)
    {
        var places = order.ConvertAll(i => i.Position);
        for (var i = 1; i < places.Count; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + 1);
        }

        return places;
    }

    private AgendaItem AddByHand(AgendaItem item, CurrentUser by, DateTime now)
    {
        MustBeOpen();
        StartDraft();
        Join(item, _items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1);
        item.Explain([AgendaRanking.AddedByHand(item.AddedBecause!)], now);
        item.Decide(AgendaItemState.Accepted, null, by, now);
        return item;
    }

    private void Join(AgendaItem item, int position)
    {
        item.Position = position;
        item.Allot(MinutesPerItem);
        _items.Add(item);
        Additions++;
    }

    private void MustBeOpen() =>
        RuleViolation.When(!IsOpen, "This agenda has been issued and stands as it is. Reopen it first to change it.");
}
