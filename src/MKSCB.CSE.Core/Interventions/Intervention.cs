using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>What a referral says.</summary>
/// <param name="AgencyId">The agency that runs the intervention.</param>
/// <param name="Reason">What it is hoped to change for the child.</param>
/// <param name="CriteriaMet">The criteria the referrer says are met, in the words they had that day.</param>
public sealed record InterventionReferral(Guid AgencyId, string Reason, IReadOnlyList<string> CriteriaMet);

/// <summary>
/// Intensive intervention with one child, from the referral that a meeting's decision stands behind to the follow-ups after its end. Every
/// step is kept with who took it and why.
/// </summary>
public sealed partial class Intervention : Record, IAudited
{
    public const int TextLength = 2000;
    public const int WorkerNameLength = 120;

    private readonly List<InterventionStep> _steps = [];

    public required Guid ChildId { get; init; }

    public Child? Child { get; init; }

    /// <summary>The agency that runs it.</summary>
    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    /// <summary>The item at which a meeting discusses the child: its decision is what the referral rests on.</summary>
    public required Guid ItemId { get; init; }

    public AgendaItem? Item { get; init; }

    public required string Reason { get; init; }

    /// <summary>One to a line; null where none was set or none is met.</summary>
    public string? CriteriaMet { get; init; }

    public required DateTime ReferredAt { get; init; }

    public required Guid ReferredById { get; init; }

    public Account? ReferredBy { get; init; }

    public InterventionState State { get; private set; } = InterventionState.Referred;

    /// <summary>Every step taken, with who took it and why.</summary>
    public IReadOnlyCollection<InterventionStep> Steps => _steps;

    public string AuditStream => $"child:{ChildId}";

    public static readonly Transitions<InterventionState> Flow = new()
    {
        [InterventionState.Referred] = [InterventionState.ConsideredAtMeeting, InterventionState.DeclinedByFamily, InterventionState.NotSuitable],
        [InterventionState.ConsideredAtMeeting] = [InterventionState.Accepted, InterventionState.Waiting, InterventionState.DeclinedByFamily, InterventionState.NotSuitable],
        [InterventionState.Accepted] = [InterventionState.Active, InterventionState.DeclinedByFamily, InterventionState.NotSuitable, InterventionState.ClosedEarly],
        [InterventionState.Waiting] = [InterventionState.Accepted, InterventionState.DeclinedByFamily, InterventionState.NotSuitable, InterventionState.ClosedEarly],
        [InterventionState.Active] = [InterventionState.Paused, InterventionState.Completed, InterventionState.DeclinedByFamily, InterventionState.ClosedEarly],
        [InterventionState.Paused] = [InterventionState.Active, InterventionState.Completed, InterventionState.DeclinedByFamily, InterventionState.ClosedEarly],
    };

    /// <summary>States from which it can still go on.</summary>
    public static readonly IReadOnlyList<InterventionState> Unended = [.. Enum.GetValues<InterventionState>().Where(state => Flow[state].Count > 0)];

    /// <summary>States that take up a place.</summary>
    public static readonly IReadOnlyList<InterventionState> WithPlace = [InterventionState.Accepted, InterventionState.Active, InterventionState.Paused];

    public bool HasEnded => Flow[State].Count == 0;

