using MKSCB.CSE.Core.Meetings.Feedback;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>What the localities' meetings tell: one item to each of them on the agenda of the whole area's meeting.</summary>
public sealed partial class Meeting
{
    /// <summary>Takes up what each locality's meeting tells. Done again it changes nothing. All items of the meeting must be loaded.</summary>
    /// <exception cref="Rules.RuleViolation">The agenda has been issued.</exception>
    public DraftOutcome TakeUp(IReadOnlyCollection<FeedbackEntry> unanswered, DateTime now)
    {
        MustBeOpen();
        var (added, changed) = (0, 0);
        foreach (var told in unanswered.GroupBy(e => e.BodyId))
        {
            var item = _items.Find(i => i.FeedbackFromId == told.Key);
            if (item == null)
            {
                StartDraft();
                item = new AgendaItem { MeetingId = Id, Subject = AgendaSubject.FromLocality, FeedbackFromId = told.Key, Title = told.First().Body!.Name };
                Join(item, _items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1);
                item.Explain([AgendaRanking.FromLocality], now);
                added++;
            }

            foreach (var entry in told.Where(e => e.ItemId != item.Id))
            {
                entry.Join(item);
                changed++;
            }
        }

        return new DraftOutcome(added, changed);
    }
}
