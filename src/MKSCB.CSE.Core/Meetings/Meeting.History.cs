using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>Meetings held before this service was used: recorded from the list that was kept of them, never prepared or run here.</summary>
public sealed partial class Meeting
{
    /// <summary>When it was recorded from an earlier list; null for a meeting held in this service.</summary>
    public DateTime? ImportedAt { get; private set; }

    /// <summary>Who chaired a meeting held before this service, where the papers say.</summary>
    public string? ChairedBy { get; private set; }

    public const int ChairedByLength = 120;

    /// <summary>What is known of a meeting held before this service. What was recorded first stays.</summary>
    /// <exception cref="RuleViolation">The meeting was held in this service.</exception>
    public void HeldBefore(string? chairedBy)
    {
        RuleViolation.When(ImportedAt == null, HeldHere);
        ChairedBy ??= chairedBy;
    }

    private const string HeldHere = "This meeting was held in this service. What it discussed is recorded there.";

    /// <summary>A meeting held in the past, with its minutes as final as they ever will be.</summary>
    /// <exception cref="RuleViolation">The day is not past.</exception>
    public static Meeting FromHistory(MeetingBody body, DateOnly day, DateTime now)
    {
        RuleViolation.When(day >= LondonTime.DateOf(now), "A meeting recorded from an earlier list was held before today.");
        var startsAt = LondonTime.ToUtc(day, body.StartTime);
        return new Meeting { BodyId = body.Id, StartsAt = startsAt, LengthMinutes = body.LengthMinutes, State = MeetingState.MinutesApproved, IssuedAt = startsAt, ImportedAt = now };
    }

    /// <summary>Records that the meeting discussed the child: with the day it would look again, or why it no longer would.</summary>
    /// <exception cref="RuleViolation">The meeting was held in this service, or has this child already.</exception>
    public AgendaItem RecordFromHistory(Child child, DateOnly? nextReviewOn, string? endedBecause, CurrentUser by)
    {
        RuleViolation.When(ImportedAt == null, HeldHere);
        RuleViolation.When(_items.Any(i => i.ChildId == child.Id), "This meeting already has a record of this child.");
        var item = new AgendaItem { MeetingId = Id, Subject = AgendaSubject.Child, ChildId = child.Id, AddedBecause = "Recorded from an earlier list of meetings.", AddedById = by.Id };
        Join(item, _items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1);
        item.Discuss(StartsAt, nextReviewOn, endedBecause);
        return item;
    }
}