    /// <summary>
    /// Refers a child, naming the item at which a meeting discusses them. Where that meeting has decided already the referral counts as
    /// considered at once; else it waits for the meeting. Needs <see cref="Child.Interventions"/> and the item's meeting loaded.
    /// </summary>
    /// <exception cref="RuleViolation">Not theirs to refer, not about this child or off the agenda, no reason, or the child has one already.</exception>
    public static Intervention Refer(Child child, AgendaItem item, InterventionReferral referral, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!by.Holds(Role.CseCoordinator) && !by.PreparesBodies.Contains(item.Meeting!.BodyId), "A child is referred by those who prepare a meeting that discusses the child, or by CSE co-ordination.");
        RuleViolation.When(item.ChildId != child.Id || !item.IsOnAgenda || item.State == AgendaItemState.NotReached, "Name a meeting that has discussed this child, or has the child on its agenda.");
        RuleViolation.When(child.Interventions.Any(i => !i.HasEnded), "This child has been referred already, and that has not ended.");
        RuleViolation.When(string.IsNullOrWhiteSpace(referral.Reason), "Say what the intervention is hoped to change for the child.");
        var intervention = new Intervention
        {
            ChildId = child.Id,
            Child = child,
            AgencyId = referral.AgencyId,
            ItemId = item.Id,
            Item = item,
            Reason = referral.Reason,
            CriteriaMet = referral.CriteriaMet.Count == 0 ? null : string.Join('\n', referral.CriteriaMet),
            ReferredAt = now,
            ReferredById = by.Id,
        };
        intervention.Note(by, now, null);
        if (item.State == AgendaItemState.Discussed)
        {
            intervention.Move(InterventionState.ConsideredAtMeeting, "", null, by, now);
        }

        return intervention;
    }

    /// <summary>Takes up that the meeting has discussed the child since. Needs <see cref="Item"/> loaded.</summary>
    /// <exception cref="RuleViolation">The meeting has not discussed the child.</exception>
    public void Consider(CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(Item!.State != AgendaItemState.Discussed, "The meeting named in this referral has not discussed the child yet.");
        Move(InterventionState.ConsideredAtMeeting, "This referral has been considered already.", null, by, now);
    }

    /// <summary>Accepts it: with a place where one is free, else on the waiting list.</summary>
    /// <param name="taken">Places of this agency that are taken; the caller keeps two acceptances from counting the same place.</param>
    public void Accept(InterventionTerms terms, int taken, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(State == InterventionState.Waiting, "This referral is on the waiting list: give it a place instead.");
        Move(terms.HasRoom(taken) ? InterventionState.Accepted : InterventionState.Waiting, "Only a referral that a meeting has considered can be accepted.", null, by, now);
        AcceptedAt = now;
    }

    /// <summary>Gives a place to one on the waiting list. Not in the order of the list: why, because a child who waits longer or whose level is higher is passed over.</summary>
    /// <exception cref="RuleViolation">No place is free, it does not wait, or it is not first and nobody said why.</exception>
    public void GivePlace(InterventionTerms terms, int taken, bool first, string? reason, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(State != InterventionState.Waiting, "Only somebody on the waiting list is given a place.");
        RuleViolation.When(!terms.HasRoom(taken), "No place is free. Somebody on the waiting list is given one when another intervention ends.");
        RuleViolation.When(!first && string.IsNullOrWhiteSpace(reason), "Another child stands before this one on the waiting list. Say why this one goes first.");
        Move(InterventionState.Accepted, "Only somebody on the waiting list is given a place.", reason, by, now);
    }

    /// <summary>When it was accepted, and so since when it waits where it does.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Those who run it: the intervention managers of its agency.</summary>
    public bool IsRunBy(CurrentUser who) => who.RunsInterventionsOf.Contains(AgencyId);

    /// <summary>Those who may write down the work: its worker, and the managers who stand in for them.</summary>
    public bool IsWorkedBy(CurrentUser who) => who.Id == WorkerId || IsRunBy(who);

    private void MustRun(CurrentUser by) => RuleViolation.When(!IsRunBy(by), "This is for the intervention managers of the agency that runs the intervention.");

    private void MustWork(CurrentUser by) => RuleViolation.When(!IsWorkedBy(by), "This is for the worker of this intervention, or a manager of the agency that runs it.");

    private void Move(InterventionState to, string otherwise, string? reason, CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, to, otherwise);
        Note(by, now, reason);
    }

    private void Note(CurrentUser by, DateTime now, string? reason) =>
        _steps.Add(new InterventionStep { InterventionId = Id, ChildId = ChildId, Order = _steps.Count, State = State, At = now, ById = by.Id, Reason = reason });
}
