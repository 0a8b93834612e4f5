using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Protection;

/// <summary>An enquiry under section 47 of the Children Act 1989. A screening or a listing for a meeting never delays or replaces it.</summary>
public sealed class Section47Enquiry : Record, IAudited
{
    public const int ShortLength = 300;
    public const int TextLength = 2000;

    /// <summary>The initial conference is held within this many working days of the strategy discussion that began the enquiry (Working Together).</summary>
    public const int WorkingDaysToConference = 15;

    public static readonly Transitions<EnquiryState> Flow = new()
    {
        [EnquiryState.Running] = [EnquiryState.Ended],
    };

    private Section47Enquiry()
    {
    }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public EnquiryState State { get; private set; }

    public DateOnly StartedOn { get; private init; }

    /// <summary>The discussion that began it; null when it began alone.</summary>
    public Guid? DiscussionId { get; private init; }

    public bool IsJoint { get; private init; }

    /// <summary>The lead agency and worker.</summary>
    public string LedBy { get; private init; } = "";

    /// <summary>The last day for an initial conference; null where no strategy discussion began it, because then nothing starts that clock.</summary>
    public DateOnly? ConferenceDueOn { get; private init; }

    public DateOnly? EndedOn { get; private set; }

    public EnquiryOutcome? Outcome { get; private set; }

    public DateOnly? ConferenceOn { get; private set; }

    public string? Reason { get; private set; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    public Account? RecordedBy { get; private init; }

    public DateTime? EndRecordedAt { get; private set; }

    public Guid? EndRecordedById { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal static Section47Enquiry Start(Child child, StrategyDiscussion? from, EnquiryStart start, WorkingDays days, CurrentUser by, DateTime now)
    {
        RuleViolation.When(start.On > LondonTime.DateOf(now), "An enquiry is recorded once it has begun; this day is in the future.");
        RuleViolation.When(from != null && start.On < from.EndedOn, "The enquiry cannot have begun before the strategy discussion that decided on it.");
        return new Section47Enquiry
        {
            ChildId = child.Id,
            Child = child,
            StartedOn = start.On,
            DiscussionId = from?.Id,
            IsJoint = start.IsJoint,
            LedBy = start.LedBy,
            ConferenceDueOn = from?.EndedOn is { } held ? days.Add(held, WorkingDaysToConference) : null,
            RecordedAt = now,
            RecordedById = by.Id,
        };
    }

    /// <summary>It ended so. Needs <see cref="Child"/> loaded: the chronology says so.</summary>
    /// <exception cref="RuleViolation">Already ended, a day that cannot be, or a continuing risk with no day for the conference.</exception>
    public void End(DateOnly on, EnquiryOutcome outcome, DateOnly? conferenceOn, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(on > LondonTime.DateOf(now), "This day is in the future.");
        RuleViolation.When(on < StartedOn, "The enquiry cannot have ended before it began.");
        RuleViolation.When(outcome == EnquiryOutcome.SubstantiatedContinuing && conferenceOn == null, "A continuing risk goes to an initial child protection conference: say on what day.");
        RuleViolation.When(conferenceOn < StartedOn, "The conference cannot be before the enquiry began.");
        State = Flow.Move(State, EnquiryState.Ended, "This enquiry has already ended.");
        (EndedOn, Outcome, Reason, EndRecordedAt, EndRecordedById) = (on, outcome, reason, now, by.Id);
        ConferenceOn = outcome == EnquiryOutcome.SubstantiatedContinuing ? conferenceOn : null;
        Child!.Note(EntryKind.Fact, on, null, $"Section 47 enquiry ended. {outcome.InWords()}.", "Record of the enquiry", by, now);
    }
}

/// <summary>How an enquiry began.</summary>
public sealed record EnquiryStart(DateOnly On, bool IsJoint, string LedBy);
