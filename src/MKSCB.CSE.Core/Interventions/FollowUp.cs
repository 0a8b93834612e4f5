using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>A look back some months after an intervention has ended: whether what changed has held.</summary>
public sealed class FollowUp : Record, IAudited
{
    public const int WordsLength = 2000;

    /// <summary>It may be done this many days early: the child is seen when it suits them.</summary>
    public const int EarlyDays = 14;

    /// <summary>How many months after the end.</summary>
    public static readonly IReadOnlyList<int> Months = [3, 6];

    public required Guid InterventionId { get; init; }

    public required Guid ChildId { get; init; }

    public required int MonthsAfter { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTime? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    public Account? DoneBy { get; private set; }

    public string? Words { get; private set; }

    /// <summary>The child's level that day.</summary>
    public RiskLevel? Level { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal void Record(string words, RiskLevel? level, CurrentUser by, DateTime now)
    {
        RuleViolation.When(DoneAt != null, "This follow-up has been recorded already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words), "Write down how the child is, or why nobody could find out.");
        RuleViolation.When(LondonTime.DateOf(now) < DueOn.AddDays(-EarlyDays), $"A follow-up is recorded from {EarlyDays} days before it is due: earlier it says nothing about whether the change has held.");
        (DoneAt, DoneById, Words, Level) = (now, by.Id, words, level);
    }
}
