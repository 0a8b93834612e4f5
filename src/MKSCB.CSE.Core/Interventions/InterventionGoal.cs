using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>Something the child and the worker want to reach.</summary>
public sealed class InterventionGoal : Record, IAudited
{
    public const int TextLength = 500;

    /// <summary>The scale's end: the goal is reached.</summary>
    public const int Reached = 10;

    private readonly List<GoalReview> _reviews = [];

    public required Guid InterventionId { get; init; }

    public required Guid ChildId { get; init; }

    public required string Text { get; init; }

    public required DateOnly AgreedOn { get; init; }

    /// <summary>When it is looked at again; null once it is reached.</summary>
    public DateOnly? ReviewDueOn { get; private set; }

    /// <summary>Where it stood at the last review; null before the first.</summary>
    public int? Scale { get; private set; }

    public IReadOnlyCollection<GoalReview> Reviews => _reviews;

    public string AuditStream => $"child:{ChildId}";

    internal void LookAgain(DateOnly day) => ReviewDueOn = day;

    internal void Review(GoalProgress progress, CurrentUser by, DateTime now)
    {
        RuleViolation.When(ReviewDueOn == null, "This goal has been reached.");
        RuleViolation.When(string.IsNullOrWhiteSpace(progress.Words), "Say in words how far it has come.");
        RuleViolation.When(progress.Scale is < 0 or > Reached, "The scale goes from 0 to 10.");
        RuleViolation.When(progress.Scale < Reached && progress.NextOn == null, "Give the day the goal is looked at again.");
        RuleViolation.When(progress.Scale < Reached && progress.NextOn <= LondonTime.DateOf(now), "The day the goal is looked at again must lie in the future.");
        _reviews.Add(new GoalReview { GoalId = Id, ChildId = ChildId, ReviewedOn = LondonTime.DateOf(now), At = now, ById = by.Id, Words = progress.Words, Scale = progress.Scale });
        (Scale, ReviewDueOn) = (progress.Scale, progress.Scale == Reached ? null : progress.NextOn);
    }
}

/// <summary>How far a goal had come on a day.</summary>
public sealed class GoalReview : Record, IAudited
{
    public const int WordsLength = 2000;

    public required Guid GoalId { get; init; }

    public required Guid ChildId { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public Account? By { get; init; }

    public required string Words { get; init; }

    public required int Scale { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
