using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Protection;

/// <summary>A service offered to the child or to a parent, and what became of the offer. Consent to it says nothing about sharing.</summary>
public sealed class OfferedService : Record, IAudited
{
    public const int ShortLength = 200;
    public const int TextLength = 2000;

    public static readonly Transitions<ServiceState> Flow = new()
    {
        [ServiceState.Offered] = [ServiceState.TakenUp, ServiceState.Waiting, ServiceState.Declined],
        [ServiceState.Waiting] = [ServiceState.TakenUp, ServiceState.Declined],
        [ServiceState.TakenUp] = [ServiceState.Ended],
    };

    private readonly List<ServiceStep> _steps = [];

    private OfferedService()
    {
    }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public ServiceState State { get; private set; }

    public string What { get; private init; } = "";

    /// <summary>The agency that gives it.</summary>
    public string By { get; private init; } = "";

    public ServiceFor For { get; private init; }

    public DateOnly OfferedOn { get; private init; }

    public ServiceConsent Consent { get; private init; }

    /// <summary>The day of the last step.</summary>
    public DateOnly Since { get; private set; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    public Account? RecordedBy { get; private init; }

    public IReadOnlyCollection<ServiceStep> Steps => _steps;

    public string AuditStream => $"child:{ChildId}";

    internal static OfferedService Offer(Child child, ServiceFacts facts, CurrentUser by, DateTime now)
    {
        RuleViolation.When(facts.On > LondonTime.DateOf(now), "An offer is recorded once it has been made; this day is in the future.");
        return new OfferedService
        {
            ChildId = child.Id,
            Child = child,
            What = facts.What,
            By = facts.By,
            For = facts.For,
            OfferedOn = facts.On,
            Since = facts.On,
            Consent = facts.Consent,
            RecordedAt = now,
            RecordedById = by.Id,
        };
    }

    /// <summary>What became of the offer. Needs <see cref="Child"/> loaded: the chronology says so.</summary>
    /// <exception cref="RuleViolation">It does not stand where this can follow, a day that cannot be, or an end with no reason.</exception>
    public void Move(ServiceState to, DateOnly on, string? reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(on > LondonTime.DateOf(now), "This day is in the future.");
        RuleViolation.When(on < Since, "That day is before the step recorded last.");
        RuleViolation.When(to is ServiceState.Declined or ServiceState.Ended && string.IsNullOrWhiteSpace(reason), "Give the reason.");
        State = Flow.Move(State, to, "This cannot follow where the service stands now.");
        Since = on;
        _steps.Add(new ServiceStep { ServiceId = Id, State = to, On = on, Reason = reason, RecordedAt = now, RecordedById = by.Id });
        Child!.Note(EntryKind.Fact, on, null, $"Service: {What}. {to.InWords()}.", By, by, now);
    }
}

/// <summary>One step of a service: dated, and signed by who recorded it.</summary>
public sealed class ServiceStep : Record
{
    public required Guid ServiceId { get; init; }

    public required ServiceState State { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public Account? RecordedBy { get; private init; }
}

/// <summary>What was offered.</summary>
public sealed record ServiceFacts(string What, string By, ServiceFor For, DateOnly On, ServiceConsent Consent);
