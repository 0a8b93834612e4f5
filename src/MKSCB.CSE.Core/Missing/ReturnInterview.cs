using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>
/// The interview owed to a child after every missing episode, by somebody who does not care for them. Two clocks, never mixed: the first offer
/// within 72 elapsed hours of the return, and the interview held within the same 72 hours.
/// </summary>
public sealed class ReturnInterview : Record, IAudited
{
    /// <summary>Offered within this time of every return, exactly 72:00:00 included (statutory guidance on children who run away or go missing, 2014).</summary>
    public static readonly TimeSpan Within = TimeSpan.FromHours(72);

    private readonly List<InterviewStep> _steps = [];
    private readonly List<InterviewReason> _reasons = [];

    private ReturnInterview()
    {
    }

    public Guid EpisodeId { get; private init; }

    public MissingEpisode? Episode { get; private init; }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public DateTime ReturnedAt { get; private set; }

    /// <summary>The last moment at which an offer is in time. UTC, so a clock change adds and takes nothing.</summary>
    public DateTime DueAt { get; private set; }

    public ReturnInterviewState State { get; private set; }

    /// <summary>What the first clock measures; null until somebody offered. UTC.</summary>
    public DateTime? FirstOfferedAt { get; private set; }

    /// <summary>What the second clock measures. UTC.</summary>
    public DateTime? HeldAt { get; private set; }

    public InterviewAccount? Account { get; private set; }

    /// <summary>Why the child went, as coded from what they said.</summary>
    public IReadOnlyCollection<InterviewReason> Reasons => _reasons;

    public IReadOnlyCollection<InterviewStep> Steps => _steps;

    /// <summary>The episode, or its return, was recorded by mistake: nothing is owed.</summary>
    public bool IsVoid { get; private set; }

    /// <summary>When those who owe it were written to. UTC.</summary>
    public DateTime? OwedToldAt { get; private set; }

    /// <summary>When they were written to that it is late. UTC.</summary>
    public DateTime? LateToldAt { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    public static readonly Transitions<ReturnInterviewState> Flow = new()
    {
        [ReturnInterviewState.NotYetOffered] = [ReturnInterviewState.Offered, ReturnInterviewState.NotPossible],
        [ReturnInterviewState.Offered] = [ReturnInterviewState.Offered, ReturnInterviewState.Accepted, ReturnInterviewState.Declined, ReturnInterviewState.Completed, ReturnInterviewState.NotPossible],
        [ReturnInterviewState.Accepted] = [ReturnInterviewState.Completed, ReturnInterviewState.Declined, ReturnInterviewState.NotPossible],
        [ReturnInterviewState.Declined] = [ReturnInterviewState.Offered],
        [ReturnInterviewState.NotPossible] = [ReturnInterviewState.Offered],
    };

    /// <summary>States in which somebody still has to do something.</summary>
    public static readonly IReadOnlyList<ReturnInterviewState> Open = [ReturnInterviewState.NotYetOffered, ReturnInterviewState.Offered, ReturnInterviewState.Accepted];

    internal static ReturnInterview Owed(MissingEpisode episode, DateTime returned) =>
        new() { EpisodeId = episode.Id, ChildId = episode.ChildId, Child = episode.Child, ReturnedAt = returned, DueAt = returned + Within };

    /// <summary>The return is at another time than recorded before.</summary>
    /// <exception cref="RuleViolation">A step was taken before that time.</exception>
    internal void OweFrom(DateTime returned)
    {
        RuleViolation.When(_steps.Exists(s => s.At < returned) || FirstOfferedAt < returned || HeldAt < returned, "The return interview was offered before that time. If the child had not come back then, empty the return, and record it anew: the interview is then owed anew.");
        (ReturnedAt, DueAt, IsVoid, LateToldAt) = (returned, returned + Within, false, null);
    }

    /// <summary>
    /// The child is back after a return that was none. What was offered after the mistaken return and before this one offered nothing for this one:
    /// the interview is owed anew, and its earlier steps stay to be read. Without that a true return could never be recorded.
    /// </summary>
    internal void OweAnew(DateTime returned)
    {
        if (_steps.Exists(s => s.At < returned))
        {
            (State, FirstOfferedAt) = (ReturnInterviewState.NotYetOffered, null);
        }

        (ReturnedAt, DueAt, IsVoid, OwedToldAt, LateToldAt) = (returned, returned + Within, false, null, null);
    }

    /// <exception cref="RuleViolation">It has been held.</exception>
    internal void Void()
    {
        RuleViolation.When(State == ReturnInterviewState.Completed, "The return interview has been held, so the child had come back.");
        IsVoid = true;
    }

    /// <summary>Offers it; an offer nobody answered, or one declined, is made again the same way. Only the first stops the clock.</summary>
    /// <param name="said">How, by whom and to whom it was offered.</param>
    public void Offer(DateTime at, string said, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(said), "Say how the interview was offered.");
        Move(ReturnInterviewState.Offered, new(at, null, said), "This interview is not to be offered: it has been accepted or held.", by, now);
        FirstOfferedAt ??= at;
    }

