using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>The judged level moved.</summary>
public sealed record LevelMove(RiskLevel? From, RiskLevel? To, DateOnly On)
{
    public bool IsRaised => (To ?? RiskLevel.NotIndicated) > (From ?? RiskLevel.NotIndicated);
}

/// <summary>Why an earlier agenda leaves the child to this one.</summary>
public enum Carried
{
    Deferred,
    NotReached,
    Cancelled,

    /// <summary>The meeting's day passed and nobody recorded what became of the item.</summary>
    NotRecorded,
}

/// <summary>An earlier item that was put off, with how many meetings in a row it has been.</summary>
public sealed record CarriedFrom(Carried Why, DateOnly MeetingOn, string? Reason, int Times);

/// <summary>An earlier item that was declined, with the reason given.</summary>
public sealed record DeclinedAt(DateOnly MeetingOn, string Reason);

/// <summary>So many times missing in so many days, where so few are the trigger.</summary>
public sealed record RepeatedlyMissing(int Times, int Days, int Trigger, DateOnly LastOn);

/// <summary>A child on the way between two meetings: whose the other end is, since when, and in whose words.</summary>
public sealed record PassedFact(string Other, DateOnly On, Passing.PassingKind Kind, string Words);

/// <summary>All that bears on whether, and where, a child stands on one meeting's agenda. Facts only: <see cref="AgendaRanking"/> weighs them.</summary>
public sealed record CandidateFacts
{
    public required Guid ChildId { get; init; }

    public required string Reference { get; init; }

    public RiskLevel? Level { get; init; }

    /// <summary>From when changes count: when this body last discussed or declined the child, or was first asked to.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The first and last level since then, when they differ.</summary>
    public LevelMove? Moved { get; init; }

    /// <summary>The day triage sent the child to this body, while the body has not yet discussed the child.</summary>
    public DateOnly? ReferredOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public int MissingEpisodes { get; init; }

    /// <summary>The repeat trigger was reached by what has been recorded since then.</summary>
    public RepeatedlyMissing? Repeated { get; init; }

    /// <summary>By which day a return interview should have been offered since then, and has not been: the earliest.</summary>
    public DateOnly? InterviewLateSince { get; init; }

    public int NewScreenings { get; init; }

    public int OpenActions { get; init; }

    public int OverdueActions { get; init; }

    public DateOnly? OldestOverdue { get; init; }

    public CarriedFrom? CarriedFrom { get; init; }

    public DeclinedAt? Declined { get; init; }

    /// <summary>Passed or brought here, and not yet discussed since, or not yet accepted.</summary>
    public PassedFact? PassedHere { get; init; }

    /// <summary>Passed to another meeting, which has not accepted yet.</summary>
    public PassedFact? PassedAway { get; init; }

    /// <summary>Returned by the meeting the child was passed to, and not discussed since.</summary>
    public PassedFact? PassedBack { get; init; }

    /// <summary>The day set to look again when the level was lowered or an end was decided; for the body that follows the child.</summary>
    public DateOnly? LookAgainOn { get; init; }

    /// <summary>The eighteenth birthday, from the months before it that the body has set, while no transfer to adult services is recorded.</summary>
    public DateOnly? EighteenOn { get; init; }

    /// <summary>The body has not looked at the child since the birthday came near.</summary>
    public bool IsEighteenNews { get; init; }

    /// <summary>Must be on the agenda, or off it by a recorded decision.</summary>
    public bool IsDueAt(DateOnly meetingDay) =>
        PassedHere != null || PassedAway != null || PassedBack != null || LookAgainOn <= meetingDay
        || (EighteenOn != null && (IsEighteenNews || EighteenOn <= meetingDay))
        || ReferredOn != null || ReviewOn <= meetingDay || Moved != null || MissingEpisodes > 0
        || Repeated != null || InterviewLateSince != null || NewScreenings > 0 || OpenActions > 0 || OverdueActions > 0 || CarriedFrom != null;

    /// <summary>With the eighteenth birthday, once it is near. It brings the child to one meeting before the birthday, and to every one after it until a transfer is recorded.</summary>
    internal CandidateFacts ComingOfAge((DateOnly Eighteen, DateOnly? LookedAtOn)? age, DateOnly meetingDay, int months)
    {
        if (age is not var (eighteen, lookedAtOn) || eighteen > meetingDay.AddMonths(months))
        {
            return this;
        }

        return this with { EighteenOn = eighteen, IsEighteenNews = !(lookedAtOn >= eighteen.AddMonths(-months)) };
    }
}