    public void Accept(DateTime at, string? words, CurrentUser by, DateTime now) =>
        Move(ReturnInterviewState.Accepted, new(at, null, words), "Only an offer can be accepted.", by, now);

    /// <summary>The child does not want it now. The duty to offer goes on: see <see cref="Offer"/>.</summary>
    /// <param name="who">Who said no: the child, or somebody for them.</param>
    public void Decline(DateTime at, string who, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(who) || string.IsNullOrWhiteSpace(reason), "Say who declined, and why.");
        Move(ReturnInterviewState.Declined, new(at, who, reason), "Only an offer can be declined.", by, now);
    }

    /// <summary>It cannot be held, as a named manager agrees: nobody lets an interview go alone.</summary>
    public void CannotBeHeld(DateTime at, string manager, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(manager), "Name the manager who agrees that the interview is not possible.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the interview is not possible.");
        Move(ReturnInterviewState.NotPossible, new(at, manager, reason), "This interview has been declined or held.", by, now);
    }

    /// <summary>It has been held. What was learned goes into the child's chronology as the interview's account. Needs <see cref="Child"/> loaded.</summary>
    public void Complete(InterviewAccount account, IReadOnlyCollection<ReasonForGoing> reasons, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(account.HeldBy) || string.IsNullOrWhiteSpace(account.ChildWords), "Say who held the interview, and what the child said.");
        RuleViolation.When(!account.IsIndependent && string.IsNullOrWhiteSpace(account.WhyNotIndependent), "Say why the interview was held by somebody who cares for the child.");
        Move(ReturnInterviewState.Completed, new(account.HeldAt, account.HeldBy, null), "Only an interview that was offered, and not declined since, can be recorded as held.", by, now);
        (HeldAt, Account) = (account.HeldAt, account);
        _reasons.AddRange(reasons.Distinct().Select(reason => new InterviewReason { InterviewId = Id, Reason = reason }));
        Tell(account, by, now);
    }

    /// <summary>The first offer was made in time; null while there is still time to make it.</summary>
    public static bool? InTime(DateTime? at, DateTime dueAt, DateTime now) => at == null ? (now > dueAt ? false : null) : at <= dueAt;

    internal void ToldOwed(DateTime now) => OwedToldAt = now;

    internal void ToldLate(DateTime now) => LateToldAt = now;

    private void Tell(InterviewAccount account, CurrentUser by, DateTime now)
    {
        var (wall, source) = (LondonTime.ToLondon(account.HeldAt), $"Return interview, held by {account.HeldBy}".Cut(ChronologyEntry.SourceLength));
        foreach (var text in account.ForChronology())
        {
            Child!.Note(EntryKind.Fact, DateOnly.FromDateTime(wall), new TimeOnly(wall.Hour, wall.Minute), text, source, by, now);
        }
    }

    private void Move(ReturnInterviewState to, (DateTime At, string? Person, string? Words) said, string otherwise, CurrentUser by, DateTime now)
    {
        RuleViolation.When(IsVoid, "The episode was recorded by mistake, so no interview is owed.");
        RuleViolation.When(said.At > now, "What is recorded here has happened; this time is in the future.");
        RuleViolation.When(said.At < ReturnedAt, "The child had not come back at that time.");
        RuleViolation.When(_steps.Count > 0 && said.At < _steps.Max(s => s.At), "The step before this one was taken later than that time.");
        State = Flow.Move(State, to, otherwise);
        _steps.Add(new InterviewStep { InterviewId = Id, ChildId = ChildId, Order = _steps.Count, State = to, At = said.At, Person = said.Person, Words = said.Words, RecordedAt = now, ById = by.Id });
    }
}
